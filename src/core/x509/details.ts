import type { RowJson } from '../report.ts';
import type { AttributeJson, CertificateDetailJson, FieldPlaces } from '../view.ts';
import type { Certificate } from './certificate.ts';
import type { Place } from './describe.ts';
import { keyRows, signatureRows, stringTypeOf } from './extensions/key-rows.ts';
import { nameOfOid } from './extensions/oid-names.ts';
import type { Row } from './extensions/rows.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { printName } from './names/printers.ts';
import { readRawName } from './names/raw-name.ts';
import type { Digest } from './tools.ts';

/** Everything about one certificate that a person may have to match. */
export async function detailsOf(
  certificate: Certificate,
  sha256: string,
  digest: Digest,
  place: Place,
): Promise<CertificateDetailJson> {
  return {
    sha256,
    version: certificate.version,
    fingerprints: await fingerprintsOf(certificate, digest),
    subject: printName(certificate, 'subject'),
    issuer: printName(certificate, 'issuer'),
    subjectAttributes: attributesOf(certificate, 'subject', place),
    issuerAttributes: attributesOf(certificate, 'issuer', place),
    publicKey: placed(keyRows(certificate), place),
    signature: placed(signatureRows(certificate), place),
    places: placesOf(certificate, place),
  };
}

function placesOf(certificate: Certificate, place: Place): FieldPlaces {
  const { versionAt, serialNumber, issuer, notBefore, notAfter, subject } = certificate;
  return {
    version: versionAt === null ? null : place(versionAt),
    serialNumber: place(serialNumber.at),
    issuer: place(issuer.at),
    notBefore: place(notBefore.at),
    notAfter: place(notAfter.at),
    subject: place(subject.at),
  };
}

/** Rows with their spans where they are looked for. */
export const placed = (rows: readonly Row[], place: Place): readonly RowJson[] =>
  rows.map((row) => ({ ...row, at: place(row.at) }));

function attributesOf(
  certificate: Certificate,
  which: 'subject' | 'issuer',
  place: Place,
): readonly AttributeJson[] {
  const { at, rdns } = certificate[which];
  const raw = readRawName(certificate.octets, at);
  return rdns.flatMap((rdn, i) =>
    rdn.map(({ type, value, at: where }, j) => ({
      type,
      name: nameOfOid(type),
      value,
      stringType: stringTypeOf(raw[i]?.[j]?.tag ?? 0),
      rdn: i,
      at: place(where),
    })),
  );
}
