import { octetAt } from '../../core/encoding/escapes.ts';
import { nextSign } from '../../core/encoding/next-sign.ts';
import {
  attempt,
  DecoderFailure,
  textDecoder,
  tripletsAt,
  Utf8Writer,
} from '../../core/encoding/percent.ts';
import type { Utf8Flavour } from '../../core/encoding/utf8.ts';
import type { Decoded } from '../../core/plugin.ts';

/** What a call does at a `%`: it reads at least that one character of `text`, or throws DecoderFailure. */
export type ReadEscape = (out: Utf8Writer, text: string, at: number) => void;

/** The loop of calls that return text: raw characters stay, "+" is a space where `plus` says so, `onPercent` reads on at each `%`. */
export function readText(
  text: string,
  plus: 'keep' | 'space',
  onPercent: ReadEscape,
  end = text.length,
): Decoded {
  const out = new Utf8Writer(text);
  const nextSpecial = nextSign(text, plus === 'space' ? ['%', '+'] : ['%']);
  while (out.at < end) {
    const next = Math.min(end, nextSpecial(out.at));
    if (next !== out.at) out.copyTo(next);
    else if (text[next] === '+') out.rewrite(1, ' ');
    else onPercent(out, text, next);
  }
  out.drop(text.length - end);
  return out.finish();
}

/** A run of escapes is read as UTF-8 with U+FFFD; a malformed escape stays. */
export const lossyRun =
  (flavour: Utf8Flavour): ReadEscape =>
  (out, text, at) => {
    const octet = octetAt(text, at);
    if (octet === null) out.copyTo(at + 1);
    else if (octet < 0x80) out.rewrite(3, String.fromCharCode(octet));
    else out.octets(tripletsAt(text, at), flavour);
  };

/** Each escape becomes the character of ISO 8859-1; a malformed escape stays. */
export const latin1Run: ReadEscape = (out, text, at) => {
  const octet = octetAt(text, at);
  if (octet === null) out.copyTo(at + 1);
  else out.rewrite(3, String.fromCharCode(octet));
};

/** A decoder of text that fails with DecoderFailure. */
export const failingText = (
  decode: (text: string) => Decoded,
): ((input: string | Uint8Array) => Decoded) => {
  const run = textDecoder(decode);
  return (input) => attempt(() => run(input));
};

/** Nothing fails: malformed escapes stay, and octets that form no UTF-8 become U+FFFD. */
export const lossyText = (
  plus: 'keep' | 'space',
  flavour: Utf8Flavour,
): ((input: string | Uint8Array) => Decoded) =>
  textDecoder((text) => readText(text, plus, lossyRun(flavour)));

/** The failure of a runtime, thrown. */
export function failWith(type: string, message: string): never {
  throw new DecoderFailure(type, message);
}
