import { describe, expect, test } from 'vitest';
import fixture from '../../formats/nginx-escaped.fixture.json' with { type: 'json' };
import { readPaste } from '../paste/paste.ts';
import { slice } from '../span.ts';
import { readPayload } from './read.ts';

/** PEM as nginx sent it. */
const PEM = decodeURIComponent(fixture.rows[0]?.value ?? '');
const FIRST = '-----BEGIN CERTIFICATE-----\n';
const withHeaders = (headers: string, pem = PEM): string =>
  pem.replace(FIRST, () => `${FIRST}${headers}`);
const dersOf = (text: string): readonly (Uint8Array | null)[] =>
  (readPayload(text)?.blocks ?? []).map(({ der }) => der);

describe('RFC 1421 header fields beside a certificate', () => {
  test.each([
    ['one', 'X-Comment: hi\n\n', 'X-Comment'],
    [
      'those of a message',
      'Proc-Type: 4,MIC-CLEAR\nContent-Domain: RFC822\n\n',
      'Proc-Type, Content-Domain',
    ],
    ['a folded one', 'Comment: a\n b: c\n\n', 'Comment'],
    ['with CRLF', 'Comment: a\r\n\r\n', 'Comment'],
    ['more than are told', 'A: 1\nB: 2\nC: 3\nD: 4\nE: 5\n\n', 'A, B, C, D'],
  ])('%s: the certificate is read, and they are told', (_, headers, names) => {
    const text = withHeaders(headers);
    const reading = readPayload(text);
    expect(dersOf(text)).toEqual(dersOf(PEM));
    expect(reading?.diagnostics).toMatchObject([{ code: 'pem.headers-ignored', args: { names } }]);
    expect(slice(text, reading!.diagnostics[0]!.at!)).toBe(headers);
    expect(reading?.repairs).toEqual(['pem.headers-ignored']);
    expect(new TextDecoder().decode(reading?.intended.value)).toBe(PEM);
    expect(reading?.intact).toBe(false);
  });

  test('percent-encoded, they are found where they stand', () => {
    const text = encodeURIComponent(withHeaders('X-Comment: hi\n\n'));
    const found = readPayload(text)?.diagnostics[0];
    expect(found?.code).toBe('pem.headers-ignored');
    expect(slice(text, found!.at!)).toBe('X-Comment%3A%20hi%0A%0A');
  });

  test.each([
    ['an encrypted key', PEM.replaceAll('CERTIFICATE', 'RSA PRIVATE KEY')],
    ['a body that is no DER', `${FIRST}MIIBKjCB0qADAgECAgEB\n-----END CERTIFICATE-----\n`],
  ])('of %s nothing of the kind is said', (_, pem) => {
    const text = pem.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,00\n\n');
    const codes = readPayload(text)?.diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('pem.headers-ignored');
  });

  test('without base64 behind them they are field lines: the value was cut in its first line', () => {
    const { fields } = readPaste(`${FIRST}Host: vtn.example\nX-Real-IP: 192.0.2.1\n\n{"a":1}`);
    expect(fields.map(({ name }) => name?.value)).toContain('Host');
  });

  test('with base64 behind them they are a part of the one value, in each block', () => {
    const text = withHeaders('X-Comment: hi\nProc-Type: 4,ENCRYPTED\n\n').repeat(2);
    const { fields } = readPaste(text);
    expect(fields.map(({ name, value }) => [name, value.value])).toEqual([[null, text.trim()]]);
  });
});
