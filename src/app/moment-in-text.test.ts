import { expect, test } from 'vitest';
import { momentIn } from './moment-in-text.ts';

const NOW = Date.parse('2026-11-27T00:00:00Z');

test.each([
  ['2026-11-17T09:12:01.123Z 203.0.113.9 36280 443 TLSv1.2', '2026-11-17T09:12:01Z'],
  ['203.0.113.9 - - [17/Nov/2026:09:12:01 +0900] "GET / HTTP/1.1"', '2026-11-17T00:12:01Z'],
  ['Nov 17 09:12:01 gw nginx[1]: x', '2026-11-17T09:12:01Z'],
  ['Dec  7 09:12:01 gw nginx[1]: x', '2025-12-07T09:12:01Z'],
  ['1763370721.123 client', '2025-11-17T09:12:01Z'],
  ['"ts":1763370721123,', '2025-11-17T09:12:01Z'],
  ['Host: a\nDate: Tue, 17 Nov 2026 09:12:01 GMT\n', '2026-11-17T09:12:01Z'],
  ['2026-11-17 09:12:01,123 INFO x', '2026-11-17T09:12:01Z'],
  ['NotBefore=2026-11-23T18:17:54Z seen 2026-11-17 09:12:01Z', '2026-11-17T09:12:01Z'],
])('%s', (text, iso) => {
  const moment = momentIn(text, NOW);
  expect(moment && Math.floor(moment / 1000) * 1000).toBe(Date.parse(iso));
});

test.each([
  '',
  'NotBefore=2026-11-23T18:17:54Z;NotAfter=2031-11-22T18:17:54Z',
  'Validity="NB=1763370721;NA=1963370721"',
  'serial 17633707211234567890',
  'MIIB1763370721/abc',
  '2026-02-30T00:00:00Z',
])('no time of a request: %s', (text) => expect(momentIn(text, NOW)).toBeNull());

test('a long text is looked through at its beginning only, and in no time', () => {
  expect(momentIn(`${'1 '.repeat(1_000_000)}2026-11-17T09:12:01Z`, NOW)).toBeNull();
});
