import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logClients } from '../conformance/log-certificates.ts';
import { FileReader } from './open.ts';
import { LIMITS, Tally } from './tally.ts';
import { TimeReader } from './time.ts';

const NOW = Date.UTC(2026, 10, 27);
const pem = logClients(1, 'log fuzz')[0]!.pem;
const escaped = encodeURIComponent(pem);

/** What logs are made of, right and wrong, with what breaks readers between. */
const PIECES = [
  escaped,
  pem,
  pem.replaceAll('\n', '\\n'),
  pem.replaceAll('\n', ' '),
  '-----BEGIN CERTIFICATE-----\n',
  '-----BEGIN%20CERTIFICATE',
  '-----END CERTIFICATE-----',
  `Hash=${'ab'.repeat(32)};Cert="`,
  ';Chain="',
  'MIIB0jCC'.repeat(6),
  `3082${'0a'.repeat(40)}`,
  ' NotBefore=2026-01-01T00:00:00Z;NotAfter=2027-01-01T00:00:00Z AB Success',
  ';NotAfter=',
  'Hash=',
  'BEGIN ',
  '"client_cert":"',
  '"cert":"-"',
  '{"a":[',
  ']}',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  '""',
  '\\"',
  '\\\\\\',
  "'",
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\0',
  '2026-11-17T09:12:01Z ',
  '2026-99-99T99:99:99Z ',
  '[17/Nov/2026:09:12:01 +0000] ',
  'Nov 31 09:12:01 ',
  '1794906721.5 ',
  '192.0.2.1 ',
  '::1 ',
  '2001:db8::7 ',
  '@timestamp,@message\n',
  '\ufeff',
  '—–BEGIN CERTIFICATE—–',
  'é',
];

const octets = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES).map((text) => Buffer.from(text)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((some) => Buffer.from(some)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...PIECES).map((text) => Buffer.from(text, 'latin1')),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...PIECES).map((text) => Buffer.from(text, 'utf16le')),
      },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.concat(pieces));

function read(all: Uint8Array, length: number): Tally {
  const tally = new Tally();
  const reader = new FileReader(new TimeReader(NOW), tally);
  for (let at = 0; at < all.length; at += length) reader.push(all.subarray(at, at + length));
  reader.end();
  return tally;
}

const contentOf = (tally: Tally): unknown => [
  tally.requests,
  tally.absent,
  [...tally.entries()].map(({ field, value, requests, first, last, places }) => [
    field,
    value,
    requests,
    first,
    last,
    places,
  ]),
];

test('whatever a file holds, it is read to its end, and the same in pieces', () => {
  fc.assert(
    fc.property(octets, fc.constantFrom(1, 2, 13, 500), (all, length) => {
      expect(contentOf(read(all, length))).toEqual(contentOf(read(all, 1 << 20)));
    }),
    { numRuns: 400 },
  );
});

test('a megabyte of what opens and never closes takes no time that grows faster than it', () => {
  for (const piece of PIECES) {
    const text = `x\n${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
    const begun = performance.now();
    read(Buffer.from(text), 65_536);
    // A hang guard: each takes some milliseconds.
    expect(performance.now() - begun, piece).toBeLessThan(20_000);
  }
});

test('of many distinct values an even sample is kept, and all are counted', () => {
  const count = 30_000;
  const tally = new Tally({ ...LIMITS, values: 1000 });
  const reader = new FileReader(new TimeReader(NOW), tally);
  for (let i = 0; i < count; i += 1) {
    reader.push(
      Buffer.from(
        `2026-11-17T09:12:01Z 192.0.2.1 cert="${escaped.slice(0, 60)}${i}${escaped.slice(65)}"\n`,
      ),
    );
  }
  reader.end();
  expect(tally.requests).toBe(count);
  expect(tally.values).toBeGreaterThan(400);
  expect(tally.values).toBeLessThanOrEqual(1000);
  expect(tally.isSampled).toBe(true);
  // Four standard deviations of such a sample.
  expect(Math.abs(tally.distinctValues - count) / count).toBeLessThan(4 / Math.sqrt(tally.values));
});
