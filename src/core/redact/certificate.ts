import type { CertificateJson, ExtensionJson } from '../report.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Extensions that hold nothing but numbers and flags: whose certificate it is cannot be told from them. */
const PLAIN = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
  '1.3.6.1.5.5.7.1.24',
]);

/** A certificate without its names, serial number and addresses. Digests stay: by them support can still match it. */
export function redactCertificate(
  certificate: CertificateJson,
  pseudonyms: Pseudonyms,
): CertificateJson {
  const { subject, issuer, subjectAltName, title, extensions } = certificate;
  return {
    ...certificate,
    subject: pseudonyms.distinguishedName(subject),
    issuer: pseudonyms.distinguishedName(issuer),
    subjectAltName:
      subjectAltName?.map(({ type, value }) => ({ type, value: name(type, value, pseudonyms) })) ??
      null,
    title: pseudonyms.of(title),
    serialNumber: serialNumber(certificate, pseudonyms),
    extensions: extensions.map(redactExtension),
  };
}

function serialNumber(
  { serialNumber: { hex, decimal } }: CertificateJson,
  pseudonyms: Pseudonyms,
): CertificateJson['serialNumber'] {
  const stands = pseudonyms.serial(hex);
  if (decimal === null) return { hex: stands, decimal };
  const number = String(Number.parseInt(stands, 16));
  pseudonyms.alias(decimal, number);
  return { hex: stands, decimal: number };
}

/** RFC 5280, section 4.2.1.6: each kind of GeneralName keeps its kind. */
function name(type: string, value: string, pseudonyms: Pseudonyms): string {
  if (type === 'directoryName') return pseudonyms.distinguishedName(value);
  if (type !== 'otherName') return pseudonyms.of(value);
  const equals = value.indexOf('=');
  return value.slice(0, equals + 1) + pseudonyms.of(value.slice(equals + 1));
}

/** What is in an extension in words is in its octets, too. */
function redactExtension(extension: ExtensionJson): ExtensionJson {
  if (PLAIN.has(extension.oid)) return extension;
  return { ...extension, value: '', described: { ...extension.described, rows: [] } };
}
