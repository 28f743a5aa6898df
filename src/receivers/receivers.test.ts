import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../core/x509/certificate.ts';
import { titleOf } from '../core/x509/describe.ts';
import { receivers } from './registry.ts';

interface Result {
  readonly receiver: string;
  readonly pem: string;
  readonly ok: boolean;
  readonly cn?: string;
  /** What calls return that do not hand out one certificate. */
  readonly answer?: string;
  readonly error?: { readonly type: string; readonly message: string };
}

interface Fixture {
  readonly pems: readonly { readonly id: string; readonly b64: string }[];
  readonly results: readonly Result[];
}

const file = new URL('./receivers.fixture.json', import.meta.url);
const fixture = JSON.parse(readFileSync(file, 'utf8')) as Fixture;
const pems = new Map(fixture.pems.map(({ id, b64 }) => [id, Buffer.from(b64, 'base64')]));

function commonNameOf(der: Uint8Array): string {
  const parsed = parseCertificate(der);
  return parsed.ok ? titleOf(parsed.value) : 'no certificate';
}

const ANY = expect.any(Number);

/** The certificates that an answer speaks of, by their number of octets. */
function lengthsOf(answer: string): unknown {
  const octets = /(\d+) bytes/.exec(answer)?.[1];
  if (octets !== undefined) return [Number(octets)];
  const count = /'x509': (\d+)|(\d+) certificate\(s\)/.exec(answer);
  if (count !== null) return Array.from({ length: Number(count[1] ?? count[2]) }, () => ANY);
  if (answer === 'context created') return expect.any(Array);
  if (answer === 'true' || answer === 'OpenSSLCertificate') return expect.arrayContaining([ANY]);
  return [];
}

test('every parser of the fixture is here, and no other', () => {
  const captured = new Set(fixture.results.map(({ receiver }) => receiver));
  expect(new Set(receivers.map(({ id }) => id))).toEqual(captured);
  expect(receivers).toHaveLength(captured.size);
});

describe.each(receivers)('$id', (receiver) => {
  const rows = fixture.results.filter((row) => row.receiver === receiver.id);

  test('has rows', () => expect(rows.length).toBeGreaterThanOrEqual(20));

  test.each(rows)('$pem', ({ pem, ok, cn, answer, error }) => {
    const octets = pems.get(pem)!;
    const received = receiver.receive(octets.toString('utf8'));
    if (!ok) {
      expect(received).toEqual({
        ok: false,
        error: { type: error!.type, message: error!.message },
      });
      return;
    }
    const certificates = received.ok ? received.certificates : null;
    if (cn !== undefined) expect(certificates?.map(commonNameOf)).toEqual([cn]);
    else expect(certificates?.map(({ length }) => length)).toEqual(lengthsOf(answer ?? ''));
  });

  test('never throws on damaged text', () => {
    const all = [...pems.values()].map((octets) => octets.toString('latin1'));
    const damage = fc.record({
      text: fc.constantFrom(...all),
      at: fc.nat(2000),
      drop: fc.nat(40),
      insert: fc.constantFrom('', ' ', '-', '\n', '=', '-----END', ':', '\0', 'é', '%2B'),
    });
    fc.assert(
      fc.property(damage, ({ text, at, drop, insert }) => {
        const received = receiver.receive(text.slice(0, at) + insert + text.slice(at + drop));
        expect(typeof received.ok).toBe('boolean');
      }),
    );
  });
});
