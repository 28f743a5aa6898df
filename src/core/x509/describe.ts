import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { CertificateJson, DescriptionJson } from '../report.ts';
import type { Span } from '../span.ts';
import { toBase64, toBase64Url } from './base64.ts';
import type { Certificate } from './certificate.ts';
import { octetsOf } from './der.ts';
import type { Extension } from './extensions/extensions.ts';
import { commonNameOf, renderName } from './name.ts';
import { renderSerial } from './serial.ts';
import { toHex } from './text.ts';
import type { Digest } from './tools.ts';
import type { Words } from './words.ts';

/** The hashes of a certificate, over the octets as sent. */
export interface Hashes {
  readonly sha256: Uint8Array;
  readonly sha1: Uint8Array;
  readonly spkiSha256: Uint8Array;
}

/** Hashes the certificate, whose first `end` octets are its DER, and its SubjectPublicKeyInfo. */
export async function hashCertificate(
  { octets, publicKey }: Certificate,
  end: number,
  digest: Digest,
): Promise<Hashes> {
  const sent = octets.subarray(0, end);
  const [sha256, sha1, spkiSha256] = await Promise.all([
    digest('SHA-256', sent),
    digest('SHA-1', sent),
    digest('SHA-256', octetsOf(octets, publicKey.at)),
  ]);
  return { sha256, sha1, spkiSha256 };
}

/** The last ten octets of the SHA-256, as openleadr computes an OpenADR fingerprint. */
const openAdr = (sha256: Uint8Array): string =>
  Array.from(sha256.subarray(-10), (octet) => toHex(Uint8Array.of(octet)).toUpperCase()).join(':');

/** Where its spans lead: to octets of the DER, or to the paste. */
export type Place = (at: Span) => Span;

/** The certificate in the report, judged at `now` (milliseconds since the epoch). */
export function describeCertificate(
  certificate: Certificate,
  hashes: Hashes,
  now: number,
  place: Place,
  words: Words,
): CertificateJson {
  const { octets, decoded, publicKey } = certificate;
  return {
    sha256: toHex(hashes.sha256),
    sha1: toHex(hashes.sha1),
    spkiSha256: toBase64(hashes.spkiSha256),
    x5tS256: toBase64Url(hashes.sha256),
    openadr: openAdr(hashes.sha256),
    at: place(certificate.at),
    serialNumber: renderSerial(certificate.serialNumber.value),
    subject: renderName(certificate.subject),
    issuer: renderName(certificate.issuer),
    notBefore: certificate.notBefore.time?.iso ?? null,
    notAfter: certificate.notAfter.time?.iso ?? null,
    status: statusAt(certificate, now),
    publicKey: { algorithm: publicKey.algorithm, bits: publicKey.bits, curve: publicKey.curve },
    signatureAlgorithm: certificate.signatureAlgorithm.oid,
    basicConstraints: decoded.basicConstraints,
    keyUsage: decoded.keyUsage,
    extendedKeyUsage: decoded.extendedKeyUsage,
    subjectAltName: decoded.subjectAltName?.map(({ type, value }) => ({ type, value })) ?? null,
    subjectKeyIdentifier: decoded.subjectKeyIdentifier,
    authorityKeyIdentifier: decoded.authorityKeyIdentifier,
    extensions: certificate.extensions.map((extension) => ({
      oid: extension.oid,
      name: extension.name,
      critical: extension.critical,
      at: place(extension.at),
      value: toHex(octetsOf(octets, extension.value)),
      described: describe(certificate, extension, place, words),
    })),
    title: titleOf(certificate),
  };
}

function describe(
  { octets }: Certificate,
  extension: Extension,
  place: Place,
  words: Words,
): DescriptionJson {
  const { kind, rows, problem } = words.describeExtension(octets, extension.oid, extension.value);
  const found = problem ?? extension.problem;
  return {
    kind,
    rows: words.placed(rows, place),
    problem: found && { reason: found.reason, at: place(found.at) },
  };
}

/** A finding for each extension that is not what its specification says. Its span is placed already. */
export const malformedExtensions = ({
  extensions,
}: CertificateJson): readonly Diagnostic<'certificate.malformed-extension'>[] =>
  extensions.flatMap(({ oid, name, described: { problem } }) =>
    problem === null
      ? []
      : [
          diagnose(
            'certificate.malformed-extension',
            { oid, name: name ?? oid, reason: problem.reason },
            problem.at,
          ),
        ],
  );

/** RFC 5280, section 4.1.2.5: valid from notBefore through notAfter, inclusive. */
export function statusAt(
  { notBefore, notAfter }: Certificate,
  now: number,
): CertificateJson['status'] {
  if (notAfter.time !== null && now >= notAfter.time.ms + 1000) return 'expired';
  if (notBefore.time !== null && now < notBefore.time.ms) return 'not-yet-valid';
  return notBefore.time === null || notAfter.time === null ? 'unknown' : 'valid';
}

/** The most specific commonName unless it is empty, else the first SAN value, else "". */
export const titleOf = ({ subject, decoded }: Certificate): string =>
  commonNameOf(subject) || (decoded.subjectAltName?.[0]?.value ?? '');
