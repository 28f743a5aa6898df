import { describe, expect, test } from 'vitest';
import type { ReportJson } from '../core/report.ts';
import { inspectFile, inspectText } from '../engine.ts';
import {
  cpuTimeOf,
  type Hostile,
  hostileOctets,
  hostiles,
  isThere,
  limitOf,
  NOW,
} from './hostile.ts';
import { schemaErrors } from './schema.ts';

/** What no limit names must end before a person gives up on it. */
const HANG = 5_000;

const inspect = (hostile: Pick<Hostile, 'file'>) =>
  inspectFile(hostileOctets(hostile), hostile.file, { now: NOW });

const named = (start: string): Hostile => {
  const found = hostiles.find(({ file }) => file.startsWith(start));
  if (found === undefined) throw new RangeError(start);
  return found;
};

type Report = Awaited<ReturnType<typeof inspect>>;

const codesOf = ({ findings }: Report): readonly string[] => findings.map(({ code }) => code);

describe.skipIf(!isThere)('every hostile input', () => {
  test('there are as many as before', () => expect(hostiles.length).toBe(101));

  test.each(hostiles)('$file: $attack', async (hostile) => {
    let report: Report | null = null;
    const taken = await cpuTimeOf(async () => {
      report = await inspect(hostile);
    });
    expect(taken).toBeLessThan((limitOf(hostile) ?? HANG / 10) * 10);
    expectOutcome(hostile, report!);
  });
});

function expectOutcome({ file, expected }: Hostile, report: Report): void {
  expect(schemaErrors(report)).toEqual([]);
  expect(JSON.stringify(report)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/i);
  expect(codesOf(report)).not.toContain('internal.plugin-threw');
  const count = report.fields.flatMap(({ certificates }) => certificates).length;
  if (expected === 'reject') {
    expect(report.certificates).toEqual([]);
    expect(report.verdict.state).toMatch(/^(?:no-certificate|unrecognised|damaged)$/);
  } else if (expected === 'refuse-key') {
    expect(report.verdict.state).toBe('secret');
    expect(report.certificates).toEqual([]);
  } else if (/^parse-\d$/.test(expected)) {
    expect(count).toBe(Number(expected.slice(6)));
  } else if (expected === 'parse-n') {
    expect(count).toBe(COUNTS[file]);
  } else if (expected === 'warn-or-reject') {
    expect(report.certificates.length === 0 ? report.findings.length > 0 : true).toBe(true);
    if (report.certificates.length === 0) expect(report.verdict.state).not.toBe('intact');
  } else {
    expect(count).toBe(1);
  }
}

const COUNTS: Readonly<Record<string, number>> = {
  '152-10k-blocks.pem': 2000,
  '181-chain-clique.pem': 361,
  '182-same-dn-200.pem': 201,
};

