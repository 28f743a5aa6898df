import type { Decoder } from '../core/plugin.ts';

const found = import.meta.glob<readonly Decoder[]>(['./*.ts', '!./*.test.ts', '!./registry.ts'], {
  eager: true,
  import: 'default',
});

/** The pair that heads the matrix. */
const FIRST = ['form-strict', 'plus-safe'];

/** Every decoder: the reference pair first, then by id. A new file in this folder is all that it takes. */
export const decoders: readonly Decoder[] = Object.values(found)
  .flat()
  .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

function rank({ id }: Decoder): number {
  const index = FIRST.indexOf(id);
  return index === -1 ? FIRST.length : index;
}
