import type { SentCertificate } from '../sender.ts';
import { toBase64 } from '../x509/base64.ts';

/** RFC 7468, section 2: each line has 64 characters but the last. */
export const toPem = (der: Uint8Array): string => armour(toBase64(der));

/** A certificate in the two texts that senders make of it. */
export function toSent(der: Uint8Array): SentCertificate {
  const base64 = toBase64(der);
  return { der, base64, pem: armour(base64) };
}

function armour(base64: string): string {
  const lines = base64.replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
