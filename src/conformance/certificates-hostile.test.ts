import { describe, expect, test } from 'vitest';
import { readCertificate } from '../core/x509/read-certificate.ts';
import { digest } from '../webcrypto/digest.ts';
import { readCorpusFile } from './corpora.ts';
import { cpuTimeOf, hostiles as files, type Hostile, isThere, NOW } from './hostile.ts';

/** The octets of a file, or of the first block of one with boundaries. */
function octetsOf({ file, kind }: Hostile): Uint8Array {
  const octets = readCorpusFile(`hostile/${file}`);
  if (kind !== 'pem') return Uint8Array.from(octets);
  const body = /-----BEGIN [^-]+-----([^-]*)-----END/.exec(octets.toString('latin1'))?.[1];
  return Uint8Array.from(Buffer.from(body ?? '', 'base64'));
}

const read = (hostile: Hostile) => readCertificate(octetsOf(hostile), NOW, digest);
const named = (start: string): Hostile => {
  const found = files.find(({ file }) => file.startsWith(start));
  if (found === undefined) throw new RangeError(start);
  return found;
};

/** Files 000 to 111 hold one certificate each; the others are about PEM, headers, keys and paths. */
const single = files.filter(({ file }) => file < '112');

describe.skipIf(!isThere)('hostile certificates', () => {
  test('there are as many as before', () => expect(single.length).toBeGreaterThan(60));

  test.each(files)('$file does not throw, nor hang', async (hostile) => {
    expect(await cpuTimeOf(() => read(hostile))).toBeLessThan(2000);
  });

  test.each(single.filter(({ expected }) => expected === 'reject'))(
    '$file is refused with a reason',
    async (hostile) => {
      const { certificate, findings } = await read(hostile);
      expect(certificate).toBeNull();
      expect(findings[0]?.code).toMatch(/^der\./);
    },
  );

  test.each(single.filter(({ expected }) => expected.startsWith('parse')))(
    '$file is shown',
    async (hostile) => {
      const { certificate } = await read(hostile);
      expect(certificate?.subject).toBeDefined();
      expect(JSON.stringify(certificate)).not.toMatch(/\\ud[89a-f]/);
    },
  );
});

describe.skipIf(!isThere)('what index.json says of them', () => {
  test.each([
    ['024', 'a length in more octets than it needs'],
    ['025', 'a length in more octets than it needs'],
    ['030', 'tbsCertificate: octets are left over'],
    ['047', 'an OID arc in more octets than it needs'],
    ['048', 'an OID that is cut off'],
    ['049', 'an OID that is cut off'],
    ['064', 'an INTEGER in more octets than it needs'],
    ['066', 'version 128'],
  ])('%s is refused: %s', async (file, reason) => {
    const { findings } = await read(named(file));
    expect(findings[0]).toMatchObject({ code: 'der.malformed', args: { reason } });
  });

  test.each([
    ['060', { serialNumber: { hex: '-80', decimal: '-128' } }],
    ['061', { serialNumber: { hex: '00', decimal: '0' } }],
    ['052', { publicKey: { algorithm: 'RSA', bits: 65536, curve: null } }],
    ['070', { subject: 'CN=A\ufffd' }],
    ['071', { subject: 'CN=\ufffdA' }],
    ['077', { subjectAltName: [{ type: 'dNSName', value: 'café.example' }] }],
    ['078', { subject: 'CN=good.example\\00.evil.example' }],
    ['083', { subject: String.raw`O=O1+OU=OU1,CN=\ #a\,b\+c\"d\\e\<f\>g\;h=i\ ` }],
    ['087', { subject: 'O=constructor,CN=__proto__' }],
    ['092', { subjectAltName: null, extendedKeyUsage: null, subjectKeyIdentifier: null }],
    ['101', { notBefore: null, notAfter: null, status: 'unknown' }],
    ['102', { notBefore: '2025-01-01T00:00:00.5Z', notAfter: '2035-01-01T00:00:00.999999Z' }],
    ['103', { notBefore: null }],
    ['105', { notBefore: null }],
    ['106', { notBefore: null, notAfter: null }],
    ['107', { notBefore: '1950-01-01T00:00:00Z', notAfter: '2049-12-31T23:59:59Z' }],
    ['111', { notBefore: null, notAfter: null }],
  ])('%s is shown with %o', async (file, expected) => {
    expect((await read(named(file))).certificate).toMatchObject(expected);
  });

  test('040: all 48,000 names', async () => {
    expect((await read(named('040'))).certificate?.subjectAltName).toHaveLength(48_000);
  });

  test('029: what stands behind the certificate is counted and not hashed', async () => {
    const { certificate, findings } = await read(named('029'));
    const { certificate: alone } = await read(named('000'));
    expect(findings[0]).toMatchObject({ code: 'der.trailing-octets', args: { count: 1000 } });
    expect(certificate?.sha256).toBe(alone?.sha256);
  });
});
