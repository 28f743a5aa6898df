import type { ErrorFamily } from '../core/error-text/wording.ts';

const found = import.meta.glob<ErrorFamily | readonly ErrorFamily[]>(
  ['./*.ts', '!./*.test.ts', '!./registry.ts'],
  { eager: true, import: 'default' },
);

/** The error messages of every runtime. A new file in this folder is all that it takes. */
export const errorFamilies: readonly ErrorFamily[] = Object.values(found).flat();
