import type { AppState } from './store.ts';

/** DER of what was pasted; empty for none. */
export const selectPasted = ({ answer }: AppState): readonly Uint8Array[] =>
  answer?.inspection.view.sent ?? NONE;

const NONE: readonly Uint8Array[] = [];

/** Where the chain comes from: what was pasted can be chosen only while there is any. */
export const selectChainFrom = (state: AppState): 'pasted' | 'made' =>
  selectPasted(state).length === 0 ? 'made' : state.chainFrom;

/** The chain that is to be sent. A new array each time: never for a component. */
export function selectChain(state: AppState): readonly Uint8Array[] {
  if (selectChainFrom(state) === 'pasted') return selectPasted(state);
  const { made, chainLength } = state;
  return made === null ? [] : [made.client, made.issuing, made.root].slice(0, chainLength);
}
