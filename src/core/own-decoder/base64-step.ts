import { DecoderFailure } from '../encoding/percent.ts';
import { TextWriter, type Traced } from '../trace.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ALPHABETS = { standard: `${LETTERS}+/`, mime: `${LETTERS}+/`, url: `${LETTERS}-_` };

/**
 * Base64 to octets, one quantum a rewrite. standard: RFC 4648, section 4, padded, nothing else in it; mime: RFC 2045,
 * section 6.8, other characters left out; url: RFC 4648, section 5, padded or not. Throws DecoderFailure.
 */
export function base64Step(text: string, alphabet: keyof typeof ALPHABETS): Traced<string> {
  const letters = ALPHABETS[alphabet];
  const padding =
    /={0,2}$/.exec(alphabet === 'mime' ? text.replace(/[^=]+$/, '') : text)?.[0] ?? '';
  const end = endOfLetters(text, alphabet, padding);
  const out = new TextWriter(text);
  let [held, bits] = [0, 0];
  for (let at = 0; at < end; at += 1) {
    const value = letters.indexOf(text[at] ?? '');
    if (value === -1) {
      if (alphabet === 'mime') continue;
      throw new DecoderFailure('illegal base64 character', `"${text[at]}" at ${at}`);
    }
    if (held === 0) out.drop(at - out.at);
    bits = (bits << 6) | value;
    held += 1;
    if (held === 4) {
      out.rewrite(
        at + 1 - out.at,
        String.fromCharCode(bits >> 16, (bits >> 8) & 0xff, bits & 0xff),
      );
      [held, bits] = [0, 0];
    }
  }
  finish(out, text, held, bits);
  if (held === 1 || isBadlyPadded(alphabet, held, padding.length)) {
    throw new DecoderFailure(
      'incomplete base64',
      `${held} characters after the last whole quantum`,
    );
  }
  return out.finish();
}

const isBadlyPadded = (alphabet: string, held: number, padding: number): boolean =>
  alphabet === 'standard' ? (held + padding) % 4 !== 0 : padding > 0 && (held + padding) % 4 !== 0;

/** RFC 4648, section 3.2: pad characters stand at the end. */
function endOfLetters(text: string, alphabet: string, padding: string): number {
  if (padding === '') return text.length;
  return alphabet === 'mime' ? text.indexOf('=') : text.length - padding.length;
}

function finish(out: TextWriter, text: string, held: number, bits: number): void {
  const rest = text.length - out.at;
  if (held === 2) out.rewrite(rest, String.fromCharCode((bits >> 4) & 0xff));
  else if (held === 3)
    out.rewrite(rest, String.fromCharCode((bits >> 10) & 0xff, (bits >> 2) & 0xff));
  else out.drop(rest);
}
