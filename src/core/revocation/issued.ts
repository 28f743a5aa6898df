import { nameKey } from '../path/name-key.ts';
import type { CertificateJson } from '../report.ts';
import type { Certificate } from '../x509/certificate.ts';
import { toHex } from '../x509/text.ts';

/** A certificate of the paste, parsed and described. */
export interface Known {
  readonly certificate: Certificate;
  readonly json: CertificateJson;
}

/** The certificates of a paste by their serial number, and by the name of their subject. */
export interface Register {
  readonly all: readonly Known[];
  readonly bySerial: ReadonlyMap<string, readonly Known[]>;
  readonly bySubject: ReadonlyMap<string, readonly Known[]>;
}

/** Sorts certificates by what a CRL or an OCSP response knows of them. */
export function registerOf(all: readonly Known[]): Register {
  return {
    all,
    bySerial: grouped(all, ({ certificate }) => serialKey(certificate.serialNumber.value)),
    bySubject: grouped(all, ({ certificate }) => nameKey(certificate.subject)),
  };
}

function grouped(
  all: readonly Known[],
  keyOf: (one: Known) => string,
): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
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
