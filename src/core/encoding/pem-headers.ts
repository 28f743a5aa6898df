import { type Span, span } from '../span.ts';

/** How far header fields are looked for. */
const REACH = 8192;
const HEADERS = /^(\s*)((?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+\s*?\r?\n)/;

/**
 * The encapsulated header fields that stand at `from`, right behind a pre-boundary, with the empty line that ends them
 * (RFC 1421, section 4.4); null where none do. RFC 7468, section 2: beside a certificate there are none.
 */
export function encapsulatedHeaders(text: string, from: number): Span | null {
  const match = HEADERS.exec(text.slice(from, from + REACH));
  if (match === null) return null;
  const [whole, before = ''] = match;
  return span(from + before.length, from + whole.length);
}
