import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import type { Certificate } from './certificate.ts';
import { algorithmFaults } from './conformity/algorithms.ts';
import { extensionFaults } from './conformity/extensions.ts';
import { nameFaults, teletexNames } from './conformity/names.ts';
import { contextTag, DerReader, readSmallInteger, TAG } from './der.ts';
import type { Time } from './time.ts';

/** A rule that a certificate breaks though it can be read, and where. */
export interface Fault {
  readonly reason: string;
  readonly at: Span;
}

/**
 * Every rule of RFC 5280 and X.690 that strict parsers refuse a certificate for, and this one breaks; and names that are
 * read otherwise elsewhere. Spans in its octets.
 */
export function faultsOf(certificate: Certificate): readonly Diagnostic[] {
  const faults = [
    ...fieldFaults(certificate),
    ...nameFaults(certificate),
    ...algorithmFaults(certificate),
    ...extensionFaults(certificate),
  ];
  return [
    ...faults.map(({ reason, at }) => diagnose('certificate.not-as-specified', { reason }, at)),
    ...teletexNames(certificate).map(({ name, at }) =>
      diagnose('certificate.read-as-latin1', { name }, at),
    ),
  ];
}

function fieldFaults({
  octets,
  version,
  versionAt,
  serialNumber,
  notBefore,
  notAfter,
  extensions,
}: Certificate): readonly Fault[] {
  const faults: Fault[] = [];
  // RFC 5280, section 4.1.2.1: v3 where there are extensions; X.690, section 11.5: the DEFAULT, v1, is left out.
  if (versionAt !== null && version < 3) {
    const isDefault = readVersion(octets, versionAt) === 0;
    faults.push({ reason: isDefault ? 'v1 is encoded' : 'the version is v2', at: versionAt });
  }
  if (version < 3 && extensions[0] !== undefined) {
    faults.push({ reason: `v${version} with extensions`, at: extensions[0].at });
  }
  const serial = serialFault(serialNumber.value);
  if (serial !== null) faults.push({ reason: serial, at: serialNumber.at });
  for (const [name, { time, at }] of Object.entries({ notBefore, notAfter })) {
    const reason = timeFault(time, octets[at.start] === TAG.generalizedTime);
    if (reason !== null) faults.push({ reason: `${name} ${reason}`, at });
  }
  if (notBefore.time !== null && notAfter.time !== null && notAfter.time.ms < notBefore.time.ms) {
    faults.push({ reason: 'notAfter is before notBefore: it is never valid', at: notAfter.at });
  }
  return faults;
}

// RFC 5280, section 4.1.2.2: a positive integer of at most 20 octets.
function serialFault(value: Uint8Array): string | null {
  if ((value[0] ?? 0) >= 0x80) return 'the serialNumber is negative';
  if (value.every((octet) => octet === 0)) return 'the serialNumber is zero';
  return value.length > 20 ? 'the serialNumber has more than 20 octets' : null;
}

/** RFC 5280, section 4.1.2.5: UTCTime to 2049, GeneralizedTime from 2050 on, and no fractions. */
function timeFault(time: Time | null, isGeneralized: boolean): string | null {
  if (time === null) return 'is no time in the form of DER';
  if (time.iso.includes('.')) return 'has a fraction of a second';
  return isGeneralized && time.iso < '2050' ? 'is a GeneralizedTime before 2050' : null;
}

function readVersion(octets: Uint8Array, at: Span): number {
  const outer = new DerReader(octets, at);
  const inside = outer.inside(outer.expect(contextTag(0, true), 'version'));
  return readSmallInteger(octets, inside.expect(TAG.integer, 'version'));
}
