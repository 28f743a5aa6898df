import { expect, test } from 'vitest';
import { daysBetween, inUtc, inZone, timelineOf } from './timeline.ts';

const validity = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z' };

const moments: readonly (readonly [
  string,
  string,
  (line: { start: number; end: number; now: number }) => boolean,
])[] = [
  ['valid', '2026-07-02T12:00:00Z', ({ start, end, now }) => now === (start + end) / 2],
  ['expired', '2028-01-01T00:00:00Z', ({ end, now }) => now > end && end === 500],
  ['not yet valid', '2025-01-01T00:00:00Z', ({ start, now }) => now < start && start === 500],
];

test.each(moments)('%s: the moment stands where it belongs', (_, judgedAt, holds) => {
  const line = timelineOf(validity, judgedAt);
  expect(line).not.toBeNull();
  expect(holds(line!)).toBe(true);
});

test('a time that cannot be read has no line', () => {
  expect(timelineOf({ ...validity, notAfter: null }, '2026-07-02T00:00:00Z')).toBeNull();
});

test('both times of design.md, verdict 6', () => {
  const iso = '2026-11-20T23:59:59Z';
  expect(inUtc(iso)).toBe('2026-11-20 23:59:59 UTC');
  expect(inZone(iso, 'en-GB', 'Asia/Seoul')).toContain('21 Nov 2026, 08:59:59');
  expect(inZone(iso, 'en-GB', 'UTC')).toBeNull();
});

test('days are whole days', () => {
  expect(daysBetween('2026-11-20T23:59:59Z', '2026-11-24T00:00:00Z')).toBe(3);
  expect(daysBetween(null, '2026-11-24T00:00:00Z')).toBeNull();
});
