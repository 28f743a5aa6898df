import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import fixture from './paste.fixture.json' with { type: 'json' };
import { findSecrets } from './secret.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey;
const ed = generateKeyPairSync('ed25519').privateKey;
const ENCRYPTED = { cipher: 'aes-256-cbc', passphrase: 'x' };

const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  key.export({ type, format: 'pem' }).toString().trim();
const base64 = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): string =>
  key.export({ type, format: 'der' }).toString('base64');
const encryptedPem = rsa
  .export({ type: 'pkcs8', format: 'pem', ...ENCRYPTED })
  .toString()
  .trim();
const encryptedDer = rsa.export({ type: 'pkcs8', format: 'der', ...ENCRYPTED }).toString('base64');
const certificate = fixture.rows.find(({ name }) => name === 'raw PEM')?.text ?? '';

const labelled: readonly (readonly [kind: string, pem: string])[] = [
  ['PRIVATE KEY', pem(rsa, 'pkcs8')],
  ['PRIVATE KEY', pem(ed, 'pkcs8')],
  ['RSA PRIVATE KEY', pem(rsa, 'pkcs1')],
  ['EC PRIVATE KEY', pem(ec, 'sec1')],
  ['ENCRYPTED PRIVATE KEY', encryptedPem],
];

const seen = (text: string): readonly (readonly [string, string])[] =>
  findSecrets(text).map(({ at, kind }) => [kind, slice(text, at)] as const);

