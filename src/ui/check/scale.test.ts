import { expect, test } from 'vitest';
import { barOf, scaleOf } from './scale.ts';

const at = (iso: string): number => Date.parse(iso);
const period = (notBefore: string | null, notAfter: string | null) => ({ notBefore, notAfter });

test('all periods and the moment are on one line, in their order', () => {
  const periods = [
    period('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    period('2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z'),
  ];
  const moment = at('2026-06-01T00:00:00Z');
  const scale = scaleOf(periods, moment)!;
  const [leaf, root] = periods.map((one) => barOf(one, scale)!);
  const line = [root!.start, leaf!.start, scale(moment), leaf!.end, root!.end];
  expect(line).toEqual([...line].sort((a, b) => a - b));
  expect(line.every((place) => place >= 0 && place <= 1000)).toBe(true);
});

test('a moment outside is on the line, too', () => {
  const one = period('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
  const moment = at('2036-01-01T00:00:00Z');
  const scale = scaleOf([one], moment)!;
  expect(scale(moment)).toBeGreaterThan(barOf(one, scale)!.end);
});

test('RFC 5280, section 4.1.2.5: 9999-12-31 does not push everything else together', () => {
  const one = period('2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z');
  const ever = period('2026-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
  const scale = scaleOf([one, ever], at('2026-06-01T00:00:00Z'))!;
  const bar = barOf(one, scale)!;
  expect(bar.end - bar.start).toBeGreaterThan(100);
  expect(barOf(ever, scale)!.end).toBeLessThanOrEqual(1000);
});

test('what cannot be read, or ends before it begins, has no bar', () => {
  const scale = scaleOf([], at('2026-06-01T00:00:00Z'))!;
  expect(barOf(period(null, '2027-01-01T00:00:00Z'), scale)).toBeNull();
  expect(barOf(period('2027-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), scale)).toBeNull();
  expect(scaleOf([], Number.NaN)).toBeNull();
});
