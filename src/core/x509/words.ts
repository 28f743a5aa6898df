import type { faultsOf } from './conformity.ts';
import type { detailsOf, placed } from './details.ts';
import type { describeExtension } from './extensions/registry.ts';

/** What tells a certificate in words: names, tables and trees, which the reader itself does not need. */
export interface Words {
  readonly describeExtension: typeof describeExtension;
  readonly detailsOf: typeof detailsOf;
  readonly placed: typeof placed;
  readonly faultsOf: typeof faultsOf;
}

/** Loads the words: a chunk of its own, so that the reader starts without them. */
export async function loadWords(): Promise<Words> {
  const [{ describeExtension }, { detailsOf, placed }, { faultsOf }] = await Promise.all([
    import('./extensions/registry.ts'),
    import('./details.ts'),
    import('./conformity.ts'),
  ]);
  return { describeExtension, detailsOf, placed, faultsOf };
}
