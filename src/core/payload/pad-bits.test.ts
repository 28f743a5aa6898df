import { describe, expect, test } from 'vitest';
import fixture from '../../formats/nginx-escaped.fixture.json' with { type: 'json' };
import { slice } from '../span.ts';
import { readPayload } from './read.ts';

/** PEM as nginx sent it, whose last quantum is padded. */
const PEM = fixture.rows
  .map(({ value }) => decodeURIComponent(value))
  .find((pem) => /[A-Za-z0-9+/]=\n-----END/.test(pem) && !/==\n-----END/.test(pem));
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const last = /(.)=\n-----END/.exec(PEM ?? '')?.[1] ?? '';
/** The same octets. GnuTLS 3.7, Rust's base64 0.13 and pyca/cryptography 48 refuse it, OpenSSL 3.0, Java 17 and Go 1.19 do not. */
const other = LETTERS.charAt(LETTERS.indexOf(last) + 1);
const set = (pem: string): string => pem.replace(`${last}=\n-----END`, `${other}=\n-----END`);

describe('bits of the last character that stand for no octet', () => {
  test.each([
    ['PEM', (pem: string) => pem],
    ['percent-encoded', encodeURIComponent],
  ])('%s: the certificate is read, and the character is told', (_, encode) => {
    const text = encode(set(PEM ?? ''));
    const reading = readPayload(text)!;
    const told = reading.diagnostics.find(({ code }) => code === 'base64.pad-bits-set');
    expect(told?.args).toEqual({ found: other, instead: last });
    expect(slice(text, told!.at!)).toBe(other);
    expect(reading.repairs).toEqual(['base64.pad-bits-set']);
    expect(new TextDecoder().decode(reading.intended.value)).toBe(PEM);
    expect(reading.blocks[0]?.der).toEqual(readPayload(PEM ?? '')?.blocks[0]?.der);
  });

  test('of a value that was cut off nothing is said: more was to come', () => {
    const cut = (PEM ?? '').slice(0, 27 + 1 + 64 * 3 + 2);
    const codes = readPayload(cut)?.diagnostics.map(({ code }) => code);
    expect(codes).toContain('field.truncated');
    expect(codes).not.toContain('base64.pad-bits-set');
  });

  test('are zero as encoders write them', () => {
    expect(last).not.toBe('');
    expect(readPayload(PEM ?? '')?.diagnostics).toEqual([]);
  });
});
