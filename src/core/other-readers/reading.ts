/** Who read it: our own reader, @peculiar/x509, pkijs. */
export type ReaderId = 'own' | 'peculiar' | 'pkijs';

/** What the octets are. */
export type ReadKind = 'certificate' | 'CRL' | 'OCSP response' | 'PKCS #7';

/** One field: its value as text, `null` where it is absent, or why it could not be read. */
export type FieldReading =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly reason: string };

/** What a reader makes of the octets: fields by the names of their specification, or why it refuses all of them. */
export type Reading =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, FieldReading> }
  | { readonly ok: false; readonly reason: string };

/** A reader of one kind of octets; null where it does not read that kind. Never throws. */
export type Read = (octets: Uint8Array, kind: ReadKind) => Reading | null;

/** The fields that are compared, in the order of their specification. */
export const FIELDS: Readonly<Record<ReadKind, readonly string[]>> = {
  // RFC 5280, sections 4.1 and 4.2.
  certificate: [
    'serialNumber',
    'issuer',
    'notBefore',
    'notAfter',
    'subject',
    'extensions',
    'keyUsage',
    'extendedKeyUsage',
    'basicConstraints',
    'subjectAltName',
  ],
  // RFC 5280, section 5.1.
  CRL: ['issuer', 'thisUpdate', 'nextUpdate', 'revokedCertificates'],
  // RFC 6960, section 4.2.1.
  'OCSP response': ['responseStatus', 'producedAt', 'responses'],
  // RFC 5652, section 5.1.
  'PKCS #7': ['certificates', 'crls'],
};

/** The extensions that are compared: where a reader throws at one, it may throw at all. */
export const EXTENSIONS: readonly string[] = [
  'extensions',
  'keyUsage',
  'extendedKeyUsage',
  'basicConstraints',
  'subjectAltName',
];

/** A value that was read. */
export const value = (text: string | null): FieldReading => ({ ok: true, text });

/** The reading of each field by a function that may throw. */
export function readEach(
  readers: Readonly<Record<string, () => string | null>>,
): ReadonlyMap<string, FieldReading> {
  return new Map(
    Object.entries(readers).map(([field, read]) => {
      try {
        return [field, value(read())];
      } catch (error) {
        return [field, { ok: false, reason: reasonOf(error) }];
      }
    }),
  );
}

/** An error in its own words, on one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
