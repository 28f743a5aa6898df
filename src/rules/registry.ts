import type { Rule } from '../core/profile/rule.ts';

const found = import.meta.glob<Rule>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Every rule, by id. A new file in this folder, its fixture and the words of its topic are all that it takes. */
export const rules: readonly Rule[] = Object.values(found).sort((a, b) => (a.id < b.id ? -1 : 1));
