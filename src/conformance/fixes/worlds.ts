import { X509Certificate } from 'node:crypto';
import headers from '../headers.fixture.json' with { type: 'json' };

/** A value as a proxy sent it, and the PEM that it stands for. */
export interface World {
  readonly id: string;
  readonly format: string;
  readonly value: string;
  readonly pem: string;
}

interface Row {
  readonly id: string;
  readonly format: string | null;
  readonly value: string;
  readonly certs_sha256: readonly string[];
  readonly codes: readonly string[];
}

const rows = headers.map((row: Row) => ({ ...row, format: row.format ?? '' }));

const hexOf = (der: X509Certificate): string =>
  der.fingerprint256.replaceAll(':', '').toLowerCase();

/** Certificates by their SHA-256, from fields that hold one as bare base64: no percent-decoding has touched them. */
const certificates = new Map(
  rows
    .filter((row) => row.format.startsWith('haproxy-der') && row.certs_sha256.length === 1)
    .map(({ value }) => new X509Certificate(Buffer.from(value, 'base64')))
    .map((certificate) => [hexOf(certificate), certificate.toString()]),
);

/** PEM as OpenSSL writes it, one certificate after the other; null where one is not at hand. */
function pemOf(sha256: readonly string[]): string | null {
  const blocks = sha256.map((one) => certificates.get(one));
  return blocks.includes(undefined) ? null : blocks.join('');
}

/** PEM in other lines than OpenSSL's is no matter of percent-decoding. */
const isLaidOut = ({ format, value }: { readonly format: string; readonly value: string }) =>
  format !== 'pem' || value.includes('\n');

/** Undamaged values of the formats given, with the PEM that was meant. */
export function worldsOf(formats: readonly string[]): readonly World[] {
  return rows
    .filter((row) => formats.includes(row.format) && row.codes.length === 0 && isLaidOut(row))
    .flatMap(({ id, format, value, certs_sha256 }) => {
      const pem = pemOf(certs_sha256);
      return pem === null ? [] : [{ id, format, value, pem }];
    });
}

/** The captured value with this id. */
export const capturedValue = (id: string): string => rows.find((row) => row.id === id)!.value;
