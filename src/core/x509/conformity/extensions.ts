import type { Certificate } from '../certificate.ts';
import type { Fault } from '../conformity.ts';
import { DerReader, TAG } from '../der.ts';
import type { Extension } from '../extensions/extensions.ts';

/** RFC 5280, sections 4.2.1.1, 4.2.1.2, 4.2.1.8, 4.2.1.15, 4.2.2.1 and 4.2.2.2: never critical. */
const NEVER_CRITICAL: ReadonlySet<string> = new Set([
  '2.5.29.9',
  '2.5.29.14',
  '2.5.29.35',
  '2.5.29.46',
  '1.3.6.1.5.5.7.1.1',
  '1.3.6.1.5.5.7.1.11',
]);

/** What is wrong with the list of extensions, whatever they hold. */
export function extensionFaults({ octets, extensions, decoded }: Certificate): readonly Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const extension of extensions) {
    const { oid, at, critical } = extension;
    const name = extension.name ?? oid;
    // RFC 5280, section 4.2: one of each kind.
    if (seen.has(oid)) faults.push({ reason: `${name} is there twice`, at });
    seen.add(oid);
    if (critical && NEVER_CRITICAL.has(oid)) faults.push({ reason: `${name} is critical`, at });
    // X.690, section 11.5: the DEFAULT is left out.
    if (!critical && saysFalse(octets, extension)) {
      faults.push({ reason: `${name}: critical FALSE is encoded`, at });
    }
  }
  return [...faults, ...contentFaults({ extensions, decoded })];
}

/** What is wrong with what they hold. */
function contentFaults({
  extensions,
  decoded: { basicConstraints, keyUsage },
}: Pick<Certificate, 'extensions' | 'decoded'>): readonly Fault[] {
  const faultIn = (oid: string, reason: string): readonly Fault[] =>
    extensions.filter((one) => one.oid === oid).map(({ at }) => ({ reason, at }));
  const isEndEntity = basicConstraints?.cA === false;
  return [
    // RFC 5280, section 4.2.1.3: at least one bit is set.
    ...(keyUsage?.length === 0 ? faultIn('2.5.29.15', 'keyUsage without any bit') : []),
    // RFC 5280, section 4.2.1.9: a pathLenConstraint of a CA only.
    ...(isEndEntity && basicConstraints.pathLenConstraint !== null
      ? faultIn('2.5.29.19', 'a pathLenConstraint without cA')
      : []),
  ];
}

function saysFalse(octets: Uint8Array, { at }: Extension): boolean {
  const outer = new DerReader(octets, at);
  const reader = outer.inside(outer.expect(TAG.sequence, 'Extension'));
  reader.expect(TAG.oid, 'extnID');
  return reader.nextTag === TAG.boolean;
}
