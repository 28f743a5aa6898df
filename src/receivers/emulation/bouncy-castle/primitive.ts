import { ioException, JavaException } from '../java/exception.ts';

const illegal = (said: string): JavaException =>
  new JavaException('java.lang.IllegalArgumentException', said);

/** Universal tags that createPrimitiveDERObject of 1.72 knows. */
const KNOWN = [1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30];

/** Refuses universal tags that there are no primitive elements of. Throws JavaException. */
export function checkKnown(number: number): void {
  if (!KNOWN.includes(number)) throw ioException(`unknown tag ${number} encountered`);
}

/** What createPrimitiveDERObject refuses of the contents of a universal element. Throws JavaException. */
export function checkPrimitive(number: number, contents: Uint8Array): void {
  CHECKS.get(number)?.(contents);
}

const CHECKS: ReadonlyMap<number, (contents: Uint8Array) => void> = new Map([
  [1, checkBoolean],
  [2, (contents: Uint8Array) => checkInteger(contents, 'malformed integer')],
  [3, checkBits],
  [5, checkNull],
  [10, (contents: Uint8Array) => checkInteger(contents, 'malformed enumerated')],
  [23, (contents: Uint8Array) => checkTime(contents, 2, 'UTCTime')],
  [24, (contents: Uint8Array) => checkTime(contents, 4, 'GeneralizedTime')],
  [30, checkWide],
]);

function checkBoolean({ length }: Uint8Array): void {
  if (length !== 1) throw illegal('BOOLEAN value should have 1 byte in it');
}

function checkInteger(contents: Uint8Array, error: string): void {
  const [first, second = 0] = contents;
  const sign = second >= 0x80 ? 0xff : 0;
  if (first === undefined || (contents.length > 1 && first === sign)) throw illegal(error);
}

function checkBits(contents: Uint8Array): void {
  const [unused] = contents;
  if (unused === undefined) throw illegal('truncated BIT STRING detected');
  if (unused > 0 && (unused > 7 || contents.length < 2)) throw illegal('invalid pad bits detected');
}

function checkNull({ length }: Uint8Array): void {
  if (length === 0) return;
  throw new JavaException('java.lang.IllegalStateException', 'malformed NULL encoding encountered');
}

/** The digits of the year must be there. */
function checkTime(contents: Uint8Array, count: number, type: string): void {
  if (contents.length < count) throw illegal(`${type} string too short`);
  const digits = contents.subarray(0, count);
  if (digits.some((unit) => unit < 0x30 || unit > 0x39)) {
    throw illegal(`illegal characters in ${type} string`);
  }
}

function checkWide({ length }: Uint8Array): void {
  if (length % 2 !== 0) throw ioException('malformed BMPString encoding encountered');
}
