import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../span.ts';
import fixture from './paste.fixture.json' with { type: 'json' };
import { findSecrets } from './secret.ts';

const certificate = fixture.rows.find(({ name }) => name === 'raw PEM')?.text ?? '';

describe('what is no private key', () => {
  test.each(fixture.rows)('$name', ({ text }) => {
    expect(findSecrets(text)).toEqual([]);
  });

  test.each([
    [
      'public key',
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .publicKey.export({ type: 'spki', format: 'pem' })
        .toString(),
    ],
    [
      'RSA public key',
      generateKeyPairSync('rsa', { modulusLength: 1024 })
        .publicKey.export({ type: 'pkcs1', format: 'pem' })
        .toString(),
    ],
    ['base64 of PEM', Buffer.from(certificate).toString('base64')],
    ['prose', 'Do not BEGIN with a PRIVATE KEY. The END of the PRIVATE KEY is near.'],
  ])('%s', (_, text) => expect(findSecrets(text)).toEqual([]));
});

test('never throws; secrets lie in the text, in order and apart', () => {
  const pieces = fc.constantFrom(
    ...[
      '-----BEGIN ',
      '-----END ',
      'RSA ',
      'PRIVATE KEY',
      '-----',
      '\n',
      ' ',
      '%20',
      '%2520',
      '+',
      'A'.repeat(64),
    ],
    ...[
      'MC4CAQAwBQYDK2VwBCIEI',
      'CERTIFICATE',
      '=',
      '"',
      '\\n',
      'LS0tLS1CRUdJTiBQUklWQVRF',
      'MIACAQMwgAYJKoZIhvcNAQcB',
      '&#43;',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
      (text) => {
        const found = findSecrets(text);
        for (const [i, { at }] of found.entries()) {
          expect(at.start).toBeLessThan(at.end);
          expect(at.end).toBeLessThanOrEqual(text.length);
          const next = found[i + 1];
          if (next !== undefined) {
            expect(next.at.start).toBeGreaterThanOrEqual(at.end);
            expect(overlaps(at, next.at)).toBe(false);
          }
        }
        if (/-----BEGIN (?:RSA )?PRIVATE KEY/.test(text)) expect(found.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3000 },
  );
});
