import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportJson } from '../core/report.ts';
import { inspectFile, inspectToJson } from '../engine.ts';
import { FreshCa, hasOpenssl } from './fresh-ca.ts';
import { schemaErrors } from './schema.ts';

const DAY = 86_400_000;

async function inspect(text: string, now?: number, trustAnchors = ''): Promise<ReportJson> {
  const report = await inspectToJson(text, {
    trustAnchors,
    ...(now === undefined ? {} : { now }),
  });
  expect(schemaErrors(report)).toEqual([]);
  return report;
}

const codes = ({ findings }: ReportJson): readonly string[] =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('revocation.'));

const argsOf = ({ findings }: ReportJson, code: string) =>
  findings.find((one) => one.code === code)?.args;

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** The same octets with one bit of the last ones changed: the end of a signature. */
function tampered(der: Uint8Array, fromEnd = 3): Buffer {
  const octets = Buffer.from(der);
  const at = octets.length - fromEnd;
  octets[at] = octets[at]! ^ 1;
  return octets;
}

const derOf = (text: string): Buffer => Buffer.from(text.replace(/-----[^-]*-----/g, ''), 'base64');

describe.skipIf(!hasOpenssl)('made by OpenSSL in this run', () => {
  let ca: FreshCa;
  let good = '';
  let bad = '';
  let root = '';
  let crl = '';

  beforeAll(() => {
    ca = new FreshCa();
    good = ca.issue('good');
    bad = ca.issue('bad');
    ca.issue('responder', 'responder');
    ca.revoke('bad', '-crl_reason', 'keyCompromise');
    root = ca.text('ca.pem');
    crl = ca.crl();
  });
  afterAll(() => ca.remove());

  describe('a CRL', () => {
    test('what it says, as openssl crl prints it', async () => {
      const { crls } = await inspect(good + root + crl);
      const print = (option: string): string =>
        ca.openssl('crl', '-in', 'list.pem', '-noout', option).toString().split('=')[1]!.trim();
      expect(crls).toHaveLength(1);
      const [list] = crls;
      expect(Date.parse(list!.thisUpdate!)).toBe(Date.parse(print('-lastupdate')));
      expect(Date.parse(list!.nextUpdate!)).toBe(Date.parse(print('-nextupdate')));
      expect(Number.parseInt(list!.number!, 16)).toBe(Number(print('-crlnumber')));
      expect([list!.issuer, list!.entries]).toEqual(['CN=Fresh CA', 1]);
      expect([list!.signature, list!.signedBy]).toEqual(['valid', ca.fingerprint('ca')]);
    });

    test('a revoked certificate: since when and why, as in the database of the CA', async () => {
      const report = await inspect(bad + root + crl);
      const [, , revoked = '', serial = ''] = ca.text('index.txt').split('\n')[1]!.split('\t');
      const [time = '', reason] = revoked.split(',');
      const since = time.replace(/(..)(..)(..)(..)(..)(..)Z/, '20$1-$2-$3T$4:$5:$6Z');
      expect(report.verdict).toEqual({ state: 'unfit', codes: ['revocation.on-crl'] });
      expect(argsOf(report, 'revocation.on-crl')).toEqual({
        ...{ serial, title: 'bad', issuer: 'CN=Fresh CA', since, reason, proven: 'yes' },
      });
      expect(report.crls[0]!.answers).toEqual([
        { certificate: ca.fingerprint('bad'), revoked: { since, reason } },
      ]);
      expect(report.findings[0]!.certificate).toBe(ca.fingerprint('bad'));
    });

    test('the finding stands where the entry stands', async () => {
      const text = bad + root + crl;
      const { findings } = await inspect(text);
      const { start, end } = findings.find(({ code }) => code === 'revocation.on-crl')!.at!;
      const octets = Buffer.from(text.slice(start, end), 'base64');
      const serial = Buffer.from(ca.said('bad', '-serial'), 'hex');
      expect(octets.includes(serial)).toBe(true);
      expect(octets.length).toBeLessThan(60);
    });

    test('a certificate that is not on it', async () => {
      const report = await inspect(good + root + crl);
      expect(codes(report)).toEqual(['revocation.not-on-crl']);
      expect(report.verdict.state).toBe('intact');
    });

    test.each([
      ['in DER, as a file', async () => inspectFile(derOf(crl), 'list.crl')],
      ['as PEM', async () => inspect(crl)],
      ['as base64', async () => inspect(derOf(crl).toString('base64'))],
    ])('alone it is no certificate: %s', async (_, read) => {
      const report = await read();
      expect(report.verdict.state).toBe('no-certificate');
      expect(report.findings[0]).toMatchObject({
        code: 'der.not-a-certificate',
        args: { found: 'certificate revocation list' },
      });
      expect(report.crls).toMatchObject([{ issuer: 'CN=Fresh CA', entries: 1 }]);
    });

    test.each([
      ['before the certificates', () => crl + bad + root],
      ['between them', () => bad + crl + root],
      ['below a header', () => `X-SSL-CERT: ${encodeURIComponent(bad + root)}\n\n${crl}`],
      ['as bare base64', () => `${bad}${root}\n${derOf(crl).toString('base64')}`],
      ['with CR and LF', () => (bad + root + crl).replaceAll('\n', '\r\n')],
    ])('wherever it stands: %s', async (_, text) => {
      const report = await inspect(text());
      expect(codes(report)).toContain('revocation.on-crl');
      expect(report.fields.map(({ sent }) => sent.length)).toEqual([2]);
      expect(report.verdict.state).toBe('unfit');
    });

    test('without the certificate of its issuer nothing is proven', async () => {
      const report = await inspect(bad + crl);
      expect(report.crls[0]).toMatchObject({ signature: null, signedBy: null });
      expect(argsOf(report, 'revocation.on-crl')).toMatchObject({ proven: 'no' });
    });

    test('a trust anchor that is not in the paste verifies it', async () => {
      const report = await inspect(bad + crl, undefined, root);
      expect(report.crls[0]).toMatchObject({ signature: 'valid', signedBy: ca.fingerprint('ca') });
      expect(argsOf(report, 'revocation.on-crl')).toMatchObject({ proven: 'yes' });
      expect(report.certificates.map(({ title }) => title)).toEqual(['bad']);
      expect(report.paths).toMatchObject([{ verdict: 'trusted', anchor: ca.fingerprint('ca') }]);
      expect(report.verdict).toEqual({ state: 'unfit', codes: ['revocation.on-crl'] });
    });

    test('a trust anchor shows that its signature is wrong', async () => {
      const changed = pem('X509 CRL', tampered(derOf(crl)));
      const report = await inspect(bad + changed, undefined, root);
      expect(codes(report)).toEqual(['revocation.crl-signature-invalid']);
      expect(report.verdict.state).toBe('intact');
    });

    test('alone beside a trust anchor: it is verified, and nothing is said of the anchor', async () => {
      const report = await inspect(crl, undefined, root);
      expect(report.crls).toMatchObject([{ signature: 'valid', answers: [] }]);
      expect(codes(report)).toEqual([]);
      expect(report.verdict.state).toBe('no-certificate');
    });

    test('its signature is wrong: it says nothing', async () => {
      const report = await inspect(bad + root + pem('X509 CRL', tampered(derOf(crl))));
      expect(codes(report)).toEqual(['revocation.crl-signature-invalid']);
      expect(report.crls[0]).toMatchObject({ signature: 'invalid', signedBy: null });
      expect(report.verdict.state).toBe('intact');
    });

    test('another key of the same name is not its issuer', async () => {
      const other = new FreshCa();
      const report = await inspect(bad + other.text('ca.pem') + crl);
      other.remove();
      expect(report.crls[0]!.signature).toBeNull();
    });

    test('too old at the moment of judgement', async () => {
      const soon = await inspect(good + root + crl, Date.now() + 6 * DAY);
      const late = await inspect(good + root + crl, Date.now() + 8 * DAY);
      expect(codes(soon)).toEqual(['revocation.not-on-crl']);
      expect(codes(late)).toEqual(['revocation.crl-outdated', 'revocation.not-on-crl']);
    });

    test('revoked only after the moment of judgement', async () => {
      const report = await inspect(bad + root + crl, Date.now() - DAY);
      expect(codes(report)).toEqual(['revocation.later']);
    });

    test('from another issuer: it says nothing of these', async () => {
      const other = new FreshCa('Another CA');
      const report = await inspect(good + root + other.crl());
      other.remove();
      expect(codes(report)).toEqual(['revocation.crl-unrelated']);
      expect(argsOf(report, 'revocation.crl-unrelated')).toEqual({ issuer: 'CN=Another CA' });
    });

    // RFC 5280, sections 5.2.4, 5.2.5 and 5.2: not to be listed there does not mean not to be revoked.
    test.each([
      ['delta', '2.5.29.27=critical,DER:020106'],
      ['some-reasons', 'issuingDistributionPoint=critical,onlysomereasons:keyCompromise'],
      ['ca-certificates', 'issuingDistributionPoint=critical,onlyCA:TRUE'],
      ['attribute-certificates', 'issuingDistributionPoint=critical,onlyAA:TRUE'],
      ['distribution-point', 'issuingDistributionPoint=critical,fullname:URI:http://a.example/1'],
      ['critical-extension', '1.2.3.4=critical,DER:0500'],
    ])('limited: %s', async (limits, extension) => {
      const config = ca.text('openssl.cnf').replace('[crl]\n', `[crl]\n${extension}\n`);
      ca.write('limited.cnf', config);
      ca.openssl(
        ...['ca', '-config', 'limited.cnf', '-gencrl', '-crlexts', 'crl', '-out', 'limited.pem'],
      );
      const clean = await inspect(good + root + ca.text('limited.pem'));
      expect(codes(clean)).toEqual(['revocation.crl-limited']);
      expect(argsOf(clean, 'revocation.crl-limited')).toMatchObject({ limits });
      const listed = await inspect(bad + root + ca.text('limited.pem'));
      // RFC 5280, section 5.2: with a critical extension that is not known it must not be used at all.
      expect(codes(listed).includes('revocation.on-crl')).toBe(limits !== 'critical-extension');
    });

    test.each([
      ['user certificates only', 'issuingDistributionPoint=critical,onlyuser:TRUE'],
      ['a CRL number beyond 64 bits', '2.5.29.20=DER:0209010203040506070809'],
    ])('it still covers a client: %s', async (_, extension) => {
      ca.write('user.cnf', ca.text('openssl.cnf').replace('[crl]\n', `[crl]\n${extension}\n`));
      ca.openssl('ca', '-config', 'user.cnf', '-gencrl', '-crlexts', 'crl', '-out', 'user.pem');
      const report = await inspect(good + root + ca.text('user.pem'));
      expect(codes(report)).toContain('revocation.not-on-crl');
    });

    test('cut off: said so, and the certificates stand', async () => {
      const cut = pem('X509 CRL', derOf(crl).subarray(0, -20));
      const report = await inspect(good + root + cut);
      expect(codes(report)).toEqual(['revocation.malformed']);
      expect(report.certificates.map(({ title }) => title)).toEqual(['good', 'Fresh CA']);
    });

    test('50,000 entries and the one that counts is the last', async () => {
      const lines = Array.from({ length: 50_000 }, (_, i) => {
        const serial = (0x20_0000_0000 + i).toString(16).toUpperCase().padStart(12, '0');
        return `R\t361231235959Z\t260101000000Z\t${serial}\tunknown\t/CN=${i}`;
      });
      const before = ca.text('index.txt');
      ca.write('index.txt', `${lines.join('\n')}\n${before}`);
      const long = ca.crl();
      ca.write('index.txt', before);
      expect(long.length).toBeGreaterThan(1_500_000);
      const started = performance.now();
      const report = await inspect(bad + root + long);
      // A hang guard: it takes less than a second.
      expect(performance.now() - started).toBeLessThan(30_000);
      expect(report.crls[0]!.entries).toBe(50_001);
      expect(codes(report)).toEqual(['revocation.on-crl']);
      const bare = await inspect(`${bad}${root}`);
      expect(report.fields).toEqual(bare.fields);
    });
  });

  describe('a bundle', () => {
    let bundle = '';

    beforeAll(() => {
      // The CA first: a set has no order.
      ca.openssl(
        ...['crl2pkcs7', '-nocrl', '-certfile', 'ca.pem', '-certfile', 'good.pem'],
        ...['-out', 'bundle.p7b'],
      );
      bundle = ca.text('bundle.p7b');
    });

    const both = (): readonly string[] => [ca.fingerprint('good'), ca.fingerprint('ca')];

    test.each([
      ['PKCS7', () => bundle],
      ['CMS', () => bundle.replaceAll('PKCS7', 'CMS')],
      ['bare base64', () => derOf(bundle).toString('base64')],
      ['base64 in lines', () => bundle.replace(/-----[^-]*-----\n/g, '')],
      ['with explanatory text', () => `subject=x\nissuer=y\n\n${bundle}`],
    ])('%s: its certificates join the paste', async (_, text) => {
      const report = await inspect(text());
      expect(report.certificates.map(({ sha256 }) => sha256)).toEqual(both());
      expect(report.fields).toMatchObject([{ certificates: both(), intact: true }]);
      expect(report.bundles).toMatchObject([{ certificates: both(), crls: 0, signers: 0 }]);
      expect(report.paths).toMatchObject([{ certificates: both(), verdict: 'untrusted' }]);
      expect(report.findings.map(({ code }) => code)).toEqual(['der.pkcs7-bundle']);
      expect(report.verdict.state).toBe('intact');
    });

    test('its certificates are trust anchors where it is given as such', async () => {
      const bare = derOf(bundle).toString('base64');
      for (const anchors of [bundle, bundle.replaceAll('PKCS7', 'CERTIFICATE'), bare]) {
        const report = await inspect(bad, undefined, anchors);
        expect(report.trustAnchors).toMatchObject({ count: 2, unread: 0 });
        expect(report.paths).toMatchObject([{ verdict: 'trusted', anchor: ca.fingerprint('ca') }]);
        expect(report.findings).toEqual([]);
      }
    });

    test('in DER, as a file', async () => {
      const report = await inspectFile(derOf(bundle), 'bundle.p7b');
      expect(report.certificates.map(({ sha256 }) => sha256)).toEqual(both());
      expect(report.verdict.state).toBe('intact');
    });

    test('each certificate stands where its octets stand', async () => {
      const { certificates } = await inspect(bundle);
      for (const [i, name] of ['good', 'ca'].entries()) {
        const { start, end } = certificates[i]!.at;
        const around = Buffer.from(bundle.slice(start, end), 'base64').toString('latin1');
        // The quanta at both ends may hold octets of what stands around.
        const inside = derOf(ca.text(`${name}.pem`))
          .toString('latin1')
          .slice(2, -2);
        expect(around).toContain(inside);
      }
    });

    test.each([
      ['in a header', () => `X-SSL-CERT: ${derOf(bundle).toString('base64')}`],
      ['under the label of a certificate', () => bundle.replaceAll('PKCS7', 'CERTIFICATE')],
    ])('%s a certificate belongs, and these are offered', async (_, text) => {
      const report = await inspect(text());
      expect(report.findings[0]).toMatchObject({
        code: 'der.not-a-certificate',
        args: { found: 'PKCS #7', certificates: 2 },
      });
      expect(report.certificates.map(({ sha256 }) => sha256)).toEqual(both());
      expect(report.verdict.state).toBe('recovered');
    });

    test.each([
      ['in DER', []],
      ['in BER with indefinite lengths', ['-stream']],
    ])('signed, %s', async (_, options) => {
      ca.write('content.txt', randomBytes(40).toString('hex'));
      ca.openssl(
        ...['cms', '-sign', '-in', 'content.txt', '-signer', 'good.pem', '-inkey', 'good.key'],
        ...['-certfile', 'ca.pem', '-nodetach', '-binary', '-outform', 'DER', '-out', 'signed.der'],
        ...options,
      );
      const signed = ca.read('signed.der');
      expect(signed[1] === 0x80).toBe(options.length > 0);
      for (const text of [pem('PKCS7', signed), signed.toString('base64')]) {
        const report = await inspect(text);
        expect(report.certificates.map(({ sha256 }) => sha256)).toEqual(both());
        expect(report.bundles).toMatchObject([{ signers: 1 }]);
        expect(report.verdict.state).toBe('intact');
      }
      const file = await inspectFile(signed, 'signed.p7s');
      expect(file.certificates.map(({ sha256 }) => sha256)).toEqual(both());
    });

    test('with a CRL in it', async () => {
      ca.openssl(
        ...['crl2pkcs7', '-in', 'list.pem', '-certfile', 'bad.pem', '-certfile', 'ca.pem'],
        ...['-out', 'listed.p7b'],
      );
      const report = await inspect(ca.text('listed.p7b'));
      expect(report.bundles).toMatchObject([{ crls: 1 }]);
      expect(codes(report)).toEqual(['revocation.on-crl']);
    });

    test('one that holds no certificate is none', async () => {
      ca.openssl('crl2pkcs7', '-nocrl', '-out', 'empty.p7b');
      const report = await inspect(ca.text('empty.p7b'));
      expect(report.certificates).toEqual([]);
      expect(report.findings[0]).toMatchObject({
        code: 'der.not-a-certificate',
        args: { found: 'PKCS #7' },
      });
      expect(report.verdict.state).toBe('no-certificate');
    });

    test('encrypted content is none either', async () => {
      ca.openssl(
        ...['cms', '-encrypt', '-in', 'content.txt', '-aes128', '-outform', 'PEM'],
        ...['-out', 'encrypted.pem', 'good.pem'],
      );
      const report = await inspect(ca.text('encrypted.pem'));
      expect(report.certificates).toEqual([]);
      expect(report.verdict.state).toBe('no-certificate');
    });
  });

  describe('an OCSP response', () => {
    const answer = (der: Uint8Array): string => pem('OCSP RESPONSE', der);

    beforeAll(() => {
      ca.write('issuer.pem', root);
      ca.write('issuer.key', ca.read('ca.key'));
    });

    test('revoked', async () => {
      const report = await inspect(bad + root + answer(ca.ocsp('bad', 'responder')));
      expect(codes(report)).toEqual(['revocation.ocsp-revoked']);
      expect(argsOf(report, 'revocation.ocsp-revoked')).toMatchObject({
        ...{ serial: ca.said('bad', '-serial'), reason: 'keyCompromise', proven: 'yes' },
      });
      expect(report.verdict.state).toBe('unfit');
      expect(report.ocspResponses).toMatchObject([
        {
          responseStatus: 'successful',
          responder: { by: 'name', value: 'CN=responder' },
          signature: 'valid',
          signedBy: ca.fingerprint('responder'),
          authorised: true,
          responses: [{ status: 'revoked', certificate: ca.fingerprint('bad'), nextUpdate: null }],
        },
      ]);
    });

    test('good, and the responder’s certificate joins the paste and no chain', async () => {
      const report = await inspect(good + root + answer(ca.ocsp('good', 'responder')));
      expect(codes(report)).toEqual(['revocation.ocsp-good']);
      expect(report.verdict.state).toBe('intact');
      expect(report.certificates.map(({ title }) => title)).toEqual([
        'good',
        'Fresh CA',
        'responder',
      ]);
      expect(report.fields.map(({ sent }) => sent.length)).toEqual([2]);
      expect(report.certificates[2]!.sha256).toBe(ca.fingerprint('responder'));
    });

    test('in DER, as a file, and as base64 beside the certificate', async () => {
      const der = ca.ocsp('good', 'responder');
      const file = await inspectFile(der, 'answer.der');
      expect(file.ocspResponses).toMatchObject([{ responses: [{ status: 'good' }] }]);
      const beside = await inspect(`${good}${root}\n${der.toString('base64')}`);
      expect(codes(beside)).toEqual(['revocation.ocsp-good']);
    });

    test('the issuer itself may answer, named by its key', async () => {
      const der = ca.ocsp('good', 'issuer', '-resp_key_id');
      const { ocspResponses } = await inspect(good + root + answer(der));
      expect(ocspResponses).toMatchObject([
        { responder: { by: 'key' }, signature: 'valid', authorised: true },
      ]);
    });

    test('a certificate without id-kp-OCSPSigning may not', async () => {
      const report = await inspect(bad + root + answer(ca.ocsp('bad', 'good')));
      expect(codes(report)).toEqual([
        'revocation.ocsp-revoked',
        'revocation.ocsp-responder-unauthorised',
      ]);
      expect(argsOf(report, 'revocation.ocsp-revoked')).toMatchObject({ proven: 'no' });
    });

    test('a trust anchor tells who may, and may itself', async () => {
      const delegated = bad + answer(ca.ocsp('bad', 'responder'));
      const own = bad + answer(ca.ocsp('bad', 'issuer', '-resp_key_id', '-resp_no_certs'));
      for (const [text, signer] of [
        [delegated, 'responder'],
        [own, 'ca'],
      ] as const) {
        const report = await inspect(text, undefined, root);
        expect(report.ocspResponses).toMatchObject([
          { signature: 'valid', signedBy: ca.fingerprint(signer), authorised: true },
        ]);
        expect(argsOf(report, 'revocation.ocsp-revoked')).toMatchObject({ proven: 'yes' });
      }
    });

    test('without the issuer it cannot be told who may', async () => {
      const report = await inspect(bad + answer(ca.ocsp('bad', 'responder')));
      expect(report.ocspResponses[0]).toMatchObject({ signature: 'valid', authorised: null });
      expect(argsOf(report, 'revocation.ocsp-revoked')).toMatchObject({ proven: 'no' });
    });

    test('its signature is wrong: it says nothing', async () => {
      const der = ca.ocsp('bad', 'responder', '-resp_no_certs');
      const text = bad + root + ca.text('responder.pem') + answer(tampered(der));
      expect(codes(await inspect(text))).toEqual(['revocation.ocsp-signature-invalid']);
    });

    test('unknown to the responder', async () => {
      const index = ca.text('index.txt');
      ca.write(
        'index.txt',
        index
          .split('\n')
          .filter((line) => !line.includes('CN=good'))
          .join('\n'),
      );
      const der = ca.ocsp('good', 'responder');
      ca.write('index.txt', index);
      const report = await inspect(good + root + answer(der));
      expect(codes(report)).toEqual(['revocation.ocsp-unknown']);
    });

    test('too old, and about another certificate', async () => {
      const der = ca.ocsp('good', 'responder', '-ndays', '2');
      const late = await inspect(good + root + answer(der), Date.now() + 3 * DAY);
      expect(codes(late)).toEqual(['revocation.ocsp-outdated', 'revocation.ocsp-good']);
      expect(codes(await inspect(bad + root + answer(der)))).toEqual(['revocation.ocsp-unrelated']);
    });

    // RFC 6960, section 4.2.1: what is no answer has a status and nothing else.
    test.each([
      ['malformedRequest', 1],
      ['tryLater', 3],
      ['unauthorized', 6],
    ])('%s', async (status, value) => {
      const report = await inspect(good + root + answer(Uint8Array.of(0x30, 3, 0x0a, 1, value)));
      expect(codes(report)).toEqual(['revocation.ocsp-failed']);
      expect(argsOf(report, 'revocation.ocsp-failed')).toEqual({ status });
    });
  });

  describe('keys', () => {
    test.each([
      [
        'a PKCS #12 file',
        ['pkcs12', '-export', '-in', 'good.pem', '-inkey', 'good.key', '-passout', 'pass:x'],
      ],
      [
        'an encrypted key',
        ['pkcs8', '-topk8', '-in', 'good.key', '-passout', 'pass:x', '-outform', 'DER'],
      ],
    ])('%s: refused, and nothing of it is told', async (_, args) => {
      const der = ca.openssl(...args);
      for (const report of [
        await inspectFile(der, 'secret.p12'),
        await inspect(der.toString('base64')),
      ]) {
        expect(report.verdict.state).toBe('secret');
        expect(report.findings[0]!.code).toBe('secret.private-key');
        expect(report.certificates).toEqual([]);
        const told = JSON.stringify(report);
        for (let at = 0; at + 9 <= der.length; at += 9) {
          expect(told).not.toContain(der.subarray(at, at + 9).toString('base64'));
        }
      }
    });
  });
});
