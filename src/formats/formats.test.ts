import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseFormat } from '../core/inspect/choose-format.ts';
import { guard } from '../core/inspect/guard.ts';
import { readBy, wroteBy } from '../core/trace.ts';
import { formats } from './registry.ts';

interface Fixture {
  readonly origin: string;
  readonly rows: readonly {
    readonly name: string;
    readonly field: string | null;
    readonly value: string;
    readonly alternatives: readonly string[];
    readonly sha256: readonly string[];
  }[];
}

const folder = new URL('.', import.meta.url);
const fixtureOf = (id: string): Fixture =>
  JSON.parse(readFileSync(new URL(`${id}.fixture.json`, folder), 'utf8')) as Fixture;

const hash = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

test('a format is one file and one fixture, both named as it is', () => {
  const files = readdirSync(folder);
  const named = (suffix: RegExp): readonly string[] =>
    files.filter((file) => suffix.test(file)).map((file) => file.replace(suffix, ''));
  const ids = formats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...named(/\.fixture\.json$/)].sort()).toEqual([...ids].sort());
  const sources = named(/(?<!test)\.ts$/).filter((file) => file !== 'registry');
  expect(sources.sort()).toEqual([...ids].sort());
});

describe.each(formats)('$id', (format) => {
  const { origin, rows } = fixtureOf(format.id);

  test('cites its source, and its fixture says where it is from', () => {
    expect(origin).not.toBe('');
    expect(rows.length).toBeGreaterThan(0);
    for (const { url } of format.citations) expect(url).toMatch(/^https:\/\//);
    for (const name of format.fieldNames) expect(name).toBe(name.toLowerCase());
  });

  test.each(rows)('$name', ({ field, value, alternatives, sha256 }) => {
    const watch = guard();
    const choice = chooseFormat(field, value.trim(), formats, watch)!;
    expect(watch.diagnostics()).toEqual([]);
    expect(choice.format?.id).toBe(format.id);
    expect(choice.alternatives.map(({ id }) => id).sort()).toEqual(
      expect.arrayContaining(
        [...alternatives].filter((id) => formats.some((one) => one.id === id)).sort(),
      ),
    );
    const promised = format.fieldNames.includes(field?.toLowerCase() ?? '');
    expect(choice.confidence === 'named').toBe(promised);
    const read = choice.payloads.flatMap(({ reading }) =>
      reading.blocks.map(({ der }) => hash(der!)),
    );
    expect(read).toEqual(sha256);
    for (const { payload, reading } of choice.payloads) {
      expect(reading.intact).toBe(true);
      expect(readBy(payload.text.trace)).toBe(value.trim().length);
      expect(wroteBy(payload.text.trace)).toBe(payload.text.value.length);
      expect(readBy(reading.intended.trace)).toBe(payload.text.value.length);
      expect(wroteBy(reading.intended.trace)).toBe(reading.intended.value.length);
    }
  });
});
