import { readBase64 } from '../encoding/base64.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import { renderName } from '../x509/name.ts';
import { toHex } from '../x509/text.ts';
import type { Candidate } from './candidate.ts';
import { equal, type Likeness, near } from './expectation.ts';

/** How a whole expected certificate lies to one that was sent; none where it can be read as none. */
export function likeCertificate(
  pem: string,
  { certificate, json }: Candidate,
): readonly Likeness[] {
  const expected = expectedCertificate(pem);
  if (expected === null) return [];
  const hex = toHex(expected.octets);
  if (hex === toHex(certificate.octets)) return [equal('certificate', json.sha256)];
  const key = toHex(octetsOf(expected.octets, expected.publicKey.at));
  if (key === toHex(octetsOf(certificate.octets, certificate.publicKey.at))) {
    return [near('certificate', 'same-key', json.sha256)];
  }
  const isSubject = renderName(expected.subject) === json.subject;
  return isSubject ? [near('certificate', 'attributes', json.sha256)] : [];
}

function expectedCertificate(pem: string) {
  const body = /-----BEGIN [A-Z0-9 ]+-----([^-]*)-----END/.exec(pem)?.[1];
  if (body === undefined) return null;
  const outcome = parseCertificate(readBase64(body).octets.value);
  return outcome.ok ? outcome.value : null;
}
