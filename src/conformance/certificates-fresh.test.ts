import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CertificateJson } from '../core/report.ts';
import { readCertificate } from '../core/x509/read-certificate.ts';
import { digest } from '../webcrypto/digest.ts';

const isThere = spawnSync('openssl', ['version']).error === undefined;
if (!isThere) console.warn('fresh certificates are skipped: no openssl here');

const folder = mkdtempSync(join(tmpdir(), 'mtls-lens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A self-signed certificate, made by OpenSSL in this run. */
async function made(
  name: string,
  key: readonly string[],
  subject: string,
  extensions: string,
): Promise<CertificateJson> {
  const config = join(folder, `${name}.cnf`);
  writeFileSync(
    config,
    `[req]\nprompt=no\nutf8=yes\nstring_mask=utf8only\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\n${subject}\n[ext]\n${extensions}\n`,
  );
  const args = ['req', '-x509', '-noenc', '-days', '30', '-config', config, '-outform', 'DER'];
  const ran = spawnSync('openssl', [...args, ...key, '-keyout', join(folder, 'key.pem')]);
  expect(ran.stderr.toString()).not.toMatch(/error/i);
  const { certificate, findings } = await readCertificate(
    Uint8Array.from(ran.stdout),
    Date.now(),
    digest,
  );
  expect(findings.filter(({ code }) => /malformed|not-as-specified/.test(code))).toEqual([]);
  expect(certificate).not.toBeNull();
  return certificate!;
}

const linesOf = (certificate: CertificateJson, oid: string): readonly string[] =>
  certificate.extensions
    .filter((one) => one.oid === oid)
    .flatMap(({ described }) =>
      described.rows.map(({ label, text, depth }) => `${'  '.repeat(depth)}${label}: ${text}`),
    );

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** An extension as OpenSSL's configuration states it (x509v3_config(5)), and what must be read from it. */
const EXTENSIONS: readonly (readonly [
  line: string,
  sections: string,
  oid: string,
  rows: readonly string[],
])[] = [
  [
    'basicConstraints=critical,CA:TRUE,pathlen:3',
    '',
    '2.5.29.19',
    ['cA: TRUE', 'pathLenConstraint: 3'],
  ],
  [
    'keyUsage=critical,digitalSignature,decipherOnly,keyAgreement',
    '',
    '2.5.29.15',
    [': digitalSignature, keyAgreement, decipherOnly'],
  ],
  [
    'extendedKeyUsage=clientAuth,1.2.3.4',
    '',
    '2.5.29.37',
    ['KeyPurposeId: id-kp-clientAuth (1.3.6.1.5.5.7.3.2)', 'KeyPurposeId: 1.2.3.4'],
  ],
  [
    'subjectAltName=@san',
    '[san]\nDNS.1=a.example\nIP.1=192.0.2.1\nIP.2=2001:db8::1\nURI.1=spiffe://a.example/b\nemail.1=a@b.example\nRID.1=1.2.3\notherName.1=1.3.6.1.4.1.311.20.2.3;UTF8:user@corp.example\ndirName.1=dir\n[dir]\nCN=Directory',
    '2.5.29.17',
    [
      'dNSName: a.example',
      'iPAddress: 192.0.2.1',
      'iPAddress: 2001:db8::1',
      'uniformResourceIdentifier: spiffe://a.example/b',
      '  SPIFFE trust domain: a.example',
      '  SPIFFE path: /b',
      'rfc822Name: a@b.example',
      'registeredID: 1.2.3',
      'otherName: Microsoft user principal name (1.3.6.1.4.1.311.20.2.3)',
      '  value: user@corp.example',
      'directoryName: CN=Directory',
    ],
  ],
  ['issuerAltName=DNS:b.example', '', '2.5.29.18', ['dNSName: b.example']],
  [
    'nameConstraints=critical,permitted;DNS:.example,permitted;IP:192.0.2.0/255.255.255.0,excluded;email:bad.example',
    '',
    '2.5.29.30',
    [
      'permittedSubtrees: ',
      '  dNSName: .example',
      '  iPAddress: 192.0.2.0/24',
      'excludedSubtrees: ',
      '  rfc822Name: bad.example',
    ],
  ],
  [
    'crlDistributionPoints=crl',
    '[crl]\nfullname=URI:http://crl.example/a\nCRLissuer=dirName:who\nreasons=keyCompromise,CACompromise\n[who]\nCN=CRL',
    '2.5.29.31',
    [
      'DistributionPoint: ',
      '  fullName: ',
      '    uniformResourceIdentifier: http://crl.example/a',
      '  reasons: keyCompromise, cACompromise',
      '  cRLIssuer: ',
      '    directoryName: CN=CRL',
    ],
  ],
  [
    'freshestCRL=URI:http://crl.example/delta',
    '',
    '2.5.29.46',
    [
      'DistributionPoint: ',
      '  fullName: ',
      '    uniformResourceIdentifier: http://crl.example/delta',
    ],
  ],
  [
    'issuingDistributionPoint=critical,@idp',
    '[idp]\nfullname=URI:http://crl.example/i\nindirectCRL=TRUE\nonlysomereasons=superseded',
    '2.5.29.28',
    [
      'fullName: ',
      '  uniformResourceIdentifier: http://crl.example/i',
      'onlySomeReasons: superseded',
      'indirectCRL: TRUE',
    ],
  ],
  [
    'authorityInfoAccess=OCSP;URI:http://ocsp.example/,caIssuers;URI:http://ca.example/a.crt',
    '',
    '1.3.6.1.5.5.7.1.1',
    [
      'AccessDescription: ',
      '  accessMethod: id-ad-ocsp (1.3.6.1.5.5.7.48.1)',
      '  accessLocation: uniformResourceIdentifier: http://ocsp.example/',
      'AccessDescription: ',
      '  accessMethod: id-ad-caIssuers (1.3.6.1.5.5.7.48.2)',
      '  accessLocation: uniformResourceIdentifier: http://ca.example/a.crt',
    ],
  ],
  [
    'subjectInfoAccess=caRepository;URI:http://repo.example/',
    '',
    '1.3.6.1.5.5.7.1.11',
    [
      'AccessDescription: ',
      '  accessMethod: id-ad-caRepository (1.3.6.1.5.5.7.48.5)',
      '  accessLocation: uniformResourceIdentifier: http://repo.example/',
    ],
  ],
  [
    'certificatePolicies=1.2.3.4,@pol',
    '[pol]\npolicyIdentifier=1.3.5.8\nCPS.1=http://cps.example/\nuserNotice.1=@notice\n[notice]\nexplicitText=UTF8:Words\norganization=Org\nnoticeNumbers=1,2',
    '2.5.29.32',
    [
      'policyIdentifier: 1.2.3.4',
      'policyIdentifier: 1.3.5.8',
      '  cPSuri: http://cps.example/',
      '  userNotice: ',
      '    noticeRef: ',
      '      organization: Org',
      '      noticeNumbers: ',
      '        number: 1',
      '        number: 2',
      '    explicitText: Words',
    ],
  ],
  [
    'policyMappings=1.2.3:1.2.4',
    '',
    '2.5.29.33',
    ['mapping: ', '  issuerDomainPolicy: 1.2.3', '  subjectDomainPolicy: 1.2.4'],
  ],
  [
    'policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:0',
    '',
    '2.5.29.36',
    ['requireExplicitPolicy: 3', 'inhibitPolicyMapping: 0'],
  ],
  ['inhibitAnyPolicy=2', '', '2.5.29.54', [': 2']],
  [
    'tlsfeature=status_request',
    '',
    '1.3.6.1.5.5.7.1.24',
    ['feature: status_request (OCSP must-staple) (5)'],
  ],
  ['noCheck=ignored', '', '1.3.6.1.5.5.7.48.1.5', [': NULL']],
  ['nsCertType=client,email', '', '2.16.840.1.113730.1.1', [': SSL client, S/MIME']],
  ['nsComment=words', '', '2.16.840.1.113730.1.13', [': words']],
  [
    'sbgp-autonomousSysNum=critical,AS:64496,AS:64500-64510',
    '',
    '1.3.6.1.5.5.7.1.8',
    [
      'asnum: asIdsOrRanges: ',
      '  ASIdOrRange: id: 64496',
      '  ASIdOrRange: range: ',
      '    min: 64500',
      '    max: 64510',
    ],
  ],
  ['1.3.6.1.4.1.311.20.2=ASN1:BMP:Machine', '', '1.3.6.1.4.1.311.20.2', [': Machine']],
  [
    '2.5.29.16=ASN1:SEQUENCE:period',
    '[period]\na=IMP:0,GENTIME:20260101000000Z\nb=IMP:1,GENTIME:20270101000000Z',
    '2.5.29.16',
    ['notBefore: 2026-01-01T00:00:00Z', 'notAfter: 2027-01-01T00:00:00Z'],
  ],
  [
    '2.5.29.9=ASN1:SEQUENCE:attributes',
    '[attributes]\na=SEQUENCE:country\n[country]\na=OID:1.3.6.1.5.5.7.9.4\nb=SET:codes\n[codes]\na=PRINTABLE:KR',
    '2.5.29.9',
    ['countryOfCitizenship (1.3.6.1.5.5.7.9.4): KR'],
  ],
  [
    '1.3.6.1.5.5.7.1.31=critical,ASN1:FORMAT:HEX,OCT:00112233',
    '',
    '1.3.6.1.5.5.7.1.31',
    [': 00112233'],
  ],
  [
    '1.2.3.4.5=ASN1:SEQUENCE:own',
    '[own]\na=UTF8:hello\nb=INT:7\nc=OID:1.2.3',
    '1.2.3.4.5',
    ['SEQUENCE: ', '  UTF8String: hello', '  INTEGER: 7', '  OBJECT IDENTIFIER: 1.2.3'],
  ],
];

test.skipIf(!isThere)(
  'each extension that OpenSSL can write is told as it was asked for',
  async () => {
    const lines = EXTENSIONS.map(([line]) => line).join('\n');
    const sections = EXTENSIONS.map(([, section]) => section).join('\n');
    const certificate = await made('all', EC, 'CN=every extension', `${lines}\n${sections}`);
    const told = EXTENSIONS.map(([, , oid]) => [oid, linesOf(certificate, oid)]);
    expect(told).toEqual(EXTENSIONS.map(([, , oid, rows]) => [oid, rows]));
    const critical = certificate.extensions.filter((one) => one.critical).map(({ oid }) => oid);
    const asked = EXTENSIONS.filter(([line]) => line.includes('critical')).map(([, , oid]) => oid);
    expect(critical.sort()).toEqual(asked.sort());
  },
);

test.skipIf(!isThere).each([
  ['RSA', ['-newkey', 'rsa:2048'], { algorithm: 'RSA', bits: 2048, curve: null }],
  [
    'P-384',
    ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
    { algorithm: 'EC', bits: 384, curve: 'P-384' },
  ],
  [
    'P-521',
    ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
    { algorithm: 'EC', bits: 521, curve: 'P-521' },
  ],
  [
    'secp256k1',
    ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
    { algorithm: 'EC', bits: 256, curve: '1.3.132.0.10' },
  ],
  ['Ed25519', ['-newkey', 'ed25519'], { algorithm: 'Ed25519', bits: null, curve: null }],
  ['Ed448', ['-newkey', 'ed448'], { algorithm: 'Ed448', bits: null, curve: null }],
  [
    'RSA-PSS',
    ['-newkey', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'],
    { algorithm: 'RSA-PSS', bits: 2048, curve: null },
  ],
] as const)('a key of %s', async (name, key, expected) => {
  const certificate = await made(name, key, 'CN=key', 'subjectKeyIdentifier=hash');
  expect(certificate.publicKey).toEqual(expected);
});
