import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../core/redact/redact.ts';
import { parseShared, type Shared } from '../core/share/shared.ts';
import { catalog, inspectText } from '../engine.ts';
import refusals from '../errors/refusals.fixture.json' with { type: 'json' };
import { loadMessages } from '../ui/messages/index.ts';
import { documentOf } from '../ui/report/document.ts';
import { toMarkdown } from '../ui/report/markdown.ts';
import damage from './damage.fixture.json' with { type: 'json' };
import headers from './headers.fixture.json' with { type: 'json' };

const now = Date.parse('2026-11-24T00:00:00Z');
const app = { field: 'X-SSL-CERT', decoder: 'java-urldecoder-utf8', receiver: null };
const pastes = [
  ...damage.cases.map(({ text }) => text),
  ...refusals.rows.map(({ text }) => text),
  ...headers.map(({ header, value }) => (header.startsWith('(') ? value : `${header}: ${value}`)),
];

const sharedOf = async (text: string): Promise<Shared> => ({
  schema: 'mtls-lens/shared/1',
  settings: { app, judgedAt: '' },
  inspection: redact(await inspectText(text, { now, app })),
  paste: null,
});

const overJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every answer can be shared', async () => {
  for (const text of pastes) {
    const shared = await sharedOf(text);
    expect(parseShared(overJson(shared))).toEqual(overJson(shared));
  }
}, 240_000);

test('a cause for which there is no sentence is refused', async () => {
  const shared = overJson(await sharedOf('400 Request Header Or Cookie Too Large'));
  const place = ['inspection', 'report', 'errorTexts', '0', 'causes', '0'];
  expect(parseShared(withOther(shared, place, 'client.sent-none'))).not.toBeNull();
  expect(parseShared(withOther(shared, place, 'field.unheard-of'))).toBeNull();
});

/** Every place of a value: the keys that lead there. */
function placesIn(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [before];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...before, key]));
  return [before, ...inner];
}

function withOther(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((one, i) => (String(i) === key ? withOther(one, rest, other) : one));
  }
  const fields: readonly [string, unknown][] = Object.entries(value ?? {});
  return Object.fromEntries(
    fields.map(([name, one]) => [name, name === key ? withOther(one, rest, other) : one]),
  );
}

test('whatever is put in its place: it is refused, or a report of text', async () => {
  const messages = await loadMessages('en');
  const names = await catalog();
  const value = overJson(await sharedOf(pastes[3]!));
  const places = placesIn(value);
  const others = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, '', '<b>', '__proto__', 'constructor', -1, 1e308, [], {}, [[]], true),
  );
  let shown = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), others, (place, other) => {
      const shared = parseShared(withOther(value, place, other));
      if (shared === null) return;
      try {
        const { inspection } = shared;
        const written = toMarkdown(documentOf({ inspection, catalog: names, messages }));
        expect(written).not.toContain('[object');
        shown += 1;
      } catch (error) {
        // The page refuses what no sentence can be made of; nothing else is thrown.
        expect(error).toBeInstanceOf(Error);
        expect(String(error)).not.toContain('AssertionError');
      }
    }),
    { numRuns: 4000 },
  );
  expect(shown).toBeGreaterThan(100);
});
