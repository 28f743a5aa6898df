import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../core/span.ts';
import type { MarkJson } from '../../core/view.ts';
import { blocksOf, segmentsOf, shorten } from './segments.ts';

const TEXT = 'X: -----BEGIN%0AMII+abc%0AD';
const mark = (start: number, end: number, kind: MarkJson['kind'], number?: number): MarkJson =>
  number === undefined ? { at: span(start, end), kind } : { at: span(start, end), kind, number };

test('marks inside a certificate belong to it', () => {
  const segments = segmentsOf(
    TEXT,
    [mark(0, 1, 'field-name'), mark(16, 23, 'certificate', 1), mark(19, 20, 'plus')],
    [],
  );
  expect(segments.map(({ text, kind, certificate }) => [text, kind, certificate])).toEqual([
    ['X', 'field-name', null],
    [': -----BEGIN%0A', null, null],
    ['MII', null, 1],
    ['+', 'plus', 1],
    ['abc', null, 1],
    ['%0AD', null, null],
  ]);
  expect(blocksOf(segments).map((block) => [block.certificate, block.segments.length])).toEqual([
    [null, 2],
    [1, 3],
    [null, 1],
  ]);
});

test('a secret has no text, and neither have the marks in it', () => {
  const segments = segmentsOf(TEXT, [mark(19, 20, 'plus')], [span(16, 23)]);
  expect(segments.map(({ text }) => text).join('')).toBe('X: -----BEGIN%0A%0AD');
  expect(segments.map(({ kind }) => kind)).toEqual([null, 'secret', null]);
});

test('nothing of the paste is lost and nothing is shown twice', () => {
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: TEXT.length }), { maxLength: 12 })
    .map((cuts) => [...cuts].sort((a, b) => a - b));
  const pairs = (cuts: readonly number[]) =>
    cuts.slice(0, -1).flatMap((start, i) => (i % 2 === 0 ? [[start, cuts[i + 1]!] as const] : []));
  fc.assert(
    fc.property(spans, spans, (leaves, certificates) => {
      const marks = [
        ...pairs(leaves).map(([start, end]) => mark(start, end, 'escape')),
        ...pairs(certificates).map(([start, end], i) => mark(start, end, 'certificate', i + 1)),
      ];
      const segments = segmentsOf(TEXT, marks, []);
      expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
      expect(segments.every(({ at, text }) => TEXT.slice(at.start, at.end) === text)).toBe(true);
    }),
  );
});

test('a long run is shown at both ends, with the number of what is left out', () => {
  const text = 'a'.repeat(10_000);
  const { head, hidden, tail } = shorten(text, 0);
  expect(head.length + hidden + tail.length).toBe(10_000);
  expect(head.length + tail.length).toBeLessThan(300);
  expect(shorten(text, 10_000)).toEqual({ head: text, hidden: 0, tail: '' });
});
