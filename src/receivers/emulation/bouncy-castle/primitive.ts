import { ioException, JavaException } from '../java/exception.ts';

const illegal = (said: string): JavaException =>
  new JavaException('java.lang.IllegalArgumentException', said);

/** Universal tags that createPrimitiveDERObject of 1.72 knows. */
const KNOWN = [1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30];

/** What createPrimitiveDERObject refuses of a universal element. Throws JavaException. */
export function checkPrimitive(number: number, contents: Uint8Array): void {
  if (!KNOWN.includes(number)) throw ioException(`unknown tag ${number} encountered`);
  CHECKS.get(number)?.(contents);
}

const CHECKS: ReadonlyMap<number, (contents: Uint8Array) => void> = new Map([
  [1, checkBoolean],
  [2, (contents: Uint8Array) => checkInteger(contents, 'malformed integer')],
  [3, checkBits],
  [5, checkNull],
  [10, (contents: Uint8Array) => checkInteger(contents, 'malformed enumerated')],
  [23, (contents: Uint8Array) => checkDigits(contents, 2, 'invalid UTCTime format')],
  [24, (contents: Uint8Array) => checkDigits(contents, 4, 'invalid GeneralizedTime format')],
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

function checkDigits(contents: Uint8Array, count: number, error: string): void {
  const digits = contents.subarray(0, count);
  const isTime = digits.length === count && digits.every((unit) => unit >= 0x30 && unit <= 0x39);
  if (!isTime) throw illegal(error);
}

function checkWide({ length }: Uint8Array): void {
  if (length % 2 !== 0) throw ioException('malformed BMPString encoding encountered');
}
