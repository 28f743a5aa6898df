import { expect, test } from 'vitest';
import { parseOwnDecoders } from '../../core/own-decoder/parse.ts';
import { KINDS, moved, newDecoder, newStep, renumbered } from './draft.ts';

test('every step that is offered is one that is read again', () => {
  const mine = { ...newDecoder([]), name: 'mine', steps: KINDS.map(newStep) };
  expect(parseOwnDecoders(JSON.parse(JSON.stringify(mine)))).toEqual([mine]);
});

test('a step moves by one place, and not past either end', () => {
  const steps = KINDS.slice(0, 3).map(newStep);
  const kinds = (list: typeof steps): readonly string[] => list.map(({ kind }) => kind);
  expect(kinds([...moved(steps, 0, 1)])).toEqual(['plus-as-space', 'percent', 'replace']);
  expect(kinds([...moved(steps, 2, -1)])).toEqual(['percent', 'replace', 'plus-as-space']);
  expect(moved(steps, 0, -1)).toBe(steps);
  expect(moved(steps, 2, 1)).toBe(steps);
});

test('what is imported replaces nothing', () => {
  const first = { ...newDecoder([]), name: 'first' };
  const second = { ...newDecoder([first]), name: 'second' };
  const imported = renumbered([first, second], [second]);
  const ids = [second, ...imported].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(imported.map(({ name }) => name)).toEqual(['first', 'second']);
});
