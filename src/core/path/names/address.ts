import type { Span } from '../../span.ts';
import { octetsOf } from '../../x509/der.ts';

/** An address with its mask, each of four or sixteen octets. */
export interface AddressSubtree {
  readonly address: Uint8Array;
  readonly mask: Uint8Array;
}

/** RFC 5280, section 4.2.1.6: four octets or sixteen; null for any other number. */
export function readAddress(octets: Uint8Array, at: Span): Uint8Array | null {
  const address = octetsOf(octets, at);
  return address.length === 4 || address.length === 16 ? address : null;
}

/** RFC 5280, section 4.2.1.10: address and mask in the style of RFC 4632, so that the mask is ones and then zeros. */
export function readAddressSubtree(octets: Uint8Array, at: Span): AddressSubtree | null {
  const both = octetsOf(octets, at);
  if (both.length !== 8 && both.length !== 32) return null;
  const half = both.length / 2;
  const mask = both.subarray(half);
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? { address: both.subarray(0, half), mask } : null;
}

/** Whether the address lies in the range; one of the other version never does. */
export const holdsAddress = ({ address, mask }: AddressSubtree, one: Uint8Array): boolean =>
  one.length === address.length &&
  one.every((octet, i) => ((octet ^ (address[i] ?? 0)) & (mask[i] ?? 0)) === 0);
