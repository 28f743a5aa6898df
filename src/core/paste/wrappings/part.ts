import type { Span } from '../../span.ts';
import type { Part } from '../wrapping.ts';
import { plain, type Unescape, unescaped } from './escapes.ts';

/** The field whose name and value stand at these places of the text; its escapes are undone. */
export function partOf(
  text: string,
  name: Span | null,
  at: Span,
  group: number,
  undo: Unescape = plain,
  sign = '\\',
): Part {
  const known = name === null ? null : { value: text.slice(name.start, name.end), at: name };
  return { name: known, at, value: unescaped(text, at, undo, sign), group };
}
