import { expect, test } from 'vitest';
import { catalog } from '../../engine.ts';
import { inOrderOfStacks } from './order.ts';

const { fixes, stacks } = catalog();

test('the first stack comes first, and those of no stack last, none lost', () => {
  const ordered = inOrderOfStacks(fixes, stacks);
  expect(ordered[0]!.decoders).toContain(stacks[0]!.decoder);
  expect(ordered).toHaveLength(fixes.length);
  expect(new Set(ordered)).toEqual(new Set(fixes));
  const isOfStack = ordered.map(({ decoders }) =>
    stacks.some(({ decoder }) => decoders.includes(decoder)),
  );
  expect(isOfStack.lastIndexOf(true)).toBeLessThan(isOfStack.indexOf(false));
});
