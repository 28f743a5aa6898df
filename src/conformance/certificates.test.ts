import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate as AsnCertificate } from '@peculiar/asn1-x509';
import { expect, test } from 'vitest';
import type { CertificateJson } from '../core/report.ts';
import { parseCertificate } from '../core/x509/certificate.ts';
import { readCertificate } from '../core/x509/read-certificate.ts';
import { digest } from '../webcrypto/digest.ts';
import { hasCorpora, readCorpus } from './corpora.ts';

interface Oracle {
  readonly parses: { readonly openssl: boolean; readonly go: boolean; readonly pyca: boolean };
  readonly sha256: string;
  readonly sha1: string;
  readonly serial?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly sigAlgOid?: string;
  readonly bits?: number;
  readonly curve?: string;
  readonly spkiSha256?: string;
  readonly subject_rfc4514?: string;
  readonly issuer_rfc4514?: string;
  readonly version?: string;
  readonly pkAlgOid?: string;
  readonly ku?: { readonly bits: readonly string[] };
  readonly bc?: { readonly ca: boolean; readonly pathLen: number | null };
  readonly ski?: { readonly hex: string };
  readonly aki?: { readonly keyid: string | null };
  readonly eku?: { readonly oids?: readonly string[] };
  readonly san?: {
    readonly names: readonly { readonly t: string; readonly v?: string; readonly oid?: string }[];
  };
  readonly exts?: readonly { readonly oid: string; readonly critical: boolean }[];
}

interface Row {
  readonly id: string;
  readonly der_b64: string;
  readonly oracle: Oracle;
}

const isThere = hasCorpora('certificates of other projects');
const rows = (isThere ? readCorpus('certificates.jsonl.gz') : []) as readonly Row[];
const accepted = rows.filter(
  ({ oracle: { parses } }) => parses.openssl && parses.go && parses.pyca,
);

/** What ours says and an oracle says otherwise, one line for each. */
function differences(row: Row, ours: CertificateJson): readonly string[] {
  const { oracle } = row;
  const found: string[] = [];
  const same = (what: string, left: unknown, right: unknown): void => {
    if (right === undefined) return;
    const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
    if (a !== b) found.push(`${row.id} ${what}: ours ${a}, oracle ${b}`);
  };
  const pin = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
  same('sha256', ours.sha256, oracle.sha256);
  same('sha1', ours.sha1, oracle.sha1);
  same(
    'serialNumber',
    canonicalHex(ours.serialNumber.hex),
    oracle.serial && canonicalHex(oracle.serial),
  );
  same('notBefore', ours.notBefore, oracle.notBefore);
  same('notAfter', ours.notAfter, oracle.notAfter);
  same('signatureAlgorithm', ours.signatureAlgorithm, oracle.sigAlgOid);
  same('bits', ours.publicKey.bits, oracle.bits);
  same('spki', ours.spkiSha256, oracle.spkiSha256 && pin(oracle.spkiSha256));
  same(
    'keyUsage',
    ours.keyUsage,
    oracle.ku?.bits.map((bit) => KEY_USAGE[bit] ?? bit),
  );
  same('cA', ours.basicConstraints?.cA, oracle.bc?.ca);
  same('pathLen', ours.basicConstraints?.pathLenConstraint, oracle.bc?.pathLen);
  same('ski', ours.subjectKeyIdentifier, oracle.ski?.hex);
  same('aki', ours.authorityKeyIdentifier, oracle.aki?.keyid);
  same(
    'extensions',
    ours.extensions.map(({ oid, critical }) => ({ oid, critical })),
    oracle.exts,
  );
  same('subject', ours.subject, oracle.subject_rfc4514);
  same('issuer', ours.issuer, oracle.issuer_rfc4514);
  same(
    'key',
    ours.publicKey.algorithm,
    oracle.pkAlgOid && (KEYS[oracle.pkAlgOid] ?? oracle.pkAlgOid),
  );
  same('curve', ours.publicKey.curve, oracle.curve && (CURVES[oracle.curve] ?? oracle.curve));
  same('extendedKeyUsage', ours.extendedKeyUsage, oracle.eku?.oids);
  same('subjectAltName', ours.subjectAltName?.map(asOracle), oracle.san?.names.map(nameOf));
  return found;
}

