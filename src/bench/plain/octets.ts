import { utf8ErrorOf } from '../../decoders/emulation/utf8-error.ts';
import { octetOf } from './hex.ts';

/** What a call makes of octets; null where it fails. */
export type OctetCall = (octets: Uint8Array) => Uint8Array | null;

const [PERCENT, PLUS, SPACE, AMPERSAND, QUESTION_MARK] = [0x25, 0x2b, 0x20, 0x26, 0x3f];

/** The octet of the escape whose `%` stands at `at`, or -1. */
export const escapeAt = (octets: Uint8Array, at: number): number =>
  octetOf(octets[at + 1] ?? 0, octets[at + 2] ?? 0);

/** The loop of the calls that return octets: runs are copied as they are, a malformed escape stays or fails. */
export function readOctets(
  octets: Uint8Array,
  isForm: boolean,
  isStrict: boolean,
): Uint8Array | null {
  const out = new Uint8Array(octets.length);
  const end = octets.length;
  let wrote = 0;
  let from = 0;
  let percent = indexOf(octets, PERCENT, 0);
  let plus = isForm ? indexOf(octets, PLUS, 0) : end;
  while (Math.min(percent, plus) < end) {
    const at = Math.min(percent, plus);
    const octet = plus < percent ? SPACE : escapeAt(octets, at);
    if (octet < 0 && isStrict) return null;
    if (octet >= 0) {
      out.set(octets.subarray(from, at), wrote);
      wrote += at - from;
      out[wrote] = octet;
      wrote += 1;
      from = plus < percent ? at + 1 : at + 3;
    }
    if (percent === at) percent = indexOf(octets, PERCENT, Math.max(from, at + 1));
    else plus = indexOf(octets, PLUS, from);
  }
  out.set(octets.subarray(from), wrote);
  return out.subarray(0, wrote + end - from);
}

/** Where an octet next stands, or the end. */
export function indexOf(octets: Uint8Array, octet: number, from: number): number {
  const index = octets.indexOf(octet, from);
  return index === -1 ? octets.length : index;
}

/** Malformed escapes stay, "+" too. */
export const lenient: OctetCall = (octets) => readOctets(octets, false, false);

/** Malformed escapes stay, "+" is a space. */
export const lenientForm: OctetCall = (octets) => readOctets(octets, true, false);

/** A malformed escape fails, "+" stays. */
export const strict: OctetCall = (octets) => readOctets(octets, false, true);

/** A malformed escape fails, "+" is a space. */
export const strictForm: OctetCall = (octets) => readOctets(octets, true, true);

/** What stands before the first `octet`. */
export function before(octets: Uint8Array, octet: number): Uint8Array {
  const index = octets.indexOf(octet);
  return index === -1 ? octets : octets.subarray(0, index);
}

/** A string of C ends at its first NUL. */
export const cString =
  (call: OctetCall): OctetCall =>
  (octets) =>
    call(before(octets, 0));

/** So does one that was written. */
export const cResult =
  (call: OctetCall): OctetCall =>
  (octets) => {
    const wrote = call(octets);
    return wrote && before(wrote, 0);
  };

/** An escaped NUL fails. */
export const withoutNul =
  (call: OctetCall): OctetCall =>
  (octets) => {
    const wrote = call(octets);
    return wrote?.includes(0) ? null : wrote;
  };

/** What is read must be UTF-8. */
export const ofUtf8 =
  (call: OctetCall): OctetCall =>
  (octets) =>
    utf8ErrorOf(octets) === null ? call(octets) : null;

/** The value of the first pair ends at "&". */
export const firstValue =
  (call: OctetCall): OctetCall =>
  (octets) =>
    call(before(octets, AMPERSAND));

/** Two parts as one. */
function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left);
  whole.set(right, left.length);
  return whole;
}

/** HAProxy: "+" is a space behind the first raw "?". */
export const urlDec: OctetCall = (octets) => {
  const path = before(octets, QUESTION_MARK);
  const [left, right] = [strict(path), strictForm(octets.subarray(path.length))];
  return left && right && joined(left, right);
};

/** Ruby's CGI.unescape: a "+" behind a "%" among the last two octets stays. */
export const rubyCgi: OctetCall = (octets) => {
  const found = octets.indexOf(PERCENT, Math.max(0, octets.length - 2));
  if (found === -1) return lenientForm(octets);
  const read = lenientForm(octets.subarray(0, found));
  return read && joined(read, octets.subarray(found));
};
