import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOfField, claimsOfValue } from './header-field.ts';
import { claimsOfInfo } from './traefik-info.ts';

const kinds = (name: string, value: string) =>
  claimsOfField(name, value)?.map(({ kind }) => kind) ?? null;

// Names of nginx, ingress-nginx, Apache, HAProxy, CloudFront, Google Cloud and Cloudflare users.
describe('a header field that tells of a certificate', () => {
  test.each([
    ['X-SSL-Client-S-DN', 'CN=a,C=NL', ['subject']],
    ['ssl-client-subject-dn', 'CN=a,C=NL', ['subject']],
    ['SSL_CLIENT_S_DN', '/C=NL/CN=a', ['subject']],
    ['HTTP_X_SSL_CLIENT_S_DN', '/C=NL/CN=a', ['subject']],
    ['X-Client-DN', 'CN=a', ['subject']],
    ['ssl-client-issuer-dn', 'CN=a,C=NL', ['issuer']],
    ['X-SSL-Client-I-DN-Legacy', '/C=NL/CN=a', ['issuer']],
    ['X-SSL-Client-CN', 'device 7', ['common-name']],
    ['SSL_CLIENT_S_DN_CN', 'device 7', ['common-name']],
    ['SSL_CLIENT_M_SERIAL', '0AFF', ['serial-number']],
    ['CloudFront-Viewer-Cert-Serial-Number', '4a:3f:5c:92:d1:e8:7b:6c', ['serial-number']],
    ['X-SSL-Client-SHA1', 'd1f621e6ffd7121e07e8761dff9e3e34baf8bd79', ['fingerprint']],
    ['Cf-Client-Cert-Sha256', '61'.repeat(32), ['fingerprint']],
    ['X-SSL-Client-V-Start', 'Nov 23 18:17:54 2026 GMT', ['not-before']],
    ['X-SSL-Client-NotAfter', '311122181754Z', ['not-after']],
    [
      'CloudFront-Viewer-Cert-Validity',
      'NotBefore=2026-11-23T18:17:54Z;NotAfter=2031-11-22T18:17:54Z',
      ['not-before', 'not-after'],
    ],
    [
      'SSL-Client-CEA',
      '{ serialNumber 65026, issuer rdnSequence:"CN=a,C=NL" }',
      ['serial-number', 'issuer'],
    ],
    ['x-client-cert-spiffe-id', 'spiffe://a/b', ['uri']],
    ['ssl-client-verify', 'FAILED:certificate has expired', ['unchecked']],
    ['subjectDN', 'CN=a,C=NL', ['subject']],
  ])('%s: %s', (name, value, expected) => expect(kinds(name, value)).toEqual(expected));

  test.each([
    ['another subject', 'Subject', 'CN=a'],
    ['another serial number', 'X-Device-Serial', '0AFF'],
    ['another fingerprint', 'X-Browser-Fingerprint', '61'.repeat(32)],
    ['a value of another shape', 'X-SSL-Client-Serial', 'not a number'],
    ['a date that is none', 'X-SSL-Client-V-End', 'tomorrow'],
    ['a name that is none', 'X-SSL-Client-S-DN', 'device 7'],
    ['a client certificate', 'X-SSL-Client-Cert', 'MII'],
    ['nothing', 'X-SSL-Client-S-DN', ''],
    ['the subject of the server', 'SSL_SERVER_S_DN', 'CN=a'],
    ['the name of the issuer', 'SSL_CLIENT_I_DN_CN', 'Issuing CA'],
    ['a serial number of the issuer', 'X-SSL-Client-Issuer-Serial', '0AFF'],
    ['the subject of a CA', 'X-SSL-CA-Subject', 'CN=a'],
  ])('%s is none', (_, name, value) => expect(kinds(name, value)).toBeNull());
});

describe('a bare value that tells of a certificate', () => {
  test.each([
    ['SHA-256', '61'.repeat(32), 'fingerprint'],
    ['SHA-1 with colons', Array(20).fill('D1').join(':'), 'fingerprint'],
    ['OpenADR', Array(10).fill('41').join(':'), 'fingerprint'],
    ['x5t#S256', 'YSlgUk_-wgZ1czc8ogqp8PIvcCu7_0EQH5L1ii6wxCg', 'fingerprint'],
    ['a distinguished name', 'CN=client-rsa.example.test,O=Example Lab,C=NL', 'subject'],
    ['one with slashes', '/C=NL/CN=client-rsa.example.test', 'subject'],
  ])('%s', (_, value, kind) => expect(claimsOfValue(value)).toMatchObject([{ kind }]));

  test.each([
    '',
    'hello',
    'deadbeef',
    'a=b',
    'https://example.test/CN=a',
    '61'.repeat(32).slice(1),
  ])('“%s” is none', (value) => expect(claimsOfValue(value)).toBeNull());
});

describe("Traefik's info", () => {
  const info = 'Subject="C=NL,CN=a ""b";Issuer="CN=c";SerialNumber="1";NB="1";NA="2";SAN="d,e"';

  test.each([
    ['as it stands', info],
    ['form-encoded, as it is sent', encodeURIComponent(info).replaceAll('%20', '+')],
  ])('%s', (_, value) => {
    expect(claimsOfInfo(value)?.map(({ value: said }) => said)).toEqual([
      'C=NL,CN=a ""b',
      'CN=c',
      '1',
      '1',
      '2',
      'd,e',
    ]);
  });

  test('of several certificates, in either version', () => {
    const places = (value: string) => claimsOfInfo(value)?.map(({ certificate }) => certificate);
    expect(places('Subject="CN=a";NB="1",Subject="CN=b";NB="2"')).toEqual([0, 0, 1, 1]);
    expect(places('Subject="CN=a",NB="1",SAN=c;Subject="CN=b",NB="2",SAN=d')).toEqual([
      0, 0, 0, 1, 1, 1,
    ]);
  });

  test.each(['', 'Subject', 'Subject="', 'Subject="CN=a"x'])('“%s” is none', (value) =>
    expect(claimsOfInfo(value)).toBeNull(),
  );
});

test('never throws; what is said lies in the value', () => {
  const pieces = fc.constantFrom(
    'Subject="',
    'SAN=',
    '"',
    ';',
    ',',
    '%22',
    '+',
    'NotBefore=',
    ':',
    '41',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces).map((all) => all.join('')),
  );
  const names = fc.constantFrom('X-SSL-Client-S-DN', 'SSL-Client-CEA', 'X-Client-Cert-Validity');
  fc.assert(
    fc.property(names, text, (name, value) => {
      const all = [claimsOfField(name, value), claimsOfValue(value), claimsOfInfo(value)];
      for (const { at } of all.flatMap((claims) => claims ?? [])) {
        expect(at.start).toBeLessThanOrEqual(at.end);
        expect(at.end).toBeLessThanOrEqual(value.length);
      }
    }),
  );
});
