import { describe, expect, test } from 'vitest';
import { readPaste } from '../paste.ts';

const encoded = `-----BEGIN%20CERTIFICATE-----%0AMIIB${'ab+/'.repeat(16)}%0A-----END%20CERTIFICATE-----%0A`;
const pem = `-----BEGIN CERTIFICATE-----\nMIIB${'ab+/'.repeat(15)}\n-----END CERTIFICATE-----`;

const fieldsOf = (text: string): readonly (readonly [string | null, string])[] =>
  readPaste(text).fields.map(({ name, value }) => [name?.value ?? null, value.value]);

describe('a paste of several kinds', () => {
  test('header lines and JSON in one ticket both count', () => {
    const text = `Hello,\n\nX-SSL-CERT: ${encoded}\n\nand the log:\n\n${JSON.stringify({ cert: encoded })}\n\nbye`;
    expect(fieldsOf(text)).toEqual([
      ['X-SSL-CERT', encoded],
      ['cert', encoded],
    ]);
  });

  test('a JSON value of x-forwarded-client-cert is a value, not a wrapping', () => {
    const value = JSON.stringify([{ Hash: 'ab', Cert: encoded }]);
    expect(fieldsOf(`X-Forwarded-Client-Cert: ${value}`)).toEqual([
      ['X-Forwarded-Client-Cert', value],
    ]);
    expect(fieldsOf(JSON.stringify({ 'x-forwarded-client-cert': value }))).toEqual([
      ['x-forwarded-client-cert', value],
    ]);
  });

  test('a lone string with escaped line ends is a value', () => {
    const value = pem.replaceAll('\n', '\\n');
    expect(fieldsOf(`"${value}"`)).toEqual([[null, value]]);
  });

  test('an assignment of a shell keeps what the shell keeps', () => {
    const value = pem.replaceAll('\n', '\\n');
    expect(fieldsOf(`SSL_CLIENT_CERT="${value}"`)).toEqual([['SSL_CLIENT_CERT', value]]);
    expect(fieldsOf(`export SSL_CLIENT_CERT=$'${value}'`)).toEqual([['SSL_CLIENT_CERT', pem]]);
  });

  test('raw PEM in quotes that a log line begins is not cut to that line', () => {
    expect(fieldsOf(`time,cert\n2026,"${pem}"\n`)).toEqual([[null, pem]]);
  });
});

describe('messages', () => {
  const groups = (text: string): readonly number[] =>
    readPaste(text)
      .fields.filter(({ value }) => value.value === encoded)
      .map(({ group }) => group);

  test('headers and multiValueHeaders of one event are not one field twice', () => {
    const event = {
      headers: { 'x-a-cert': encoded },
      multiValueHeaders: { 'x-a-cert': [encoded] },
    };
    const [a, b] = groups(JSON.stringify(event));
    expect(a).not.toBe(b);
  });

  test('two requests of a log are two messages', () => {
    const line = JSON.stringify({ headers: [{ name: 'x-a-cert', value: encoded }] });
    const [a, b] = groups(`${line}\n${line}`);
    expect(a).not.toBe(b);
  });

  test('two values of one name in one message are one field twice', () => {
    const pair = { name: 'x-a-cert', value: encoded };
    for (const headers of [[pair, pair], { 'x-a-cert': [encoded, encoded] }]) {
      const [a, b] = groups(JSON.stringify({ headers }));
      expect(a).toBe(b);
    }
  });
});

describe('without a certificate', () => {
  test.each([
    [JSON.stringify({ headers: { host: 'a', 'x-amzn-trace-id': 'Root=1' } }), 2],
    ['map[Accept:[*/*] Host:[a] X-Forwarded-For:[192.0.2.1]]', 3],
    ['{host=[a], x-forwarded-for=[192.0.2.1], accept=[*/*]}', 3],
    ["{'Host': 'a', 'User-Agent': 'b', 'Accept': 'c', 'Connection': 'd'}", 4],
  ])('%s is header fields', (text, count) => {
    const paste = readPaste(text);
    expect(paste.isHeaders).toBe(true);
    expect(paste.fields).toHaveLength(count);
  });

  test.each([
    JSON.stringify({ host: 'db', port: 5432, via: 'proxy' }),
    JSON.stringify({ name: 'x', certificate: 'none', keys: [1, 2] }),
    '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ">',
    `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${'b'.repeat(300)} me@example`,
    'prose with {braces}, [brackets], "quotes" and a > sign',
  ])('%s is none', (text) => {
    expect(readPaste(text).isHeaders).toBe(false);
    expect(readPaste(text).fields.filter(({ name }) => name !== null)).toEqual([]);
  });
});
