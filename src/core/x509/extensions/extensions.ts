import type { Span } from '../../span.ts';
import { DerError, DerReader, type Element, readBoolean, TAG } from '../der.ts';
import { EXTENSION_NAMES, readOid } from '../oid.ts';
import { type BasicConstraints, readBasicConstraints } from './basic-constraints.ts';
import { type GeneralName, readGeneralNames } from './general-names.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from './key-identifiers.ts';
import { readExtendedKeyUsage, readKeyUsage } from './key-usage.ts';

/** One extension (RFC 5280, section 4.1.2.9). `value`: the contents of extnValue. */
export interface Extension {
  readonly oid: string;
  readonly name: string | null;
  readonly critical: boolean;
  readonly at: Span;
  readonly value: Span;
  /** Why one that is decoded could not be, and where; null where it was, or is not decoded. */
  readonly problem: { readonly reason: string; readonly at: Span } | null;
}

/** The extensions that are decoded; null: absent, or malformed. */
export interface Extensions {
  readonly basicConstraints: BasicConstraints | null;
  readonly keyUsage: readonly string[] | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly subjectAltName: readonly GeneralName[] | null;
  readonly subjectKeyIdentifier: string | null;
  readonly authorityKeyIdentifier: string | null;
}

/** Reads `[3] Extensions`. Throws DerError for the list itself; a malformed extension spoils only itself. */
export function readExtensions(
  outer: DerReader,
  tagged: Element | null,
): { readonly extensions: readonly Extension[]; readonly decoded: Extensions } {
  const extensions: Extension[] = [];
  if (tagged !== null) {
    const wrapper = outer.inside(tagged);
    const list = wrapper.inside(wrapper.expect(TAG.sequence, 'Extensions'));
    wrapper.end('Extensions');
    extensions.push(...readExtensionList(list));
  }
  return decode(outer.octets, extensions);
}

/** The extensions that stand in a SEQUENCE OF Extension, of whatever they extend. Throws DerError. */
export function readExtensionList(list: DerReader): readonly Extension[] {
  const extensions: Extension[] = [];
  while (!list.done) extensions.push(readExtension(list));
  return extensions;
}

function readExtension(list: DerReader): Extension {
  const element = list.expect(TAG.sequence, 'Extension');
  const reader = list.inside(element);
  const oid = readOid(list.octets, reader.expect(TAG.oid, 'extnID'));
  const flag = reader.optional(TAG.boolean);
  const value = reader.expect(TAG.octetString, 'extnValue');
  reader.end('Extension');
  return {
    oid,
    name: EXTENSION_NAMES[oid] ?? null,
    critical: flag !== null && readBoolean(list.octets, flag),
    at: element.at,
    value: value.contents,
    problem: null,
  };
}

function decode(
  octets: Uint8Array,
  list: readonly Extension[],
): { readonly extensions: readonly Extension[]; readonly decoded: Extensions } {
  const problems = new Map<Extension, Extension['problem']>();
  const read = <T>(oid: string, reader: (inside: DerReader) => T): T | null => {
    const found = list.find((extension) => extension.oid === oid);
    if (found === undefined) return null;
    try {
      return reader(new DerReader(octets, found.value));
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      problems.set(found, { reason: error.message, at: error.at });
      return null;
    }
  };
  const decoded = {
    basicConstraints: read('2.5.29.19', readBasicConstraints),
    keyUsage: read('2.5.29.15', readKeyUsage),
    extendedKeyUsage: read('2.5.29.37', readExtendedKeyUsage),
    subjectAltName: read('2.5.29.17', readGeneralNames),
    subjectKeyIdentifier: read('2.5.29.14', readSubjectKeyIdentifier),
    authorityKeyIdentifier: read('2.5.29.35', readAuthorityKeyIdentifier),
  };
  const extensions =
    problems.size === 0
      ? list
      : list.map((one) => ({ ...one, problem: problems.get(one) ?? null }));
  return { extensions, decoded };
}
