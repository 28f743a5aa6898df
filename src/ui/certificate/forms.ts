import type { FingerprintForm } from '../../core/x509/fingerprints.ts';
import type { NameForm } from '../../core/x509/names/printers.ts';

/** What each form is called: proper names, the same in every language. */
export const FINGERPRINT_LABELS: Readonly<Record<FingerprintForm, string>> = {
  sha256: 'SHA-256',
  'sha256-colons': 'SHA-256, AA:BB',
  'sha256-base64': 'SHA-256, base64',
  'x5t-s256': 'x5t#S256',
  openadr: 'OpenADR',
  sha1: 'SHA-1',
  'sha1-colons': 'SHA-1, AA:BB',
  x5t: 'x5t',
  sha384: 'SHA-384',
  'sha384-colons': 'SHA-384, AA:BB',
  sha512: 'SHA-512',
  'sha512-colons': 'SHA-512, AA:BB',
  'spki-pin': 'SPKI SHA-256, base64',
  'spki-hex': 'SPKI SHA-256',
  'serial-hex': 'serialNumber',
  'serial-colons': 'serialNumber, AA:BB',
  'serial-decimal': 'serialNumber, 10',
};

/** The call that prints each form. */
export const NAME_LABELS: Readonly<Record<NameForm, string>> = {
  rfc4514: 'RFC 4514',
  'openssl-rfc2253': 'openssl -nameopt RFC2253',
  'openssl-oneline': 'openssl -nameopt oneline',
  'openssl-slashes': 'X509_NAME_oneline',
  'java-rfc2253': 'X500Principal.getName()',
  'java-rfc1779': 'getName("RFC1779")',
  'java-canonical': 'getName("CANONICAL")',
  'java-to-string': 'X500Principal.toString()',
  'go-string': 'pkix.Name.String()',
};
