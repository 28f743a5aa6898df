import type { detailsOf, placed } from './details.ts';
import type { describeExtension } from './extensions/registry.ts';

/** What tells a certificate in words: names, tables and trees, which the reader itself does not need. */
export interface Words {
  readonly describeExtension: typeof describeExtension;
  readonly detailsOf: typeof detailsOf;
  readonly placed: typeof placed;
}

/** Loads the words: a chunk of its own, so that the reader starts without them. */
export async function loadWords(): Promise<Words> {
  const [{ describeExtension }, { detailsOf, placed }] = await Promise.all([
    import('./extensions/registry.ts'),
    import('./details.ts'),
  ]);
  return { describeExtension, detailsOf, placed };
}
