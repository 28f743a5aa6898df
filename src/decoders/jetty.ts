import { nextOf, type ReadOctet, Utf8Writer } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoded, Decoder } from '../core/plugin.ts';
import { failingText, failWith } from './emulation/text.ts';

const NOT_UTF8 = 'org.eclipse.jetty.util.Utf8Appendable$NotUtf8Exception';

/** UrlEncoded.decodeString: an escape that the end cuts is one U+FFFD, and so is a character that the end cuts. */
function decodeString(text: string): Decoded {
  const out = new Utf8Writer(text);
  let pending: readonly ReadOctet[] = [];
  while (out.at + pending.length * 3 < text.length) {
    const at = out.at + pending.length * 3;
    if (text[at] === '%' && at + 2 < text.length) {
      pending = append(out, [...pending, { octet: parseHex(text, at + 1), read: 3 }]);
      continue;
    }
    if (pending.length > 0) failWith(NOT_UTF8, 'Not valid UTF8! incomplete UTF8 sequence');
    writeRaw(out, text, at);
  }
  if (pending.length > 0) out.rewrite(pending.length * 3, '\ufffd');
  return out.finish();
}

function writeRaw(out: Utf8Writer, text: string, at: number): void {
  if (text[at] === '%') out.rewrite(text.length - at, '\ufffd');
  else if (text[at] === '+') out.rewrite(1, ' ');
  else out.copyTo(nextOf(text, /[%+]/g, at));
}

/** Writes the character that the octets form, if they are all of it; answers those that wait for more. */
function append(out: Utf8Writer, octets: readonly ReadOctet[]): readonly ReadOctet[] {
  const values = octets.map(({ octet }) => octet);
  const last = values.length - 1;
  const { length, point } = readUtf8(values, 0, 'whatwg');
  if (point !== null) {
    out.rewrite(octets.length * 3, String.fromCodePoint(point));
    return [];
  }
  if (length === values.length && canLead(values[0] ?? 0)) return octets;
  const state = stateOf(values.slice(0, last));
  return failWith(NOT_UTF8, `Not valid UTF8! byte ${hexOf(values[last] ?? 0)} in state ${state}`);
}

const canLead = (octet: number): boolean => octet >= 0xc2 && octet <= 0xf4;

/** The states of Utf8Appendable's automaton, by what has been read: nothing, or a leading octet and its continuations. */
function stateOf(values: readonly number[]): number {
  const [first = 0] = values;
  const missing = (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4) - values.length;
  if (values.length === 0) return 0;
  if (values.length > 1 || first < 0xe0) return missing + 1;
  const narrow = { [0xe0]: 4, [0xed]: 5, [0xf0]: 6, [0xf4]: 8 }[first];
  return narrow ?? (first < 0xf0 ? 3 : 7);
}

/** TypeUtil.toHexString: the first digit in upper case, the second in lower. */
const hexOf = (octet: number): string =>
  (octet >> 4).toString(16).toUpperCase() + (octet & 15).toString(16);

function parseHex(text: string, at: number): number {
  return digitOf(text.charCodeAt(at)) * 16 + digitOf(text.charCodeAt(at + 1));
}

/** TypeUtil.convertHexDigit: what it computes is in range for a few characters that are no digits. */
function digitOf(unit: number): number {
  const digit = (unit & 0x1f) + (unit >> 6) * 0x19 - 0x10;
  if (digit < 0 || digit > 15) failWith('java.lang.NumberFormatException', `!hex ${unit}`);
  return digit;
}

const decoders: readonly Decoder[] = [
  {
    id: 'jetty9-urlencoded-decodestring',
    runtime: 'Java',
    call: 'UrlEncoded.decodeString(s, 0, s.length(), UTF_8), Jetty 9',
    versions: 'Eclipse Jetty 9.4.57',
    provenance: 'ran',
    citations: [
      {
        title: 'Jetty 9.4, UrlEncoded',
        url: 'https://github.com/jetty/jetty.project/blob/jetty-9.4.57.v20241219/jetty-util/src/main/java/org/eclipse/jetty/util/UrlEncoded.java',
      },
    ],
    decode: failingText(decodeString),
  },
];

export default decoders;
