import { parseCertificate } from '../core/x509/certificate.ts';
import { renderName } from '../core/x509/name.ts';
import { renderSerial } from '../core/x509/serial.ts';

/** Reads a certificate: with what is below, as one module. */
export { parseCertificate };

/** Reads every field that X509Certificate has, located and as text; how long they are in all. */
export function readFields(der: Uint8Array): number {
  const outcome = parseCertificate(der);
  if (!outcome.ok) return 0;
  const { subject, issuer, serialNumber, notAfter, decoded, publicKey } = outcome.value;
  return (
    renderName(subject).length +
    renderName(issuer).length +
    renderSerial(serialNumber.value).hex.length +
    (notAfter.time?.iso.length ?? 0) +
    (decoded.subjectAltName?.length ?? 0) +
    (decoded.extendedKeyUsage?.length ?? 0) +
    publicKey.algorithm.length
  );
}
