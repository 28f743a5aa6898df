import { ioException, JavaException } from './exception.ts';
import { toDefinite } from './indefinite.ts';

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  bmpString: 0x1e,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** About as deep as the JVM's stack goes; ours too. */
const MOST_NESTED = 2000;

/** Java prints its octets signed. */
export const signed = (octet: number): number => (octet << 24) >> 24;

/** sun.security.util.DerInputStream of JDK 17, with BER allowed: a cursor over `buffer`. Reads throw JavaException. */
export class DerInput {
  readonly buffer: Uint8Array;
  readonly end: number;
  at: number;

  constructor(buffer: Uint8Array, start = 0, end: number = buffer.length) {
    this.buffer = buffer;
    this.at = start;
    this.end = end;
  }

  get available(): number {
    return this.end - this.at;
  }

  next(): DerValue {
    const { value, read } = readDerValue(this.buffer, this.at, this.end);
    this.at += read;
    return value;
  }

  /** getSequence, getSet. */
  elements(tag: number): readonly DerValue[] {
    return elementsOf(this.next(), tag);
  }
}

/** sun.security.util.DerValue. `contents` is its one stream: what was read of it stays read. */
export interface DerValue {
  readonly tag: number;
  readonly buffer: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly contents: DerInput;
}

const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0;

/** new DerValue(byte[]): one element, and nothing after it. */
export function derValueOf(octets: Uint8Array): DerValue {
  const { value, read } = readDerValue(octets, 0, octets.length);
  if (read < octets.length) throw ioException('extra data at the end');
  return value;
}

/** An element, and how many octets of the source it took. */
interface Reading {
  readonly value: DerValue;
  readonly read: number;
}

function readDerValue(source: Uint8Array, offset: number, limit: number): Reading {
  if (limit - offset < 2) throw ioException('Too short');
  const tag = source[offset] ?? 0;
  if ((tag & 0x1f) === 0x1f) {
    throw ioException(`Tag number over 30 at ${offset} is not supported`);
  }
  if (source[offset + 1] !== 0x80) return definite(source, tag, offset, limit);
  if (!isConstructed(tag)) {
    throw ioException('Indefinite length encoding not supported with non-constructed data');
  }
  const { octets, read } = toDefinite(source.subarray(offset, limit));
  return { value: definite(octets, tag, 0, octets.length).value, read };
}

function definite(buffer: Uint8Array, tag: number, offset: number, limit: number): Reading {
  const first = buffer[offset + 1] ?? 0;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) throw ioException('Invalid lenByte');
  const start = offset + 2 + count;
  if (limit < start) throw ioException('Not enough length bytes');
  let length = count === 0 ? first : 0;
  for (let i = offset + 2; i < start; i += 1) length = (length << 8) | (buffer[i] ?? 0);
  if (length < 0) throw ioException('Invalid length bytes');
  if (limit - start < length) throw new JavaException('java.io.EOFException', 'not enough content');
  const end = start + length;
  const contents = new DerInput(buffer, start, end);
  return { value: { tag, buffer, start, end, contents }, read: end - offset };
}

/** DerValue.toByteArray: the element again, its length in the fewest octets. */
export function encodingOf({ tag, buffer, start, end }: DerValue): Uint8Array {
  const length = end - start;
  const digits: number[] = [];
  if (length >= 0x80) {
    for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 0xff);
  }
  const head = digits.length === 0 ? [tag, length] : [tag, 0x80 | digits.length, ...digits];
  const octets = new Uint8Array(head.length + length);
  octets.set(head);
  octets.set(buffer.subarray(start, end), head.length);
  return octets;
}

export function elementsOf(value: DerValue, tag: number): readonly DerValue[] {
  if (value.tag !== tag) throw ioException('Not the correct tag');
  const elements: DerValue[] = [];
  const input = new DerInput(value.buffer, value.start, value.end);
  while (input.available > 0) elements.push(input.next());
  return elements;
}

export const isContextSpecific = ({ tag }: DerValue, number: number): boolean =>
  (tag & 0xc0) === 0x80 && (tag & 0x1f) === number;

const readToEnd = ({ contents }: DerValue): void => {
  contents.at = contents.end;
};

/** getBigInteger, as a signed number. */
export function integerOf(value: DerValue): bigint {
  if (value.tag !== TAG.integer) {
    throw ioException(`DerValue.getBigIntegerInternal, not expected ${signed(value.tag)}`);
  }
  if (value.end === value.start) throw ioException('Invalid encoding: zero length Int value');
  readToEnd(value);
  let hex = '0x';
  for (const octet of value.buffer.subarray(value.start, value.end)) {
    hex += octet.toString(16).padStart(2, '0');
  }
  return BigInt.asIntN(8 * (value.end - value.start), BigInt(hex));
}

/** getInteger: one that fits an int. */
export function intOf(value: DerValue): number {
  const integer = integerOf(value);
  if (integer < -0x80000000n) throw ioException('Integer below minimum valid value');
  if (integer > 0x7fffffffn) throw ioException('Integer exceeds maximum valid value');
  return Number(integer);
}

export function booleanOf(value: DerValue): boolean {
  if (value.tag !== TAG.boolean) {
    throw ioException(`DerValue.getBoolean, not a BOOLEAN ${signed(value.tag)}`);
  }
  const length = value.end - value.start;
  if (length !== 1) throw ioException(`DerValue.getBoolean, invalid length ${length}`);
  readToEnd(value);
  return value.buffer[value.start] !== 0;
}

/** getBitString, getUnalignedBitString: the octets, with the padding bits cleared, and how many bits there are. */
export function bitStringOf(
  value: DerValue,
  isImplicit = false,
): { readonly octets: Uint8Array; readonly bits: number } {
  if (!isImplicit && value.tag !== TAG.bitString) {
    throw ioException(`DerValue.getBitString, not a bit string ${signed(value.tag)}`);
  }
  if (value.end === value.start) throw ioException('Invalid encoding: zero length bit string');
  readToEnd(value);
  const padding = value.buffer[value.start] ?? 0;
  if (padding > 7) throw ioException('Invalid number of padding bits');
  const octets = value.buffer.slice(value.start + 1, value.end);
  const bits = octets.length * 8 - padding;
  if (bits < 0) throw ioException('Not enough bytes in BitString');
  if (padding > 0) octets[octets.length - 1] = (octets.at(-1) ?? 0) & (0xff << padding);
  return { octets, bits };
}

/** getOctetString: constructed ones are put together. */
export function octetStringOf(value: DerValue, depth = 0): Uint8Array {
  if (depth > MOST_NESTED) throw new JavaException('java.lang.StackOverflowError', null);
  if (value.tag !== TAG.octetString && value.tag !== (TAG.octetString | 0x20)) {
    throw ioException(`DerValue.getOctetString, not an Octet String: ${signed(value.tag)}`);
  }
  readToEnd(value);
  if (!isConstructed(value.tag)) return value.buffer.slice(value.start, value.end);
  const octets: number[] = [];
  const input = new DerInput(value.buffer, value.start, value.end);
  while (input.available > 0)
    for (const octet of octetStringOf(input.next(), depth + 1)) octets.push(octet);
  return Uint8Array.from(octets);
}