/** contract.md, CertificateJson: the algorithms that have a name. */
const KEYS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.840.10040.4.1': 'DSA',
};

/** RFC 5480, section 2.1.1.1: OpenSSL's names of the curves. */
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp224r1: '1.3.132.0.33',
};

const TYPES: Readonly<Record<string, string>> = {
  dns: 'dNSName',
  ip: 'iPAddress',
  uri: 'uniformResourceIdentifier',
  email: 'rfc822Name',
  rid: 'registeredID',
  dirName: 'directoryName',
};

/** otherName is compared by its type-id: the oracle gives the value as DER, ours as text. */
const nameOf = ({
  t,
  v,
  oid,
}: {
  readonly t: string;
  readonly v?: string;
  readonly oid?: string;
}) => (t === 'otherName' ? `otherName ${oid}` : `${TYPES[t] ?? t} ${v}`);

const asOracle = ({ type, value }: { readonly type: string; readonly value: string }): string =>
  type === 'otherName' ? `otherName ${value.split('=')[0]}` : `${type} ${value}`;

const KEY_USAGE: Readonly<Record<string, string>> = { contentCommitment: 'nonRepudiation' };

const canonicalHex = (hex: string): string =>
  hex.toUpperCase().replace(/^(-?)0+(?=[0-9A-F])/, '$1');

test.skipIf(!isThere)(
  'every certificate that OpenSSL, Go and pyca accept is read as they read it',
  async () => {
    const found: string[] = [];
    for (const row of accepted) {
      const der = Buffer.from(row.der_b64, 'base64');
      const { certificate, findings } = await readCertificate(der, 0, digest);
      if (certificate === null) found.push(`${row.id} refused: ${JSON.stringify(findings)}`);
      else found.push(...differences(row, certificate));
    }
    console.info(`${accepted.length} certificates compared with three oracles`);
    expect(accepted.length).toBeGreaterThan(4000);
    expect(found).toEqual([]);
  },
);

test.skipIf(!isThere)('no certificate of any project makes the reader throw', () => {
  for (const { der_b64 } of rows) parseCertificate(Buffer.from(der_b64, 'base64'));
  expect(rows.length).toBeGreaterThan(5000);
});

/** What a library that maps ASN.1 to classes makes of it; null where it throws. */
function secondOpinion(der: Buffer): object | null {
  try {
    const { tbsCertificate, signatureAlgorithm } = AsnConvert.parse(der, AsnCertificate);
    return {
      serialNumber: canonicalHex(
        unsigned(Buffer.from(tbsCertificate.serialNumber).toString('hex')),
      ),
      signatureAlgorithm: signatureAlgorithm.algorithm,
      key: tbsCertificate.subjectPublicKeyInfo.algorithm.algorithm,
      extensions: (tbsCertificate.extensions ?? []).map(
        ({ extnID, critical, extnValue }) =>
          `${extnID} ${critical} ${Buffer.from(extnValue.buffer).toString('hex')}`,
      ),
    };
  } catch {
    return null;
  }
}

const unsigned = (hex: string): string => hex.replace(/^00(?=[89a-f])/i, '');

test.skipIf(!isThere)('@peculiar/asn1-x509 reads them as we do, where it reads them', () => {
  const found: string[] = [];
  let compared = 0;
  for (const { id, der_b64: base64 } of accepted) {
    const der = Buffer.from(base64, 'base64');
    const outcome = parseCertificate(der);
    const theirs = secondOpinion(der);
    if (!outcome.ok || theirs === null) continue;
    compared += 1;
    const { serialNumber, signatureAlgorithm, publicKey, extensions } = outcome.value;
    const ours = {
      serialNumber: canonicalHex(unsigned(Buffer.from(serialNumber.value).toString('hex'))),
      signatureAlgorithm: signatureAlgorithm.oid,
      key: publicKey.oid,
      extensions: extensions.map(
        ({ oid, critical, value }) =>
          `${oid} ${critical} ${der.subarray(value.start, value.end).toString('hex')}`,
      ),
    };
    const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
    if (a !== b) found.push(`${id}: ours ${a}, theirs ${b}`);
  }
  console.info(`${compared} of ${accepted.length} certificates compared with asn1-x509`);
  expect(compared).toBeGreaterThan(4000);
  expect(found).toEqual([]);
});
