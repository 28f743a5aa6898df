import { overlaps, type Span } from '../core/span.ts';
import type { BlockJson } from '../core/view.ts';
import type { AppState } from './store.ts';

const NO_BLOCKS: readonly BlockJson[] = [];

/** Every certificate that can be shown octet by octet. */
export const selectBlocks = ({ answer }: AppState): readonly BlockJson[] =>
  answer?.inspection.view.blocks ?? NO_BLOCKS;

/** The certificate that stands at a place of the paste; nothing where none does. */
export function blockAt(state: AppState, at: Span): { readonly block?: number } {
  const holds = (one: Span): boolean =>
    overlaps(one, at) || (one.start <= at.start && at.end <= one.end);
  const blocks = selectBlocks(state);
  const carried = blocks.findIndex((one) => holds(one.carried));
  const block = carried === -1 ? blocks.findIndex((one) => holds(one.at)) : carried;
  return block === -1 ? {} : { block };
}
