/** What a certificate is read with, as one module. */
export { parseCertificate } from '../core/x509/certificate.ts';
export { renderName } from '../core/x509/name.ts';
export { renderSerial } from '../core/x509/serial.ts';
