import type { Receiver } from '../core/plugin.ts';

const found = import.meta.glob<readonly Receiver[]>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Every certificate parser, by id. A new file in this folder is all that it takes. */
export const receivers: readonly Receiver[] = Object.values(found)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1));
