import { ReceiverFailure } from '../failure.ts';
import { Digits, sixBits } from '../octets.ts';

const PAD = 0x3d;

/** A DecodeError in Rust's Debug form: the caller's message holds it. */
export class DecodeError extends ReceiverFailure {
  constructor(debug: string) {
    super('DecodeError', debug);
  }
}

const invalidByte = (index: number, octet: number): DecodeError =>
  new DecodeError(`InvalidByte(${index}, ${octet})`);

/** STANDARD.decode of the base64 crate 0.22: canonical padding required, no bits left over. Throws DecodeError. */
export function decodeStandard(input: Uint8Array): Uint8Array {
  const rest = input.length % 4;
  const final = input[input.length - 1] ?? 0;
  // A trailing octet that is no base64 is named first.
  if (rest === 1 && final !== PAD && sixBits(final) < 0) throw invalidByte(input.length - 1, final);
  const whole = Math.max(0, input.length - (rest === 0 ? 4 : rest));
  const digits = new Digits(whole);
  for (let i = 0; i < whole; i += 1) {
    const octet = input[i] ?? 0;
    const value = sixBits(octet);
    if (value < 0) throw invalidByte(i, octet);
    digits.push(value);
  }
  const last = suffix(input, whole);
  const octets = new Uint8Array((whole / 4) * 3 + last.length);
  octets.set(digits.join());
  octets.set(last, octets.length - last.length);
  return octets;
}

/** decode_suffix: the last quad, which alone may hold padding. */
function suffix(input: Uint8Array, start: number): readonly number[] {
  const { morsels, firstPad } = readSuffix(input, start);
  if (input.length > 0 && morsels.length < 2) {
    throw new DecodeError(`InvalidLength(${start + morsels.length})`);
  }
  const pads = firstPad === -1 ? 0 : input.length - firstPad;
  if ((pads + morsels.length) % 4 !== 0) throw new DecodeError('InvalidPadding');
  const [a = 0, b = 0, c = 0, d = 0] = morsels;
  const bits = (a << 18) | (b << 12) | (c << 6) | d;
  const all = [(bits >> 16) & 0xff, (bits >> 8) & 0xff, bits & 0xff];
  const count = Math.floor((morsels.length * 6) / 8);
  if (all.slice(count).some((octet) => octet !== 0)) {
    const index = start + morsels.length - 1;
    throw new DecodeError(`InvalidLastSymbol(${index}, ${input[index] ?? 0})`);
  }
  return all.slice(0, count);
}

/** The morsels before the padding, and where that begins; padding after fewer than two of them is an invalid byte. */
function readSuffix(
  input: Uint8Array,
  start: number,
): { readonly morsels: readonly number[]; readonly firstPad: number } {
  const morsels: number[] = [];
  let firstPad = -1;
  for (let i = start; i < input.length; i += 1) {
    const octet = input[i] ?? 0;
    if (octet === PAD) {
      if (i - start < 2) throw invalidByte(i, octet);
      if (firstPad === -1) firstPad = i;
      continue;
    }
    if (firstPad !== -1) throw invalidByte(firstPad, PAD);
    const value = sixBits(octet);
    if (value < 0) throw invalidByte(i, octet);
    morsels.push(value);
  }
  return { morsels, firstPad };
}
