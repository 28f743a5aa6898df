import { type Diagnostic, diagnose } from '../diagnostic.ts';

/** RFC 7468, sections 6 to 13: what a label announces that is no certificate. */
const LABELS: Readonly<Record<string, string>> = {
  'X509 CRL': 'certificate revocation list',
  'CERTIFICATE REQUEST': 'certificate request',
  'NEW CERTIFICATE REQUEST': 'certificate request',
  'PUBLIC KEY': 'public key',
  PKCS7: 'PKCS #7',
  CMS: 'PKCS #7',
  // openssl/pem.h has no label of RFC 7468 for it.
  'OCSP RESPONSE': 'OCSP response',
};

/** A block that is malformed, but by its label never was to be a certificate, is said to be what the label says. */
export function saidByLabel(found: Diagnostic, label: string): Diagnostic {
  const other = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
  if (found.code !== 'der.malformed' || other === undefined) return found;
  return diagnose('der.not-a-certificate', { found: other }, found.at);
}
