import type { Stack } from '../../core/catalog.ts';
import type { Fix } from '../../core/plugin.ts';

/** The fixes in the order of the ready-made stacks whose decoder they are for; those of no stack follow as they were. */
export function inOrderOfStacks(
  fixes: readonly Fix[],
  stacks: readonly Pick<Stack, 'decoder'>[],
): readonly Fix[] {
  const place = ({ decoders }: Fix): number => {
    const index = stacks.findIndex(({ decoder }) => decoders.includes(decoder));
    return index === -1 ? stacks.length : index;
  };
  return [...fixes].sort((a, b) => place(a) - place(b));
}
