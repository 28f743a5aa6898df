import { octetsOfDigits } from './octets.ts';

const START = '\n-----BEGIN ';
const END = '\n-----END ';
const END_OF_LINE = '-----';

interface Line {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** What pem.Decode returns. */
export interface GoBlock {
  readonly type: string;
  readonly hasHeaders: boolean;
  readonly octets: Uint8Array;
  /** Where what is left over begins. */
  readonly rest: number;
}

/**
 * encoding/pem.Decode of Go 1.19, from `start` on: the first block that is whole. A block that is not is passed over,
 * and the next one taken for it. Null where there is none.
 */
export function decodePem(data: string, start = 0): GoBlock | null {
  for (let from = start; ; ) {
    const begin = startOf(data, from);
    if (begin === null) return null;
    const line = lineAt(data, begin);
    from = line.next;
    if (!line.text.endsWith(END_OF_LINE)) continue;
    const label = line.text.slice(0, -END_OF_LINE.length);
    const body = bodyAt(data, line.next, label);
    if (body === 'end') return null;
    from = body.from;
    const decoded = body.base64 === null ? null : decodeStd(body.base64);
    if (decoded !== null) {
      const hasHeaders = body.from > line.next;
      return { type: label, hasHeaders, octets: decoded, rest: body.rest };
    }
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
): 'end' | { readonly base64: string | null; readonly from: number; readonly rest: number } {
  let at = from;
  for (;;) {
    if (at >= data.length) return 'end';
    const line = lineAt(data, at);
    if (!line.text.includes(':')) break;
    at = line.next;
  }
  const isEmpty = at === from && data.startsWith(END.slice(1), at);
  const end = isEmpty ? at : data.indexOf(END, at);
  const failed = { base64: null, from: at, rest: at };
  // Without an END line here there is none for any later block either.
  if (end === -1) return 'end';
  const trailer = end + END.length - (isEmpty ? 1 : 0);
  if (!data.startsWith(label + END_OF_LINE, trailer)) return failed;
  const rest = lineAt(data, trailer + label.length + END_OF_LINE.length);
  return rest.text === ''
    ? { base64: data.slice(at, end).replace(/[ \t]/g, ''), from: at, rest: rest.next }
    : failed;
}

/** base64.StdEncoding.Decode: line ends are passed over, padding is required, nothing may follow it. */
function decodeStd(text: string): Uint8Array | null {
  const digits = text.replace(/[\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return null;
  return octetsOfDigits(digits.replace(/=+$/, ''));
}
