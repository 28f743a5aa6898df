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

describe.each(receivers)('$id', (receiver) => {
  const rows = fixture.results.filter((row) => row.receiver === receiver.id);

  test('has rows', () => expect(rows.length).toBeGreaterThanOrEqual(20));

  test.each(rows)('$pem', ({ pem, ok, cn, error }) => {
    const octets = pems.get(pem)!;
    const received = receiver.receive(octets.toString('utf8'));
    if (!ok) {
      expect(received).toEqual({
        ok: false,
        error: { type: error!.type, message: error!.message },
      });
      return;
    }
    expect(received.ok).toBe(true);
    const names = received.ok ? received.certificates.map(commonNameOf) : [];
    expect(names).toHaveLength(1);
    if (cn !== undefined) expect(names).toEqual([cn]);
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
