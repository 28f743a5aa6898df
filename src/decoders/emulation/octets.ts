import { decodeOctets, octetDecoder } from '../../core/encoding/percent.ts';
import type { Decoded } from '../../core/plugin.ts';
import type { Traced } from '../../core/trace.ts';

/** A call of text or octets. */
export type Decode = (input: string | Uint8Array) => Decoded;

/** What a call makes of octets. */
export type ReadOctets = (octets: Uint8Array) => Traced<Uint8Array>;

const kept = (): void => undefined;

/** Triplets become octets, malformed escapes stay, nothing fails. */
export const lenient =
  (plus: 'keep' | 'space'): ReadOctets =>
  (octets) =>
    decodeOctets(octets, plus, kept);

/** Percent-decoding to octets, as most runtimes have it: "+" stays, malformed escapes stay, nothing fails. */
export const percentDecode: Decode = octetDecoder(lenient('keep'));

/** The same with "+" as a space. */
export const formDecode: Decode = octetDecoder(lenient('space'));

/** Reads up to `end` and leaves the rest out. */
export function upTo(octets: Uint8Array, end: number, read: ReadOctets): Traced<Uint8Array> {
  const { value, trace } = read(octets.subarray(0, end));
  const rest = octets.length - end;
  return rest === 0
    ? { value, trace }
    : { value, trace: [...trace, { kind: 'drop', read: rest, wrote: 0 }] };
}

/** Where `octet` first stands, or the end. */
export function indexOf(octets: Uint8Array, octet: number): number {
  const index = octets.indexOf(octet);
  return index === -1 ? octets.length : index;
}

const AMPERSAND = 0x26;

/** The value of the first pair of a query: it ends at the first "&". */
export const firstValue =
  (read: ReadOctets): ReadOctets =>
  (octets) =>
    upTo(octets, indexOf(octets, AMPERSAND), read);

/** A string of C ends at its first NUL. */
export const cString =
  (read: ReadOctets): ReadOctets =>
  (octets) =>
    upTo(octets, indexOf(octets, 0), read);

/** A result that is a string of C ends at the first NUL that was written. */
export const cResult =
  (read: ReadOctets): ReadOctets =>
  (octets) => {
    const wrote = read(octets);
    const end = indexOf(wrote.value, 0);
    return end === wrote.value.length ? wrote : cutResult(wrote, end);
  };

function cutResult({ value, trace }: Traced<Uint8Array>, end: number): Traced<Uint8Array> {
  let at = 0;
  const steps = trace.flatMap((step) => {
    const kept = Math.max(0, Math.min(step.wrote, end - at));
    at += step.wrote;
    if (kept === step.wrote) return [step];
    const copied = step.kind === 'copy' ? kept : 0;
    const head = copied > 0 ? [{ kind: 'copy' as const, read: copied, wrote: copied }] : [];
    return [...head, { kind: 'drop' as const, read: step.read - copied, wrote: 0 }];
  });
  return { value: value.slice(0, end), trace: steps };
}
