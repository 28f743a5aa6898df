import type { Member } from '../path/graph.ts';
import { nameKey } from '../path/name-key.ts';
import type { CertificateJson } from '../report.ts';
import { toHex } from '../x509/text.ts';

/** A certificate of the paste, parsed and described. */
export interface Known extends Member {
  readonly json: CertificateJson;
}

/** The certificates of a paste by their serial number, and all that may have signed by the name of their subject. */
export interface Register {
  readonly all: readonly Known[];
  readonly bySerial: ReadonlyMap<string, readonly Known[]>;
  /** The certificates of the paste, then the trust anchors that are not among them. */
  readonly signers: readonly Member[];
  readonly bySubject: ReadonlyMap<string, readonly Member[]>;
}

/** Sorts certificates by what a CRL or an OCSP response knows of them. */
export function registerOf(all: readonly Known[], anchors: readonly Member[]): Register {
  const pasted = new Set(all.map(({ sha256 }) => sha256));
  const signers = [...all, ...anchors.filter(({ sha256 }) => !pasted.has(sha256))];
  return {
    all,
    bySerial: grouped(all, ({ certificate }) => serialKey(certificate.serialNumber.value)),
    signers,
    bySubject: grouped(signers, ({ certificate }) => nameKey(certificate.subject)),
  };
}

function grouped<T extends Member>(
  all: readonly T[],
  keyOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** A key that two INTEGERs share when they are the same number, however many octets it is written in. */
export function serialKey(value: Uint8Array): string {
  let start = 0;
  while (start + 1 < value.length && isPadding(value[start], value[start + 1])) start += 1;
  return toHex(value.subarray(start));
}

/** X.690, section 8.3.2: an octet that only repeats the sign. */
const isPadding = (first = 0, second = 0): boolean =>
  (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
