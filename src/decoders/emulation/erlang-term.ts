const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** io:format("~p"): lines of 80 columns. */
const LINE = 80;

const ESCAPED: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  27: '\\e',
  34: '\\"',
  92: '\\\\',
};

/** A binary, or a list of code points. */
export type ErlangTerm =
  | { readonly kind: 'binary'; readonly values: ArrayLike<number> }
  | { readonly kind: 'list'; readonly values: ArrayLike<number> };

/**
 * `{error,Reason,Term}` as io:format("~p") writes it in ISO 8859-1 and the terminal reads it as UTF-8: printable terms as
 * strings, others as numbers, broken into lines as io_lib_pretty does.
 */
export function errorTuple(reason: string, term: ErlangTerm): string {
  const parts = isPrintable(term.values) ? [quoted(term.values)] : numbersOf(term.values);
  const [open, close] = term.kind === 'binary' ? ['<<', '>>'] : bracketsOf(term);
  const flat = `{error,${reason},${open}${parts.join(',')}${close}}`;
  if (flat.length < LINE - 1) return asUtf8(flat);
  const last =
    parts.length === 1 || `${open}${parts.join(',')}${close}`.length < LINE - 9
      ? `${open}${parts.join(',')}${close}`
      : open + broken(parts, term.kind) + close;
  return asUtf8(`{error,${reason},\n       ${last}}`);
}

const bracketsOf = ({ values }: ErlangTerm): readonly [string, string] =>
  isPrintable(values) ? ['', ''] : ['[', ']'];

const numbersOf = (values: ArrayLike<number>): readonly string[] =>
  Array.from(values, (value) => String(value));

/** io_lib:printable_latin1_list. */
function isPrintable(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i += 1) {
    if (!isPrintableValue(values[i] ?? 0)) return false;
  }
  return values.length > 0;
}

const isPrintableValue = (value: number): boolean =>
  (value >= 0x20 && value <= 0x7e) ||
  (value >= 0xa0 && value <= 0xff) ||
  (value < 0x20 && ESCAPED[value] !== undefined);

function quoted(values: ArrayLike<number>): string {
  let text = '"';
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    text += ESCAPED[value] ?? String.fromCharCode(value);
  }
  return `${text}"`;
}

/** Numbers over several lines: io_lib_pretty's pp_binary and pp_tail. */
const broken = (numbers: readonly string[], kind: ErlangTerm['kind']): string =>
  kind === 'binary' ? brokenBinary(numbers) : brokenList(numbers);

function brokenBinary(numbers: readonly string[]): string {
  const room = LINE - 11;
  let left = room;
  return numbers
    .map((digits, i) => {
      const isLast = i === numbers.length - 1;
      const length = digits.length + (isLast ? 0 : 1);
      const isBroken = length > left;
      left = (isBroken ? room : left) - length;
      return `${isBroken ? `\n${' '.repeat(9)}` : ''}${digits}${isLast ? '' : ','}`;
    })
    .join('');
}

function brokenList(numbers: readonly string[]): string {
  const first = 9;
  let column = first;
  return numbers
    .map((digits, i) => {
      const reserve = i === numbers.length - 1 ? 2 : 1;
      const length = 1 + digits.length;
      const isSame = i === 0 || (reserve === 1 ? length + 1 : length + 2) < LINE - column;
      column = i > 0 && isSame ? column + length : first + digits.length;
      if (i === 0) return digits;
      return isSame ? `,${digits}` : `,\n${' '.repeat(8)}${digits}`;
    })
    .join('');
}

function asUtf8(text: string): string {
  const octets = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) octets[i] = text.charCodeAt(i);
  return utf8.decode(octets);
}