describe.skipIf(!isThere)('what is refused says why', () => {
  test.each([
    ['010', 'der.malformed', { reason: 'nested more than 64 levels deep' }],
    ['012', 'der.malformed', { reason: 'an indefinite length' }],
    ['015', 'der.malformed', { reason: 'a string in pieces, which is not DER' }],
    ['021', 'der.malformed', { reason: 'a length above 2^32' }],
    ['022', 'der.malformed', { reason: '2147483455 octets of the contents are missing' }],
    ['023', 'der.malformed', { reason: 'an indefinite length' }],
    ['024', 'der.malformed', { reason: 'a length in more octets than it needs' }],
    ['025', 'der.malformed', { reason: 'a length in more octets than it needs' }],
    ['026', 'der.malformed', { reason: '151 octets are missing inside' }],
    ['030', 'der.malformed', { reason: 'tbsCertificate: octets are left over' }],
    ['031', 'der.malformed', { reason: 'tbsCertificate is missing' }],
    ['033', 'der.malformed', { reason: 'a tag number above 30' }],
    ['064', 'der.malformed', { reason: 'an INTEGER in more octets than it needs' }],
    ['065', 'der.malformed', { reason: 'an INTEGER without contents' }],
    ['066', 'der.malformed', { reason: 'version 128' }],
    ['147', 'base64.illegal-character', { found: '*' }],
    ['148', 'base64.illegal-character', { found: '=' }],
    ['161', 'der.not-a-certificate', { found: 'PKCS #7', certificates: 1 }],
    ['168', 'der.not-a-certificate', { found: 'certificate request' }],
    ['171', 'der.not-a-certificate', { found: 'certificate revocation list' }],
    ['175', 'secret.private-key', { kind: 'PKCS #12' }],
  ])('%s: %s %o', async (file, code, args) => {
    const { findings } = await inspect(named(file));
    expect(findings[0]).toMatchObject({ code, args });
  });

  test('026: how many octets it needs and has', async () => {
    const text = new TextDecoder().decode(hostileOctets(named('026')));
    const has = Buffer.from(text.replace(/-----[^-]*-----/g, ''), 'base64').length;
    const whole = hostileOctets(named('001')).length;
    expect(whole - has).toBe(151);
  });

  test('032: nothing was there', async () => {
    const { input, verdict } = await inspect(named('032'));
    expect([input.length, verdict.state]).toEqual([0, 'unrecognised']);
  });

  test('147: where the character stands', async () => {
    const hostile = named('147');
    const { findings } = await inspect(hostile);
    const text = new TextDecoder().decode(hostileOctets(hostile));
    expect(text.slice(findings[0]!.at!.start, findings[0]!.at!.end)).toBe('*');
  });

  test('173: it looks like a JWT', async () => {
    const text = new TextDecoder().decode(hostileOctets(named('173')));
    const { report, view } = await inspectText(text, { now: NOW });
    expect([report.verdict.state, view.beginning]).toEqual(['unrecognised', 'jwt']);
  });

  test('175: nothing of the key is told', async () => {
    const octets = hostileOctets(named('175'));
    const report = JSON.stringify(await inspect(named('175')));
    for (let at = 0; at + 12 <= octets.length; at += 12) {
      const piece = Buffer.from(octets.subarray(at, at + 12));
      expect(report).not.toContain(piece.toString('hex'));
      expect(report).not.toContain(piece.toString('base64'));
    }
  });
});

describe.skipIf(!isThere)('the certificates of a bundle are offered', () => {
  test.each([
    ['160', 'intact'],
    ['161', 'recovered'],
  ])('%s: %s', async (file, state) => {
    const { certificates, bundles, verdict } = await inspect(named(file));
    expect(certificates).toMatchObject([{ subject: 'CN=hostile' }]);
    expect(bundles).toMatchObject([{ certificates: [certificates[0]!.sha256] }]);
    expect(verdict.state).toBe(state);
  });
});

