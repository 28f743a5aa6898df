import { describe, expect, test } from 'vitest';
import { messages as en } from './interface.en.ts';
import { messages as ja } from './interface.ja.ts';
import { messages as ko } from './interface.ko.ts';
import { wrappings } from './wrappings.en.ts';

describe.each([
  ['en', en],
  ['ko', ko],
  ['ja', ja],
])('what was set aside, in %s', (_, { input }) => {
  test.each(Object.keys(wrappings))('%s has a word of its own', (id) => {
    expect(input.set(id, 3)).not.toBe(input.set('text', 3));
    expect(input.set(id, 3)).toBe(input.set(id, 1));
  });
});
