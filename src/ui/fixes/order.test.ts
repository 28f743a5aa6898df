import { expect, test } from 'vitest';
import { catalog } from '../../engine.ts';
import { inOrderOfStacks } from './order.ts';

const all = await catalog();

test('the first stack comes first, proxies last, and none is lost', () => {
  const ordered = inOrderOfStacks(all.fixes, all);
  expect(ordered[0]!.decoders).toContain(all.stacks[0]!.decoder);
  expect(ordered).toHaveLength(all.fixes.length);
  expect(new Set(ordered)).toEqual(new Set(all.fixes));
  const isProxy = ordered.map(({ who }) => who === 'proxy');
  expect(isProxy.lastIndexOf(false)).toBeLessThan(ordered.length);
  expect(ordered.at(-1)!.who).toBe('proxy');
});

test('code that reads a form comes in the order of the stacks too', () => {
  const readers = all.fixes.filter(({ id }) => id.endsWith('-reads-base64Der'));
  const languages = inOrderOfStacks(readers, all).map(({ target }) => target);
  expect(languages.slice(0, 4)).toEqual(['Java', 'Kotlin', 'JavaScript', 'Python']);
});

test('of the proxies that encode anew nginx comes first', () => {
  const between = all.fixes.filter(
    ({ who, formats }) => who === 'proxy' && formats.includes('aws-alb'),
  );
  expect(between.length).toBeGreaterThan(2);
  expect(inOrderOfStacks(between, all)[0]!.id).toBe('nginx-njs');
});
