import type { CertificateJson } from '../../core/report.ts';
import { utc } from '../messages/facts.ts';
import type { Messages } from '../messages/index.ts';
import { reportWords } from '../messages/report.ts';
import { type Block, facts, found, heading, said } from './blocks.ts';

/** Everything of a certificate that the report has, in full. `number` counts from 1. */
export function certificateBlocks(
  certificate: CertificateJson,
  number: number,
  { locale, interface: { certificates: words } }: Messages,
): readonly Block[] {
  const own = reportWords[locale];
  const { serialNumber, publicKey, basicConstraints, status } = certificate;
  const time = (iso: string | null): string => (iso === null ? words.unreadableTime : utc(iso));
  const size = publicKey.bits === null ? '' : words.bits(publicKey.bits);
  const key = [publicKey.algorithm, publicKey.curve, size].filter(Boolean).join(', ');
  const range = own.range(time(certificate.notBefore), time(certificate.notAfter));
  return [
    heading(3, `${number}. ${certificate.title || words.untitled}`),
    facts(
      found(words.subject, certificate.subject),
      found(words.issuer, certificate.issuer),
      found(words.serial, serialNumber.hex),
      found(`${words.serial} (${words.decimal})`, serialNumber.decimal ?? ''),
      said(own.validity, `${range} (${words.status[status]})`),
      found(words.key, key),
      found(own.signedWith, certificate.signatureAlgorithm),
      ...(certificate.subjectAltName ?? []).map(({ type, value }) =>
        found(own.names, `${type}: ${value}`),
      ),
      found(own.usage, certificate.keyUsage?.join(', ') ?? ''),
      found(own.purposes, certificate.extendedKeyUsage?.join(', ') ?? ''),
      said(
        'basicConstraints',
        basicConstraints?.cA ? own.ca(basicConstraints.pathLenConstraint) : '',
      ),
      found(own.keyIdentifier, certificate.subjectKeyIdentifier ?? ''),
      found(own.issuerKeyIdentifier, certificate.authorityKeyIdentifier ?? ''),
      found('SHA-256', certificate.sha256),
      found('SHA-1', certificate.sha1),
      found(own.pin, certificate.spkiSha256),
      found('x5t#S256', certificate.x5tS256),
      found('OpenADR', certificate.openadr),
      found(own.extensions, certificate.extensions.map(({ oid, name }) => name ?? oid).join(', ')),
    ),
  ];
}
