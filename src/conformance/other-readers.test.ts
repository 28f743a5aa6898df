import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differencesOf } from '../core/other-readers/compare.ts';
import { readOwn } from '../core/other-readers/own.ts';
import type { FieldReading, Reading } from '../core/other-readers/reading.ts';
import { inspectText } from '../engine.ts';
import { readAll } from '../libraries/read-all.ts';
import { hasCorpora, readCorpus } from './corpora.ts';
import { FreshCa, hasOpenssl } from './fresh-ca.ts';
import { der, oid, peculiarCertificate, toPem } from './fresh-certificates.ts';
import { hostileOctets, hostiles, isThere } from './hostile.ts';

const text = (reading: Reading | null, field: string): FieldReading | undefined =>
  reading?.ok ? reading.fields.get(field) : undefined;

const told = (octets: Uint8Array) => {
  const { differences } = readAll(octets, 'certificate');
  return differences.map(({ reader, field, rule, right }) =>
    [reader, field, rule, right].join(' '),
  );
};

const both = (rest: string): readonly string[] => [`peculiar ${rest}`, `pkijs ${rest}`];

const time = (tag: number, value: string): Buffer => der(tag, Buffer.from(value));

const names = (...contents: readonly Uint8Array[]): Buffer =>
  der(0x30, oid('551d11'), der(0x04, der(0x30, ...contents)));

const constraints = der(0x30, oid('551d13'), der(0x04, der(0x30)));

describe('certificates made in this run', () => {
  test('one as it should be is read alike', () =>
    expect(told(peculiarCertificate({}))).toEqual([]));

  // RFC 5280, section 4.1.2.5.1: UTCTime has seconds and ends in Z.
  test.each([
    ['an offset', time(0x17, '2601010000+0530')],
    ['an offset, with seconds', time(0x17, '260101000000+0530')],
    ['no seconds', time(0x17, '2601010000Z')],
    ['month 13', time(0x17, '261301000000Z')],
    ['30 February', time(0x17, '260230000000Z')],
    ['a local GeneralizedTime', time(0x18, '20260101000000')],
  ])('a time that is none: %s', (_, notBefore) => {
    expect(told(peculiarCertificate({ notBefore }))).toEqual(both('notBefore time nobody'));
  });

  test('a date that is told wrong', () => {
    const octets = peculiarCertificate({ notBefore: time(0x17, '260230000000Z') });
    const { own, others } = readAll(octets, 'certificate');
    expect(text(own, 'notBefore')).toEqual({ ok: false, reason: 'no time in the form of DER' });
    for (const reading of [others.peculiar, others.pkijs]) {
      expect(text(reading, 'notBefore')).toEqual({ ok: true, text: '2026-03-02T00:00:00Z' });
    }
  });

  // RFC 5280, section 4.1.2.5.2: four digits of the year, whichever year it is.
  test('the year 1', () => {
    const octets = peculiarCertificate({ notBefore: time(0x18, '00010101000000Z') });
    expect(told(octets)).toEqual(both('notBefore time own'));
  });

  // X.690, section 8.3.3.
  test('a negative serial number', () => {
    const octets = peculiarCertificate({ serialNumber: der(0x02, Buffer.from('ff01', 'hex')) });
    expect(told(octets)).toEqual(both('serialNumber integer own'));
    expect(text(readOwn(octets, 'certificate'), 'serialNumber')).toEqual({ ok: true, text: '-FF' });
  });

  // X.690, section 8.19.2: 1.2.9007199254740993 is not 1.2.9007199254740992.
  test('an OID with an arc beyond 2^53', () => {
    const attribute = der(0x30, oid('2a9080808080808001'), der(0x0c, Buffer.from('x')));
    const octets = peculiarCertificate({ attribute });
    const own = readOwn(octets, 'certificate');
    expect(text(own, 'subject')).toEqual({ ok: true, text: '1.2.9007199254740993=x' });
    const found = told(octets);
    expect(found).toContain('peculiar subject oid own');
    expect(found.every((one) => one.endsWith('oid own'))).toBe(true);
  });

  test('one malformed extension: @peculiar/x509 then gives none of them', () => {
    const octets = peculiarCertificate({
      extensions: [der(0x30, oid('551d20'), der(0x04, der(0x05))), constraints],
    });
    expect(told(octets)).toContain('peculiar extensions each-extension own');
  });

  test('an otherName is left out', () => {
    const other = der(0xa0, oid('2a0304'), der(0xa0, der(0x0c, Buffer.from('x'))));
    const octets = peculiarCertificate({
      extensions: [names(der(0x82, Buffer.from('a.example')), other)],
    });
    expect(told(octets)).toEqual(['peculiar subjectAltName names own']);
  });

  test('a name that is not ASCII', () => {
    const octets = peculiarCertificate({
      extensions: [names(der(0x82, Buffer.from('é.example')))],
    });
    expect(told(octets)).toEqual(both('subjectAltName ia5 nobody'));
  });

  test('BER is accepted without a word', () => {
    const strict = peculiarCertificate({});
    // X.690, section 8.1.3.5: the same length in one octet more than it needs.
    const octets = Buffer.concat([
      Buffer.of(0x30, 0x83, 0x00, strict[2]!, strict[3]!),
      strict.subarray(4),
    ]);
    expect(strict[1]).toBe(0x82);
    expect(told(octets)).toEqual(both(' der own'));
  });

  test('what nobody reads is no difference', () => {
    expect(told(peculiarCertificate({}).subarray(0, -1))).toEqual([]);
    expect(told(Buffer.from('no certificate'))).toEqual([]);
  });
});

