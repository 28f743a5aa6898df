import { expect, test } from 'vitest';
import { parseCertificate } from './certificate.ts';

function nested(levels: number): Uint8Array {
  let octets: number[] = [];
  for (let i = 0; i < levels; i += 1) {
    const { length } = octets;
    const head = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
    octets = [0x30, ...head, ...octets];
  }
  return Uint8Array.from(octets);
}

test.each([
  [64, 'nested more than 64 levels deep'],
  [5000, 'nested more than 64 levels deep'],
  [63, 'signatureAlgorithm is missing'],
])('%i levels', (levels, reason) => {
  const { ok, diagnostics } = parseCertificate(nested(levels));
  expect(ok).toBe(false);
  expect(diagnostics[0]).toMatchObject({ code: 'der.malformed', args: { reason } });
});
