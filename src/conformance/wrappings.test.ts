import { describe, expect, test } from 'vitest';
import { readPaste } from '../core/paste/paste.ts';
import { inspectToJson } from '../engine.ts';
import fixture from './headers.fixture.json' with { type: 'json' };
import { type Wrap, wraps } from './wraps.ts';

interface Row {
  readonly id: string;
  readonly header: string;
  readonly value: string;
  readonly carries: string;
}

interface Case {
  readonly row: Row;
  readonly wrap: Wrap;
  readonly text: string;
}

const JUDGED = Date.parse('2026-11-24T00:00:00Z');
// A value in parentheses is no header, and what wraps it is a part of it.
const rows: readonly Row[] = fixture.filter(
  ({ carries, header }) => carries === 'certificate' && !header.startsWith('('),
);
const cases = rows.flatMap((row): Case[] =>
  wraps.flatMap((wrap): Case[] => {
    const text = wrap.wrap(row.header, row.value);
    return text === null ? [] : [{ row, wrap, text }];
  }),
);

describe.each(wraps.map(({ id }) => id))('in %s', (id) => {
  const own = cases.filter(({ wrap }) => wrap.id === id);

  test('the value comes out as it was put in', () => {
    expect(own).not.toEqual([]);
    const wrong = own.filter(({ row, wrap, text }) => {
      const name = wrap.isNamed ? row.header : null;
      const found = readPaste(text).fields.filter(({ value }) => value.value.length > 200);
      const [field] = found;
      return (
        found.length !== 1 ||
        (field?.name?.value ?? null) !== name ||
        field?.value.value.trim() !== row.value.trim()
      );
    });
    expect(wrong.map(({ row }) => row.id)).toEqual([]);
  });
});

describe('a wrapped value', () => {
  const all = process.env['MTLS_LENS_ALL'] === '1';
  const seed = Number(process.env['MTLS_LENS_SEED'] ?? Date.now() % 2 ** 31);
  const sample = all ? cases : pick(cases, 60, seed);

  test(`is judged as it is alone (${sample.length} of ${cases.length}, seed ${seed})`, async () => {
    console.info(`wrappings: ${sample.length} of ${cases.length}, MTLS_LENS_SEED=${seed}`);
    const wrong: string[] = [];
    for (const { row, wrap, text } of sample) {
      const alone = wrap.isNamed ? `${row.header}: ${row.value}` : row.value;
      const [a, b] = [await judge(alone), await judge(text)];
      if (JSON.stringify(a) !== JSON.stringify(b)) {
        wrong.push(`${row.id} in ${wrap.id}: ${JSON.stringify(b)} instead of ${JSON.stringify(a)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

async function judge(text: string): Promise<unknown> {
  const { fields } = await inspectToJson(text, { now: JUDGED });
  return fields
    .filter(({ carries }) => carries === 'certificate')
    .map(({ format, certificates, carries, intact, repairs }) => ({
      format,
      certificates,
      carries,
      intact,
      repairs,
    }));
}

/** `count` of them, chosen by a linear congruential generator. */
function pick<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  let state = seed >>> 0;
  const chosen: T[] = [];
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const one = all[state % all.length];
    if (one !== undefined) chosen.push(one);
  }
  return chosen;
}