describe('what they are given', () => {
  const partsOf = async (text: string) => (await inspectText(text)).view.octets;

  test('certificates as they were sent, each once', async () => {
    const [one, other] = [peculiarCertificate({}), peculiarCertificate({})];
    const { parts, left } = await partsOf(toPem(one) + toPem(other) + toPem(one));
    expect(parts.map(({ kind, number }) => [kind, number])).toEqual([
      ['certificate', 1],
      ['certificate', 2],
    ]);
    expect(parts.map(({ octets }) => Buffer.from(octets).toString('hex'))).toEqual([
      one.toString('hex'),
      other.toString('hex'),
    ]);
    expect(left).toBe(0);
    // What goes to the page takes no larger buffer along.
    expect(parts[0]!.octets.buffer.byteLength).toBe(one.length);
  });

  test('what our reader refuses, too: it may be BER', async () => {
    const strict = peculiarCertificate({});
    const ber = Buffer.concat([
      Buffer.of(0x30, 0x83, 0x00, strict[2]!, strict[3]!),
      strict.subarray(4),
    ]);
    const { parts } = await partsOf(toPem(ber));
    expect(parts).toMatchObject([{ kind: 'certificate', number: null }]);
    expect(Buffer.from(parts[0]!.octets).equals(ber)).toBe(true);
    expect(readAll(parts[0]!.octets, 'certificate').differences).toHaveLength(2);
  });

  test('not more than 40, and how many more there are', async () => {
    const many = Array.from({ length: 43 }, () => toPem(peculiarCertificate({})));
    const { parts, left } = await partsOf(many.join(''));
    expect([parts.length, left]).toEqual([40, 3]);
  });

  test('no key', async () => {
    const key = generateKeyPairSync('ed25519').privateKey;
    const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect((await partsOf(pem)).parts).toEqual([]);
  });
});

describe.skipIf(!hasOpenssl)('objects made by OpenSSL in this run', () => {
  let ca: FreshCa;
  beforeAll(() => {
    ca = new FreshCa();
    ca.issue('good');
    ca.issue('bad');
    ca.issue('responder', 'responder');
    ca.revoke('bad');
    ca.crl();
  });
  afterAll(() => ca.remove());

  const fields = (reading: Reading | null) =>
    reading?.ok ? Object.fromEntries([...reading.fields].map(([key, one]) => [key, one])) : null;

  test('a certificate', () => {
    const octets = ca.openssl('x509', '-in', 'good.pem', '-outform', 'DER');
    expect(readAll(octets, 'certificate').differences).toEqual([]);
  });

  test('a CRL', () => {
    const octets = ca.openssl('crl', '-in', 'list.pem', '-outform', 'DER');
    const { own, others, differences } = readAll(octets, 'CRL');
    expect(differences).toEqual([]);
    expect(fields(own)).toMatchObject({ revokedCertificates: { ok: true, text: '1' } });
    expect(fields(others.peculiar)).toEqual(fields(own));
    expect(fields(others.pkijs)).toEqual(fields(own));
  });

  test.each([
    ['good', 'good'],
    ['bad', 'revoked'],
  ])('an OCSP response: %s is %s', (name, status) => {
    const { own, others, differences } = readAll(ca.ocsp(name, 'responder'), 'OCSP response');
    expect(differences).toEqual([]);
    const responses = { ok: true, text: `${ca.said(name, '-serial')} ${status}` };
    expect(fields(own)).toMatchObject({ responses });
    expect(fields(others.pkijs)).toEqual(fields(own));
    expect(others.peculiar).toBeNull();
  });

  const bundle = (...options: readonly string[]) =>
    readAll(
      ca.openssl(
        ...['crl2pkcs7', '-certfile', 'ca.pem', '-certfile', 'good.pem', '-outform', 'DER'],
        ...options,
      ),
      'PKCS #7',
    );

  test('a bundle', () => {
    const { own, others, differences } = bundle('-nocrl');
    expect(differences).toEqual([]);
    const certificates = { ok: true, text: '2' };
    expect(fields(own)).toEqual({ certificates, crls: { ok: true, text: '0' } });
    expect(fields(others.pkijs)).toEqual(fields(own));
    expect(fields(others.peculiar)).toEqual({ certificates });
  });

  // RFC 5652, section 10.2.1: RevocationInfoChoice is a CertificateList, or another format.
  test('a bundle with a CRL: @peculiar/x509 2.2.0 refuses it', () => {
    const { own, others, differences } = bundle('-in', 'list.pem');
    expect(fields(own)).toMatchObject({ crls: { ok: true, text: '1' } });
    expect(fields(others.pkijs)).toEqual(fields(own));
    expect(differences).toEqual([
      { reader: 'peculiar', field: '', rule: 'refused', right: 'untold' },
    ]);
  });

  test('a CRL with more entries than asn1js takes elements is refused by both libraries', () => {
    const before = ca.text('index.txt');
    const lines = Array.from(
      { length: 4000 },
      (_, i) =>
        `R\t361231235959Z\t260101000000Z\t20${i.toString(16).toUpperCase().padStart(6, '0')}\tunknown\t/CN=${i}`,
    );
    ca.write('index.txt', `${lines.join('\n')}\n${before}`);
    ca.crl();
    ca.write('index.txt', before);
    const octets = ca.openssl('crl', '-in', 'list.pem', '-outform', 'DER');
    const { own, differences } = readAll(octets, 'CRL');
    expect(fields(own)).toMatchObject({ revokedCertificates: { ok: true, text: '4001' } });
    expect(differences.map(({ reader, field }) => [reader, field])).toEqual([
      ['peculiar', ''],
      ['pkijs', ''],
    ]);
  });
});