describe.skipIf(!isThere)('what is shown with a warning says which', () => {
  test.each([
    ['029', 'der.trailing-octets', { count: 1000 }],
    ['121', 'pem.headers-ignored', { names: 'X-Comment, Proc-Type' }],
    ['123', 'pem.newlines-lost', {}],
    ['126', 'pem.newlines-became-spaces', {}],
    ['129', 'pem.newlines-escaped', {}],
    ['131', 'percent.plus-at-risk', { count: 4 }],
    ['139', 'der.trailing-octets', { count: 14 }],
    [
      '141',
      'pem.boundary-missing',
      { which: 'labels', begin: 'CERTIFICATE', end: 'X509 CERTIFICATE' },
    ],
    ['142', 'pem.boundary-missing', { which: 'END' }],
    ['143', 'pem.boundary-missing', { which: 'END' }],
    ['152', 'path.duplicate', {}],
    ['136', 'base64.padding-missing', { count: 1 }],
    ['043', 'certificate.not-as-specified', { reason: 'subjectAltName is there twice' }],
    ['053', 'certificate.not-as-specified', { reason: 'an RSA exponent that keys do not have' }],
    ['060', 'certificate.not-as-specified', { reason: 'the serialNumber is negative' }],
    ['061', 'certificate.not-as-specified', { reason: 'the serialNumber is zero' }],
    ['062', 'certificate.not-as-specified', { reason: 'the serialNumber has more than 20 octets' }],
    ['067', 'certificate.not-as-specified', { reason: 'v1 with extensions' }],
    [
      '071',
      'certificate.not-as-specified',
      { reason: 'subject: a BMPString with half of a surrogate pair' },
    ],
    [
      '108',
      'certificate.not-as-specified',
      { reason: 'notAfter is before notBefore: it is never valid' },
    ],
    ['151', 'base64.pad-bits-set', { found: 'N', instead: 'M' }],
    ['075', 'certificate.read-as-latin1', { name: 'subject' }],
    ['079', 'certificate.deceptive-name', { found: 'U+202E, U+202C, U+2066, U+2069' }],
    [
      '089',
      'certificate.malformed-extension',
      {
        oid: '2.5.29.19',
        name: 'basicConstraints',
        reason: 'a BOOLEAN that is neither 00 nor FF; an INTEGER out of range',
      },
    ],
    ['080', 'certificate.deceptive-name', { found: 'U+200B, U+200D, U+FEFF, U+00AD' }],
    ['081', 'certificate.deceptive-name', { found: 'U+0430' }],
    ['090', 'certificate.not-as-specified', { reason: 'keyUsage without any bit' }],
    ['094', 'certificate.unknown-critical-extension', { oid: '1.2.3.4.5.6' }],
    ['101', 'certificate.not-as-specified', { reason: 'notBefore is no time in the form of DER' }],
    ['102', 'certificate.not-as-specified', { reason: 'notBefore has a fraction of a second' }],
    ['103', 'certificate.not-as-specified', { reason: 'notBefore is no time in the form of DER' }],
    ['105', 'certificate.not-as-specified', { reason: 'notBefore is no time in the form of DER' }],
    [
      '109',
      'certificate.not-as-specified',
      { reason: 'notBefore is a GeneralizedTime before 2050' },
    ],
    ['068', 'path.signature-invalid', { issuer: 'hostile' }],
  ])('%s: %s %o', async (file, code, args) => {
    const { findings } = await inspect(named(file));
    expect(findings).toContainEqual(expect.objectContaining({ code, args }));
  });

  test('029 and 139: the fingerprint is that of the certificate alone', async () => {
    const good = (await inspect(named('000'))).certificates[0]?.sha256;
    for (const file of ['029', '139']) {
      expect((await inspect(named(file))).certificates[0]?.sha256).toBe(good);
    }
  });

  test('131: no "+" became a space', async () => {
    const { certificates, fields } = await inspect(named('131'));
    expect(fields).toMatchObject([{ format: 'aws-alb', intact: true, repairs: [] }]);
    expect(certificates).toHaveLength(1);
  });
});

