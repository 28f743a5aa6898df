import type { HeaderFormat } from '../core/plugin.ts';

const found = import.meta.glob<HeaderFormat>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Every header format, by id. A new file in this folder is all that it takes. */
export const formats: readonly HeaderFormat[] = Object.values(found).sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
