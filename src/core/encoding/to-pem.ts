import { toBase64 } from '../x509/base64.ts';

/** RFC 7468, section 2: each line has 64 characters but the last. */
export function toPem(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
