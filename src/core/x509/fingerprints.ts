import { toBase64, toBase64Url } from './base64.ts';
import type { Certificate } from './certificate.ts';
import { octetsOf } from './der.ts';
import { renderSerial } from './serial.ts';
import { toHex } from './text.ts';
import type { Digest } from './tools.ts';

/** The ways in which programs write the numbers of a certificate. */
export type FingerprintForm =
  | 'sha256'
  | 'sha256-colons'
  | 'sha1'
  | 'sha1-colons'
  | 'sha384'
  | 'sha384-colons'
  | 'sha512'
  | 'sha512-colons'
  | 'sha256-base64'
  | 'x5t'
  | 'x5t-s256'
  | 'openadr'
  | 'spki-pin'
  | 'spki-hex'
  | 'serial-hex'
  | 'serial-colons'
  | 'serial-decimal';

/** One number in one form. */
export interface Fingerprint {
  readonly form: FingerprintForm;
  readonly text: string;
}

/** Upper-case hex, an octet between colons, as OpenSSL prints fingerprints. */
const colons = (hex: string): string => (hex.toUpperCase().match(/../g) ?? []).join(':');

/** Every number of a certificate by which a person or a program tells it, over the octets as sent. */
export async function fingerprintsOf(
  certificate: Certificate,
  digest: Digest,
): Promise<readonly Fingerprint[]> {
  const { octets, at, publicKey } = certificate;
  const sent = octetsOf(octets, at);
  const spki = octetsOf(octets, publicKey.at);
  const [sha256, sha1, sha384, sha512, key] = await Promise.all([
    digest('SHA-256', sent),
    digest('SHA-1', sent),
    digest('SHA-384', sent),
    digest('SHA-512', sent),
    digest('SHA-256', spki),
  ]);
  const both = <F extends FingerprintForm, G extends FingerprintForm>(
    plain: F,
    withColons: G,
    hash: Uint8Array,
  ): readonly Fingerprint[] => [
    { form: plain, text: toHex(hash) },
    { form: withColons, text: colons(toHex(hash)) },
  ];
  return [
    ...both('sha256', 'sha256-colons', sha256),
    { form: 'sha256-base64', text: toBase64(sha256) },
    { form: 'x5t-s256', text: toBase64Url(sha256) },
    { form: 'openadr', text: colons(toHex(sha256.subarray(-10))) },
    ...both('sha1', 'sha1-colons', sha1),
    { form: 'x5t', text: toBase64Url(sha1) },
    { form: 'spki-pin', text: toBase64(key) },
    { form: 'spki-hex', text: toHex(key) },
    ...serialForms(certificate),
    ...both('sha384', 'sha384-colons', sha384),
    ...both('sha512', 'sha512-colons', sha512),
  ];
}

function serialForms({ serialNumber }: Certificate): readonly Fingerprint[] {
  const { hex, decimal } = renderSerial(serialNumber.value);
  const sign = hex.startsWith('-') ? '-' : '';
  const forms: Fingerprint[] = [
    { form: 'serial-hex', text: hex },
    { form: 'serial-colons', text: `${sign}${colons(hex.slice(sign.length))}` },
  ];
  return decimal === null ? forms : [...forms, { form: 'serial-decimal', text: decimal }];
}
