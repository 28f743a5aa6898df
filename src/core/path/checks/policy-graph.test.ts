import { expect, test } from 'vitest';
import { PolicyGraph } from './policy-graph.ts';

const ANY = '2.5.29.32.0';
const set = (...policies: string[]): ReadonlySet<string> => new Set(policies);

// RFC 5280, section 6.1.3 (d) and (e), and 6.1.4 (b).
test('a policy goes on where it is expected, or anyPolicy stands above', () => {
  const graph = new PolicyGraph();
  graph.descend(set('1.2'), true);
  graph.descend(set('1.2', '1.3'), true);
  expect(graph.isEmpty).toBe(false);
  graph.descend(set('1.3'), true);
  expect(graph.isEmpty).toBe(true);
});

test('without the extension nothing goes on, and nothing comes back', () => {
  const graph = new PolicyGraph();
  graph.descend(null, true);
  graph.descend(set(ANY), true);
  expect(graph.isEmpty).toBe(true);
});

test('anyPolicy carries on what is expected, unless it is inhibited', () => {
  const [free, inhibited] = [new PolicyGraph(), new PolicyGraph()];
  for (const [graph, isAnyAllowed] of [
    [free, true],
    [inhibited, false],
  ] as const) {
    graph.descend(set('1.2'), true);
    graph.descend(set(ANY), isAnyAllowed);
  }
  expect([free.isEmpty, inhibited.isEmpty]).toEqual([false, true]);
});

test('a mapped policy is expected under its new name; where mapping is inhibited it goes', () => {
  const [mapped, inhibited] = [new PolicyGraph(), new PolicyGraph()];
  for (const [graph, isMappingAllowed] of [
    [mapped, true],
    [inhibited, false],
  ] as const) {
    graph.descend(set('1.2'), true);
    graph.map(new Map([['1.2', ['1.9']]]), isMappingAllowed);
    graph.descend(set('1.9'), true);
  }
  expect([mapped.isEmpty, inhibited.isEmpty]).toEqual([false, true]);
});

test('RFC 9618: many policies mapped to many more cost no more than their number', () => {
  const graph = new PolicyGraph();
  const policies = Array.from({ length: 200 }, (_, i) => `1.2.${i}`);
  const mappings = new Map(policies.map((policy) => [policy, policies]));
  for (let depth = 0; depth < 30; depth += 1) {
    graph.descend(new Set(policies), true);
    graph.map(mappings, true);
  }
  expect(graph.isEmpty).toBe(false);
});
