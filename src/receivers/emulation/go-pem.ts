import { fromLatin1, latin1, sixBits } from './octets.ts';

const START = '\n-----BEGIN ';
const END = '\n-----END ';
const END_OF_LINE = '-----';

interface Line {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

/**
 * encoding/pem.Decode of Go 1.19: the octets of the first block that is whole. A block that is not is passed over,
 * and the next one taken for it. Null where there is none.
 */
export function decodePem(octets: Uint8Array): Uint8Array | null {
  const data = latin1(octets);
  for (let from = 0; ; ) {
    const start = startOf(data, from);
    if (start === null) return null;
    const line = lineAt(data, start);
    from = line.next;
    if (!line.text.endsWith(END_OF_LINE)) continue;
    const label = line.text.slice(0, -END_OF_LINE.length);
    const body = bodyAt(data, line.next, label);
    if (body === 'end') return null;
    from = body.from;
    const decoded = body.base64 === null ? null : decodeStd(body.base64);
    if (decoded !== null) return decoded;
  }
}

/** At the very beginning a block may stand without a line end before it. */
function startOf(data: string, from: number): number | null {
  if (data.startsWith(START.slice(1), from)) return from + START.length - 1;
  const at = data.indexOf(START, from);
  return at === -1 ? null : at + START.length;
}

function lineAt(data: string, from: number): Line {
  const at = data.indexOf('\n', from);
  const end = at === -1 ? data.length : at > from && data[at - 1] === '\r' ? at - 1 : at;
  return {
    text: data.slice(from, end).replace(/[ \t]+$/, ''),
    next: at === -1 ? data.length : at + 1,
  };
}

/** What stands between the lines; `base64` null where the END line is not there or is another's. */
function bodyAt(
  data: string,
  from: number,
  label: string,
): 'end' | { readonly base64: string | null; readonly from: number } {
  let at = from;
  for (;;) {
    if (at >= data.length) return 'end';
    const line = lineAt(data, at);
    if (!line.text.includes(':')) break;
    at = line.next;
  }
  const isEmpty = at === from && data.startsWith(END.slice(1), at);
  const end = isEmpty ? at : data.indexOf(END, at);
  const failed = { base64: null, from: at };
  // Without an END line here there is none for any later block either.
  if (end === -1) return 'end';
  const trailer = end + END.length - (isEmpty ? 1 : 0);
  if (!data.startsWith(label + END_OF_LINE, trailer)) return failed;
  const rest = lineAt(data, trailer + label.length + END_OF_LINE.length);
  return rest.text === ''
    ? { base64: data.slice(at, end).replace(/[ \t]/g, ''), from: at }
    : failed;
}

/** base64.StdEncoding.Decode: line ends are passed over, padding is required, nothing may follow it. */
function decodeStd(text: string): Uint8Array | null {
  const digits = text.replace(/[\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return null;
  const octets: number[] = [];
  const units = fromLatin1(digits.replace(/=+$/, ''));
  for (let i = 0; i < units.length; i += 4) {
    const group = Array.from(units.subarray(i, i + 4), sixBits);
    const [a = 0, b = 0, c = 0, d = 0] = group;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    octets.push(...[bits >> 16, (bits >> 8) & 0xff, bits & 0xff].slice(0, group.length - 1));
  }
  return Uint8Array.from(octets);
}