describe.skipIf(!isThere)('what is shown is shown whole', () => {
  const one = async (file: string) => (await inspect(named(file))).certificates[0]!;

  test('000: the control', async () => {
    const { certificates, paths, verdict } = await inspect(named('000'));
    expect(certificates).toMatchObject([
      { subject: 'CN=hostile', subjectAltName: [{ type: 'dNSName', value: 'ok.example' }] },
    ]);
    expect(paths[0]?.links).toMatchObject([{ signature: 'valid' }]);
    expect(verdict.state).toBe('intact');
  });

  test('001: the same in DER', async () => {
    expect((await one('001')).sha256).toBe((await one('000')).sha256);
  });

  test('014: a malformed SAN spoils only itself', async () => {
    const found = await one('014');
    expect(found.subjectAltName).toBeNull();
    expect(found.subject).toBe('CN=hostile');
    expect(found.extensions.map(({ oid }) => oid)).toContain('2.5.29.17');
  });

  test('040, 041, 042: every name and every extension', async () => {
    expect((await one('040')).subjectAltName).toHaveLength(48_000);
    expect((await one('041')).subjectAltName).toHaveLength(9_000);
    expect((await one('042')).extensions).toHaveLength(5_000);
  });

  test('043: both extensions', async () => {
    const oids = (await one('043')).extensions.map(({ oid }) => oid);
    expect(oids.filter((oid) => oid === '2.5.29.17')).toHaveLength(2);
  });

  test('044, 045: a monstrous OID is text, and no number', async () => {
    expect((await one('044')).subject).toMatch(/^\d+(?:\.\d+){3}/);
    expect((await one('045')).subject).toContain('#');
  });

  test('051: 2,000 RDNs', async () => {
    expect((await one('051')).subject.split(/(?<!\\),/)).toHaveLength(2_000);
  });

  test('063: a serial number of 65,536 octets is in hex alone', async () => {
    const { hex, decimal } = (await one('063')).serialNumber;
    expect([hex.length, decimal]).toEqual([2 * 65_536, null]);
  });

  test('082: markup is text, and nothing in the report is a link', async () => {
    const found = await one('082');
    expect(found.subject).toContain('<');
    expect(found.subjectAltName?.some(({ value }) => value.includes('<'))).toBe(true);
  });

  test('087: names of properties are names', async () => {
    await inspect(named('087'));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('088: a user principal name, and an address of three octets', async () => {
    const names = (await one('088')).subjectAltName ?? [];
    expect(names.map(({ value }) => value).join(' ')).toContain('user@corp.example');
    expect(names).toContainEqual({
      type: 'iPAddress',
      value: expect.stringMatching(/^[0-9a-f]{6}$/),
    });
    expect(names.some(({ value }) => value.startsWith('spiffe://'))).toBe(true);
  });

  test('103: the viewer’s time zone changes nothing', async () => {
    const zone = process.env['TZ'];
    const told: ReportJson['certificates'][number]['status'][] = [];
    for (const other of ['Asia/Seoul', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      told.push((await one('103')).status);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(told).toEqual(['unknown', 'unknown']);
  });

  test('108: a certificate that is never valid', async () => {
    const found = await one('108');
    expect(found.status).toBe('expired');
    expect(Date.parse(found.notAfter!)).toBeLessThan(Date.parse(found.notBefore!));
  });

  test.each(['120', '121', '124', '125', '128', '137', '144', '145', '151'])(
    '%s: the certificate of the control, whatever is around it',
    async (file) => {
      expect((await one(file)).sha256).toBe((await one('000')).sha256);
    },
  );
});

describe.skipIf(!isThere)('paths end', () => {
  test('180: a loop has no anchor', async () => {
    const { paths } = await inspect(named('180'));
    expect(paths[0]).toMatchObject({ verdict: 'incomplete', anchor: null });
    expect(paths[0]?.reasons).toEqual(['path.circular']);
    expect(new Set(paths[0]?.certificates).size).toBe(paths[0]?.certificates.length);
  });

  test.each(['181', '182'])('%s: bounded, and told', async (file) => {
    const report = await inspect(named(file));
    expect(report.paths).toHaveLength(1);
    expect(report.paths[0]!.links.length).toBeLessThanOrEqual(report.certificates.length);
  });

  test.each([
    ['181', 'candidates'],
    // Two hundred keys of one name are all tried.
    ['182', null],
  ])('%s: under an anchor that it does not reach, a limit is said: %s', async (file, limit) => {
    const trustAnchors = new TextDecoder().decode(hostileOctets(named('000')));
    const text = new TextDecoder().decode(hostileOctets(named(file)));
    const { report } = await inspectText(text, { now: NOW, trustAnchors });
    expect([report.paths[0]?.verdict, report.paths[0]?.limit]).toEqual(['untrusted', limit]);
    const codes = report.findings.map(({ code }) => code);
    expect(codes.includes('path.limit-reached')).toBe(limit !== null);
    expect(report.verdict.state).toBe('unfit');
  });
});
