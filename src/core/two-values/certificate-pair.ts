import type { CertificateJson } from '../report.ts';
import type { CertificatePairJson, ComparedField } from './comparison.ts';

const list = (values: readonly string[] | null): string => values?.join(', ') ?? '';

function keyOf({ publicKey: { algorithm, bits, curve } }: CertificateJson): string {
  return [algorithm, curve, curve === null && bits !== null ? String(bits) : null]
    .filter((part) => part !== null)
    .join(' ');
}

function constraintsOf({ basicConstraints }: CertificateJson): string {
  if (basicConstraints === null) return '';
  const { cA, pathLenConstraint } = basicConstraints;
  const most = pathLenConstraint === null ? '' : `, pathLenConstraint ${pathLenConstraint}`;
  return `cA ${cA ? 'TRUE' : 'FALSE'}${most}`;
}

/** Each field as the report writes it, on one line; "" where the certificate has none. */
const FIELDS: Readonly<Record<ComparedField, (of: CertificateJson) => string>> = {
  subject: ({ subject }) => subject,
  issuer: ({ issuer }) => issuer,
  serialNumber: ({ serialNumber }) => serialNumber.hex,
  notBefore: ({ notBefore }) => notBefore ?? '',
  notAfter: ({ notAfter }) => notAfter ?? '',
  publicKey: keyOf,
  spkiSha256: ({ spkiSha256 }) => spkiSha256,
  signatureAlgorithm: ({ signatureAlgorithm }) => signatureAlgorithm,
  subjectAltName: ({ subjectAltName }) =>
    list(subjectAltName?.map(({ type, value }) => `${type}=${value}`) ?? null),
  keyUsage: ({ keyUsage }) => list(keyUsage),
  extendedKeyUsage: ({ extendedKeyUsage }) => list(extendedKeyUsage),
  basicConstraints: constraintsOf,
  subjectKeyIdentifier: ({ subjectKeyIdentifier }) => subjectKeyIdentifier ?? '',
  authorityKeyIdentifier: ({ authorityKeyIdentifier }) => authorityKeyIdentifier ?? '',
  sha256: ({ sha256 }) => sha256,
};

// Object.keys answers strings; the names of this object are these.
const NAMES: readonly ComparedField[] = [
  'subject',
  'issuer',
  'serialNumber',
  'notBefore',
  'notAfter',
  'publicKey',
  'spkiSha256',
  'signatureAlgorithm',
  'subjectAltName',
  'keyUsage',
  'extendedKeyUsage',
  'basicConstraints',
  'subjectKeyIdentifier',
  'authorityKeyIdentifier',
  'sha256',
];

/** The certificates of a value, the client's first. */
export type Sent = readonly [CertificateJson, ...CertificateJson[]];

/** Compares the first certificates of two values field by field, and what else either of them carries. */
export function pairOf(inA: Sent, inB: Sent): CertificatePairJson {
  const [a] = inA;
  const [b] = inB;
  const fields = NAMES.map((field) => {
    const [first, second] = [FIELDS[field](a), FIELDS[field](b)];
    return { field, a: first, b: second, isSame: first === second };
  });
  return {
    relation: relationOf(a, b),
    isSameKey: a.spkiSha256 === b.spkiSha256,
    isSameIssuer: isSameIssuer(a, b),
    a,
    b,
    fields: fields.filter((one) => one.a !== '' || one.b !== ''),
    onlyInA: notIn(inA, inB),
    onlyInB: notIn(inB, inA),
  };
}

const isSameIssuer = (a: CertificateJson, b: CertificateJson): boolean =>
  a.issuer === b.issuer && a.authorityKeyIdentifier === b.authorityKeyIdentifier;

function relationOf(a: CertificateJson, b: CertificateJson): CertificatePairJson['relation'] {
  if (a.sha256 === b.sha256) return 'same';
  if (a.subject !== b.subject || a.subject === '') return 'others';
  return isSameIssuer(a, b) ? 'renewed' : 'reissued';
}

const notIn = (one: Sent, other: Sent): readonly string[] =>
  one.map(({ sha256 }) => sha256).filter((sha) => other.every(({ sha256 }) => sha256 !== sha));
