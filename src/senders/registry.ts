import type { Sender } from '../core/sender.ts';

const found = import.meta.glob<readonly Sender[]>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Every sender, by id. A new file in this folder, or another line in one, is all that it takes. */
export const senders: readonly Sender[] = Object.values(found)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1));
