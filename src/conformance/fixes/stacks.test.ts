import { describe, expect, test } from 'vitest';
import { decoders } from '../../decoders/registry.ts';
import { receivers } from '../../receivers/registry.ts';
import { stacks } from '../../stacks.ts';

describe('ready-made choices of "my app"', () => {
  test('each has its own id and name', () => {
    expect(new Set(stacks.map(({ id }) => id)).size).toBe(stacks.length);
    expect(new Set(stacks.map(({ name }) => name)).size).toBe(stacks.length);
  });

  test.each(stacks)('$id: a decoder and a parser of one runtime', ({ decoder, receiver }) => {
    const decodes = decoders.find(({ id }) => id === decoder);
    expect(decodes).toBeDefined();
    if (receiver === null) return;
    expect(receivers.find(({ id }) => id === receiver)?.runtime).toBe(decodes?.runtime);
  });
});
