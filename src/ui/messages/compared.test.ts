import { expect, test } from 'vitest';
import type { ComparisonJson, Trait } from '../../core/two-values/comparison.ts';
import { walkTo } from '../../core/two-values/steps.ts';
import clients from '../../core/two-values/two-clients.fixture.json' with { type: 'json' };
import { catalog, compareToJson } from '../../engine.ts';
import { type Locale, loadMessages } from './index.ts';

const LOCALES: readonly Locale[] = ['en', 'ko', 'ja'];

const TRAITS: readonly Trait[] = [
  'damage',
  'pluses',
  'format',
  'validity',
  'purpose',
  'certificates',
  'issuer',
  'key',
  'length',
];

const all = await catalog();

/** A sentence of this language that has every part. */
function expectWhole(text: string, locale: Locale): void {
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  expect(text.length).toBeGreaterThan(1);
  if (locale !== 'en') expect(text).not.toMatch(/“|”/);
}

test.each(LOCALES)('every trait, relation and outcome has its sentences in %s', async (locale) => {
  const { compared } = (await loadMessages(locale)).prose;
  const real = await compareToJson(clients.works, clients.fails);
  const failing = ['a', 'b', 'both', 'none'] as const;
  const told = new Set<string>();
  for (const trait of TRAITS) {
    for (const one of failing) {
      const given: ComparisonJson = {
        ...real,
        apart: { ...real.apart, failing: one, differing: [trait] },
      };
      const headline = compared.headline(given, all);
      told.add(headline);
      expectWhole(headline, locale);
      expectWhole(compared.next(given, all), locale);
    }
  }
  expect(told.size).toBe(TRAITS.length);
  for (const relation of ['same', 'hops', 'clients', 'unrelated'] as const) {
    for (const isSearched of [true, false]) {
      const given = { ...real, relation, isSearched, apart: { ...real.apart, differing: [] } };
      expectWhole(compared.headline(given, all), locale);
      expectWhole(compared.next(given, all), locale);
    }
  }
});

test.each(LOCALES)('every step says what it does and who takes it in %s', async (locale) => {
  const { compared } = (await loadMessages(locale)).prose;
  const text = '-----BEGIN CERTIFICATE-----\r\n+/%2b"&\r\n-----END CERTIFICATE-----\n';
  const ids = new Set(
    walkTo(`% +\t%2b&\\${text}`)
      .from(`${text}${text}`)
      .map(({ id }) => id),
  );
  expect(ids.size).toBeGreaterThan(12);
  for (const id of [...ids, 'truncate' as const]) {
    for (const isAgain of [true, false]) {
      const step = { id, isAgain, after: id === 'truncate' ? 2048 : null };
      expectWhole(compared.step(step), locale);
      expectWhole(compared.culprit(step), locale);
    }
  }
});

/** Traits that differ are told of the side that has them. */
test.each([
  ['en', /^A has no “\+”, B has 9; same path\.$/],
  ['ko', /^A에는 '\+'가 없고, B에는 9개 있습니다\. 경로는 같습니다\.$/],
  ['ja', /^A には「\+」がなく、B には9個あります。経路は同じです。$/],
] as const)('ticket 3 in %s', async (locale, sentence) => {
  const { compared } = (await loadMessages(locale)).prose;
  const there = await compareToJson(clients.works, clients.fails);
  expect(compared.headline(there, all)).toMatch(sentence);
  const back = await compareToJson(clients.fails, clients.works);
  expect(compared.headline(back, all)).not.toMatch(sentence);
  expect(compared.headline(back, all)).toContain('9');
});