/** What may become of a PEM on its way; white space and "+" included. */
const WAYS: readonly (readonly [way: string, encode: (pem: string) => string])[] = [
  ['raw', (text) => text],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['LF and TAB', (text) => text.replaceAll('\n', '\n\t')],
  ['spaces in place of line ends', (text) => text.replaceAll('\n', ' ')],
  ['no line ends', (text) => text.replaceAll('\n', '')],
  ['percent-encoded', encodeURIComponent],
  ['percent-encoded, + raw', (text) => encodeURI(text).replaceAll('%2B', '+')],
  [
    'percent-encoded, lower case',
    (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  ],
  ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  [
    'percent-encoded twice, lower case',
    (text) =>
      encodeURIComponent(encodeURIComponent(text)).replace(/%25../g, (one) => one.toLowerCase()),
  ],
  ['hyphens percent-encoded', (text) => encodeURIComponent(text).replaceAll('-', '%2D')],
  ['form-urlencoded', (text) => new URLSearchParams({ a: text }).toString().slice(2)],
  ['"+" became a space', (text) => text.replaceAll('+', ' ')],
  ['spaces became "+"', (text) => text.replaceAll(' ', '+')],
  ['line ends escaped', (text) => text.replaceAll('\n', '\\n')],
  ['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
  ['spaces as no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['typographic hyphens', (text) => text.replaceAll('-----', '\u2014\u2014\u2013')],
  ['three hyphens', (text) => text.replaceAll('-----', '---')],
  ['spaces of the label lost', (text) => text.replaceAll(' ', '')],
];

describe('a private key with a label', () => {
  const cases = WAYS.flatMap(([way, encode]) =>
    labelled.map(([kind, key]) => ({ way, kind, key: encode(key) })),
  );

  test.each(cases)('$kind, $way', ({ kind, key }) => {
    const text = `X-Key: ${key}\nHost: a.example`;
    const [first, ...more] = seen(text);
    expect(more).toEqual([]);
    expect(first?.[0].replaceAll(' ', '')).toBe(kind.replaceAll(' ', ''));
    expect(first?.[1]).toBe(key);
  });

  test.each(cases)('$kind, $way, END missing', ({ key, way }) => {
    const cut = key.slice(0, key.search(/(?:-|%2D|\u2014|-{3})+(?:\u2013)?END/)).trimEnd();
    const text = `X-Key: ${cut}\nHost: a.example\n\nRegards`;
    const [first, ...more] = seen(text);
    expect(more).toEqual([]);
    expect(first?.[1], way).toBe(cut);
  });

  test('a label is enough', () => {
    expect(seen('-----BEGIN PRIVATE KEY-----')).toEqual([
      ['PRIVATE KEY', '-----BEGIN PRIVATE KEY-----'],
    ]);
  });

  test('BEGIN missing', () => {
    const key = pem(rsa, 'pkcs1').split('\n').slice(3).join('\n');
    expect(seen(`Here: \n\n${key}\nthat is all`)).toEqual([['RSA PRIVATE KEY', key]]);
  });

  test('as OpenSSL encrypts it, END missing (RFC 1421)', () => {
    const key = rsa
      .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' })
      .toString();
    const cut = key.slice(0, key.indexOf('-----END')).trimEnd();
    expect(cut).toContain('DEK-Info: ');
    expect(seen(`${cut}\nHost: a.example`)).toEqual([['RSA PRIVATE KEY', cut]]);
  });

  test.each([
    ['before', (key: string) => `${key}\n${certificate}`],
    ['behind', (key: string) => `${certificate}\n${key}`],
    ['between', (key: string) => `${certificate}\n${key}\n${certificate}`],
  ])('%s a certificate', (_, place) => {
    for (const [kind, key] of labelled) expect(seen(place(key))).toEqual([[kind, key]]);
  });

  test('END missing, before a certificate', () => {
    const cut = pem(ec, 'pkcs8').split('\n').slice(0, -1).join('\n');
    expect(seen(`${cut}\n${certificate}`)).toEqual([['PRIVATE KEY', cut]]);
  });

  test('END missing, before a certificate without BEGIN', () => {
    const cut = pem(ec, 'pkcs8').split('\n').slice(0, -1).join('\n');
    const headless = certificate.split('\n').slice(1).join('\n');
    expect(seen(`${cut}\nX-Client-Cert: ${headless}`)).toEqual([['PRIVATE KEY', cut]]);
  });

  test('with OpenSSL’s EC PARAMETERS, OpenSSH’s and PGP’s labels', () => {
    const body = 'A'.repeat(64);
    for (const label of ['OPENSSH PRIVATE KEY', 'DSA PRIVATE KEY', 'PGP PRIVATE KEY']) {
      const tail = label.startsWith('PGP') ? ' BLOCK' : '';
      const key = `-----BEGIN ${label}${tail}-----\n${body}\n-----END ${label}${tail}-----`;
      const parameters =
        '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----';
      expect(seen(`${parameters}\n${key}\n`)).toEqual([[label, key]]);
    }
  });
});

describe('a private key without a label', () => {
  const bare: readonly (readonly [kind: string, base64: string])[] = [
    ['PRIVATE KEY', base64(rsa, 'pkcs8')],
    ['PRIVATE KEY', base64(ec, 'pkcs8')],
    ['PRIVATE KEY', base64(ed, 'pkcs8')],
    ['RSA PRIVATE KEY', base64(rsa, 'pkcs1')],
    ['EC PRIVATE KEY', base64(ec, 'sec1')],
    ['EC PRIVATE KEY', base64(p521, 'sec1')],
    ['ENCRYPTED PRIVATE KEY', encryptedDer],
    // RFC 7292, section 4: PFX { version 3, ContentInfo { id-data, [0] OCTET STRING } }, its lengths in DER and in BER.
    [
      'PKCS #12',
      Buffer.from(
        `3082012a020103308201230609${'2a864886f70d010701'}${'a0'.repeat(276)}`,
        'hex',
      ).toString('base64'),
    ],
    [
      'PKCS #12',
      Buffer.from(`30800201033080060${'92a864886f70d010701'}${'a0'.repeat(60)}`, 'hex').toString(
        'base64',
      ),
    ],
  ];

  test.each(bare)('%s', (kind, key) => {
    expect(seen(key)).toEqual([[kind, key]]);
    expect(seen(`X-Key: "${key}", next`)).toEqual([[kind, key]]);
    expect(seen(`a=${key}\r\nHost: a.example`)).toEqual([[kind, key]]);
  });

  test.each(bare)('%s, percent-encoded, in lines, base64url', (kind, key) => {
    const lines = key.replace(/.{64}(?=.)/g, '$&\n');
    const url = key.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    for (const written of [
      lines,
      encodeURIComponent(lines),
      encodeURIComponent(encodeURIComponent(key)),
      url,
    ]) {
      expect(seen(`<${written}>`)).toEqual([[kind, written]]);
      expect(seen(`%0A${written}\nHost: a.example`)).toEqual([[kind, written]]);
    }
  });

  test.each([0, 1, 2])('in base64 of PEM, %i octets behind the third', (shift) => {
    const text = `${certificate}${'\n'.repeat(shift)}${pem(ec, 'pkcs8')}\n`;
    const packed = Buffer.from(text).toString('base64');
    expect(seen(`tls: "${packed}"`)).toEqual([['PRIVATE KEY', packed]]);
  });
});
