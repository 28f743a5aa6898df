import { Digits, sixBits } from '../octets.ts';

const PAD = 0x3d;

/** A DecodeError of the base64 crate 0.13, in Debug and in Display form. */
export class DecodeError013 extends Error {
  readonly debug: string;

  constructor(debug: string, display: string) {
    super(display);
    this.debug = debug;
  }
}

const invalidByte = (index: number, octet: number): DecodeError013 =>
  new DecodeError013(`InvalidByte(${index}, ${octet})`, `Invalid byte ${octet}, offset ${index}.`);
const invalidLength = (): DecodeError013 =>
  new DecodeError013('InvalidLength', 'Encoded text cannot have a 6-bit remainder.');
const invalidLastSymbol = (index: number, octet: number): DecodeError013 =>
  new DecodeError013(
    `InvalidLastSymbol(${index}, ${octet})`,
    `Invalid last symbol ${octet}, offset ${index}.`,
  );

/** decode_config(input, STANDARD) of the base64 crate 0.13: padding may be left out. Throws DecodeError013. */
export function decodeStandard013(input: Uint8Array): Uint8Array {
  const rest = input.length % 8;
  const last = input.at(-1) ?? 0;
  if (rest === 1 || rest === 5) {
    // A trailing octet that is no base64 is named first.
    if (last !== PAD && sixBits(last) < 0) throw invalidByte(input.length - 1, last);
    throw invalidLength();
  }
  const leftover = input.length === 0 ? 0 : input.length - (rest === 0 ? 8 : rest);
  const digits = new Digits(input.length);
  for (let i = 0; i < leftover; i += 1) {
    const octet = input[i] ?? 0;
    const value = sixBits(octet);
    if (value < 0) throw invalidByte(i, octet);
    digits.push(value);
  }
  for (const value of lastDigits(input, leftover)) digits.push(value);
  return digits.join();
}

/** Stage 4 of decode_helper: the last eight characters or fewer, which alone may hold padding. */
function lastDigits(input: Uint8Array, start: number): readonly number[] {
  const firstPad = padding(input, start);
  const digits: number[] = [];
  for (let i = start; i < firstPad; i += 1) {
    const octet = input[i] ?? 0;
    const value = sixBits(octet);
    if (value < 0) throw invalidByte(i, octet);
    digits.push(value);
  }
  checkPadding(input, start, firstPad);
  const unused = (digits.length * 6) % 8;
  const lastIndex = start + digits.length - 1;
  if (((digits.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) {
    throw invalidLastSymbol(lastIndex, input[lastIndex] ?? 0);
  }
  return digits;
}

/** Where the padding begins. */
function padding(input: Uint8Array, start: number): number {
  const at = input.indexOf(PAD, start);
  return at === -1 ? input.length : at;
}

/** Padding stands in the second half of a quad, and nothing but padding follows it. */
function checkPadding(input: Uint8Array, start: number, firstPad: number): void {
  for (let i = firstPad; i < input.length; i += 1) {
    if (input[i] !== PAD || (i - start) % 4 < 2) throw invalidByte(firstPad, PAD);
  }
}
