import { oidOf } from './algorithm.ts';
import {
  bitStringOf,
  booleanOf,
  type DerInput,
  type DerValue,
  derValueOf,
  intOf,
  octetStringOf,
  signed,
  TAG,
} from './der-value.ts';
import { ioException, JavaException } from './exception.ts';
import { countOf } from './name.ts';

/** sun.security.x509.Extension. */
export interface Extension {
  readonly oid: string;
  readonly isCritical: boolean;
  readonly value: Uint8Array;
}

const SUBJECT_ALT_NAME = '2.5.29.17';

/** sun.security.x509.CertificateExtensions. Throws JavaException: for a critical one also where its value cannot be read. */
export function extensionsOf(input: DerInput): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  for (const element of input.elements(TAG.sequence)) {
    const extension = extensionOf(element);
    if (isReadable(extension)) {
      if (found.has(extension.oid)) throw ioException('Duplicate extensions not allowed');
      found.set(extension.oid, extension);
    }
  }
  return found;
}

function extensionOf(element: DerValue): Extension {
  if (element.tag !== TAG.sequence && element.tag !== TAG.set) {
    throw ioException(`toDerInputStream rejects tag type ${signed(element.tag)}`);
  }
  const { contents } = element;
  const oid = oidOf(contents.next());
  const first = contents.next();
  if (first.tag !== TAG.boolean) return { oid, isCritical: false, value: octetStringOf(first) };
  const isCritical = booleanOf(first);
  return { oid, isCritical, value: octetStringOf(contents.next()) };
}

/** The values that the JDK reads at once, where ours reads them too. */
const READERS: Readonly<Record<string, (value: Uint8Array) => void>> = {
  '2.5.29.15': checkKeyUsage,
  '2.5.29.17': (value) => countOf(derValueOf(value)),
  '2.5.29.19': checkBasicConstraints,
  '2.5.29.37': (value) => {
    for (const purpose of new DerElements(value)) oidOf(purpose);
  },
};

/** A critical extension that cannot be read fails the certificate, another one is left out. */
function isReadable({ oid, isCritical, value }: Extension): boolean {
  try {
    READERS[oid]?.(value);
    return true;
  } catch (failure) {
    if (!(failure instanceof JavaException) || isCritical) throw failure;
    return false;
  }
}

function checkKeyUsage(value: Uint8Array): void {
  const isWrapped = value[0] === TAG.octetString;
  bitStringOf(derValueOf(isWrapped ? octetStringOf(derValueOf(value)) : value));
}

function checkBasicConstraints(value: Uint8Array): void {
  const { tag, contents } = derValueOf(value);
  if (tag !== TAG.sequence) throw ioException('Invalid encoding of BasicConstraints');
  if (contents.available === 0) return;
  const first = contents.next();
  if (first.tag !== TAG.boolean) return;
  booleanOf(first);
  if (contents.available === 0) return;
  const length = contents.next();
  if (length.tag !== TAG.integer) throw ioException('Invalid encoding of BasicConstraints');
  intOf(length);
}

class DerElements {
  readonly #value: DerValue;

  constructor(octets: Uint8Array) {
    this.#value = derValueOf(octets);
    if (this.#value.tag !== TAG.sequence) {
      throw ioException('Invalid encoding for ExtendedKeyUsageExtension.');
    }
  }

  *[Symbol.iterator](): Generator<DerValue> {
    const { contents } = this.#value;
    while (contents.available > 0) yield contents.next();
  }
}

/** Whether there is a subjectAltName, whether it is empty, and whether it is critical: X509CertInfo.verifyCert asks. */
export function alternativeNames(
  extensions: ReadonlyMap<string, Extension>,
): { readonly count: number; readonly isCritical: boolean } | null {
  const extension = extensions.get(SUBJECT_ALT_NAME);
  if (extension === undefined) return null;
  return { count: countOf(derValueOf(extension.value)), isCritical: extension.isCritical };
}
