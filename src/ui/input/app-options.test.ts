import { expect, test } from 'vitest';
import { fieldNames, groupsOf, stackOf } from './app-options.ts';

const calls = [
  { id: 'php-urldecode', runtime: 'PHP', call: 'urldecode($s)' },
  { id: 'go-QueryUnescape', runtime: 'Go', call: 'url.QueryUnescape(s)' },
  { id: 'php-rawurldecode', runtime: 'PHP', call: 'rawurldecode($s)' },
];

test('calls stand by runtime, my own first', () => {
  expect(groupsOf(calls, null, []).map(({ name }) => name)).toEqual(['Go', 'PHP']);
  expect(groupsOf(calls, 'PHP', []).map(({ name }) => name)).toEqual(['PHP', 'Go']);
  expect(groupsOf(calls, null, [])[1]?.options.map(({ id }) => id)).toEqual([
    'php-urldecode',
    'php-rawurldecode',
  ]);
});

test('of a runtime, the calls that most applications make stand first', () => {
  const [go, php] = groupsOf(calls, null, ['php-rawurldecode', null]);
  expect(go?.options.map(({ id }) => id)).toEqual(['go-QueryUnescape']);
  expect(php?.options.map(({ id }) => id)).toEqual(['php-rawurldecode', 'php-urldecode']);
});

test('a ready-made choice is recognised by what it chooses, field included', () => {
  const spring = { field: 'X-SSL-CERT', decoder: 'java', receiver: 'factory' };
  const stacks = [{ id: 'spring', name: 'Spring', ...spring }];
  expect(stackOf(spring, stacks)).toBe('spring');
  expect(stackOf({ ...spring, field: null }, stacks)).toBeNull();
});

test('a field name is offered once, however its letters are written', () => {
  const names = fieldNames(['x-ssl-cert', 'X-Own'], 'x-own');
  expect(names.filter((name) => name.toLowerCase() === 'x-ssl-cert')).toEqual(['X-SSL-CERT']);
  expect(names.filter((name) => name.toLowerCase() === 'x-own')).toEqual(['X-Own']);
});