interface Row {
  readonly id: string;
  readonly der_b64: string;
  readonly oracle: {
    readonly parses: Readonly<Record<'openssl' | 'go' | 'pyca', boolean>>;
    readonly serial?: string;
    readonly notBefore?: string | null;
    readonly notAfter?: string | null;
    readonly exts?: readonly { readonly oid: string }[];
  };
}

const isCorpusThere = hasCorpora('other readers');

describe.skipIf(!isCorpusThere)('certificates of other projects', () => {
  const rows = (isCorpusThere ? readCorpus('certificates.jsonl.gz') : []) as readonly Row[];
  const accepted = rows.filter(
    ({ oracle: { parses } }) => parses.openssl && parses.go && parses.pyca,
  );

  /** What the oracle says of a field, as readers spell it. */
  const oracleSays = ({ oracle }: Row, field: string): string | null | undefined => {
    if (field === 'serialNumber')
      return oracle.serial?.toUpperCase().replace(/^(-?)(?:00)+(?=..)/, '$1');
    if (field === 'notBefore') return oracle.notBefore;
    if (field === 'notAfter') return oracle.notAfter;
    return field === 'extensions' ? oracle.exts?.map((one) => one.oid).join(', ') : undefined;
  };

  test('where this page is said to be right, OpenSSL, Go and pyca/cryptography say the same', () => {
    const counts: Record<string, number> = {};
    for (const row of accepted) {
      const answer = readAll(Uint8Array.from(Buffer.from(row.der_b64, 'base64')), 'certificate');
      for (const one of answer.differences) {
        const key = `${one.reader} ${one.rule}`;
        counts[key] = (counts[key] ?? 0) + 1;
        const expected = oracleSays(row, one.field);
        if (one.right !== 'own' || !expected || expected.split(', ').length > 20) continue;
        const mine = text(answer.own, one.field);
        expect([row.id, one.field, mine]).toEqual([
          row.id,
          one.field,
          { ok: true, text: expected },
        ]);
        expect(text(answer.others[one.reader], one.field)).not.toEqual(mine);
      }
    }
    // They are there: dates, extensions and names that the libraries read otherwise.
    expect(counts['peculiar time']).toBeGreaterThan(20);
    expect(counts['pkijs time']).toBeGreaterThan(20);
    expect(counts['peculiar each-extension']).toBeGreaterThan(20);
  });
});

describe.skipIf(!isThere)('hostile certificates', () => {
  test.each([
    ['060', 'serialNumber integer own'],
    ['101', 'notBefore time nobody'],
    ['023', ' der own'],
    ['024', ' der own'],
    ['025', ' der own'],
  ])('%s: %s', (start, expected) => {
    const { file } = hostiles.find((one) => one.file.startsWith(start))!;
    const raw = hostileOctets({ file });
    const pem = new TextDecoder().decode(raw);
    const octets = file.endsWith('.pem')
      ? Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64')
      : raw;
    expect(told(octets)).toEqual(expect.arrayContaining([...both(expected)]));
  });

  test('none makes a reader throw or hang', () => {
    for (const { file, kind } of hostiles) {
      if (kind !== 'der') continue;
      const octets = hostileOctets({ file });
      for (const as of ['certificate', 'CRL', 'OCSP response', 'PKCS #7'] as const) {
        const answer = readAll(octets, as);
        expect(answer.differences).toEqual(differencesOf(answer));
      }
    }
  });
});
