import type { Lead } from '../../app/pointer.slice.ts';
import type { Span } from '../../core/span.ts';
import type { Board } from './board.ts';
import { meantNode } from './nodes.ts';

/** A place of whole quanta differs from that of its field by the characters of two octets, each in an escape at most. */
const NEAR = 24;

/**
 * Where a lead goes, to the character. The report tells places in whole quanta: the field that is meant begins and ends
 * inside of the first and last one. A new object each time.
 */
export function arrivalOf({ octets, map }: Board, { at, name }: Lead): Span {
  const carried = octets.fromPaste(at, 'carried');
  const node = carried === null ? -1 : meantNode(map.tree, carried, name);
  const field = map.tree[node];
  const exact = field === undefined ? null : octets.toPaste(field.at);
  if (exact === null) return { ...at };
  const isNear = exact.start - at.start <= NEAR && at.end - exact.end <= NEAR;
  return isNear ? exact : { ...at };
}
