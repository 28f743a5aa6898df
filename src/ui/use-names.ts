import { FORM_STRICT, PLUS_SAFE } from './matrix/rows.ts';
import { useApp } from './use-app.ts';
import { useWords } from './use-messages.ts';

/** The names of plug-ins as a user would write their calls. */
export interface Names {
  readonly decoder: (id: string) => string;
  readonly receiver: (id: string) => string;
  /** The decoder as the label of what it reads; the reference pair says so by itself. */
  readonly reads: (decoder: string) => string;
}

/** Names for ids: calls are proper names, the reference pair is named by effect. */
export function useNames(): Names {
  const { decoders: words, evidence } = useWords();
  const catalog = useApp((state) => state.catalog);
  const decoder = (id: string): string => {
    if (id === FORM_STRICT) return words.formStrict;
    if (id === PLUS_SAFE) return words.plusSafe;
    return catalog?.decoders.find((one) => one.id === id)?.call ?? id;
  };
  return {
    decoder,
    reads: (id) =>
      id === FORM_STRICT || id === PLUS_SAFE ? decoder(id) : evidence.reads(decoder(id)),
    receiver: (id) => catalog?.receivers.find((one) => one.id === id)?.call ?? id,
  };
}
