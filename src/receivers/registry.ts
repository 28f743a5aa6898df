import type { Receiver } from '../core/plugin.ts';

const found = import.meta.glob<readonly Receiver[]>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** Of Java's, the one of the JDK itself before those of a provider that an application must ask for. */
const FIRST = ['java-certificatefactory'];

/** Every certificate parser: what most applications of a runtime call first, then by id. A new file is all that it takes. */
export const receivers: readonly Receiver[] = Object.values(found)
  .flat()
  .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

function rank({ id }: Receiver): number {
  const index = FIRST.indexOf(id);
  return index === -1 ? FIRST.length : index;
}
