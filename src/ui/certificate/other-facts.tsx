import type { JSX } from 'react';
import type { CertificateJson } from '../../core/report.ts';
import { useWords } from '../use-messages.ts';
import styles from './certificates.module.css';
import { Fact } from './fact.tsx';

/** The rest of what a certificate says. Names of fields are those of RFC 5280. */
export function OtherFacts(props: { readonly certificate: CertificateJson }): JSX.Element {
  const { certificate } = props;
  const words = useWords().certificates;
  const { publicKey, basicConstraints, subjectAltName } = certificate;
  const key = [
    publicKey.algorithm,
    publicKey.curve,
    publicKey.bits === null ? null : words.bits(publicKey.bits),
  ];
  const listed: readonly (readonly [string, string | null])[] = [
    [words.subject, certificate.subject],
    [
      'subjectAltName',
      subjectAltName?.map(({ type, value }) => `${type} ${value}`).join(', ') ?? null,
    ],
    [words.key, key.filter((part) => part !== null).join(', ')],
    ['signatureAlgorithm', certificate.signatureAlgorithm],
    ['basicConstraints', basicConstraints && constraintsText(basicConstraints)],
    ['keyUsage', certificate.keyUsage?.join(', ') ?? null],
    ['extKeyUsage', certificate.extendedKeyUsage?.map(purposeText).join(', ') ?? null],
  ];
  const codes: readonly (readonly [string, string | null])[] = [
    ['SHA-1', certificate.sha1],
    ['SPKI SHA-256', certificate.spkiSha256],
    ['x5t#S256', certificate.x5tS256],
    ['subjectKeyIdentifier', certificate.subjectKeyIdentifier],
    ['authorityKeyIdentifier', certificate.authorityKeyIdentifier],
  ];
  return (
    <dl className={styles['facts']}>
      {codes.map(([label, value]) =>
        value === null ? null : <Fact key={label} label={label} value={value} isCode canCopy />,
      )}
      {listed.map(([label, value]) =>
        value === null ? null : <Fact key={label} label={label} value={value} />,
      )}
    </dl>
  );
}

const constraintsText = ({
  cA,
  pathLenConstraint,
}: NonNullable<CertificateJson['basicConstraints']>): string =>
  `cA ${cA ? 'TRUE' : 'FALSE'}${pathLenConstraint === null ? '' : `, pathLenConstraint ${pathLenConstraint}`}`;

/** RFC 5280, section 4.2.1.12. */
const PURPOSES: Readonly<Record<string, string>> = {
  '2.5.29.37.0': 'anyExtendedKeyUsage',
  '1.3.6.1.5.5.7.3.1': 'id-kp-serverAuth',
  '1.3.6.1.5.5.7.3.2': 'id-kp-clientAuth',
  '1.3.6.1.5.5.7.3.3': 'id-kp-codeSigning',
  '1.3.6.1.5.5.7.3.4': 'id-kp-emailProtection',
  '1.3.6.1.5.5.7.3.8': 'id-kp-timeStamping',
  '1.3.6.1.5.5.7.3.9': 'id-kp-OCSPSigning',
};

const purposeText = (oid: string): string => PURPOSES[oid] ?? oid;
