import type { Fix } from '../core/plugin.ts';

const found = import.meta.glob<readonly Fix[]>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Every fix, by id. A new file in this folder is all that it takes. */
export const fixes: readonly Fix[] = Object.values(found)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1));
