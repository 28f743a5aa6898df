import { type Span, span } from '../span.ts';
import { type Boundary, findBoundaries } from './boundary.ts';

/** One encapsulated block. A missing boundary is null; `body` is what stands between, layout and all. */
export interface PemBlock {
  readonly label: string;
  readonly begin: Boundary | null;
  readonly end: Boundary | null;
  readonly body: Span;
}

/** The blocks of `text` in order: a BEGIN without END, an END without BEGIN and neither are blocks too. */
export function findBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let open: Boundary | null = null;
  let from = 0;
  for (const boundary of findBoundaries(text)) {
    const end = boundary.kind === 'END' ? boundary : null;
    if (open !== null || holdsBody(text, from, boundary.at.start)) {
      blocks.push(block(open, end, from, boundary.at.start));
    }
    open = end === null ? boundary : null;
    from = boundary.at.end;
  }
  if (open !== null || holdsBody(text, from, text.length)) {
    blocks.push(block(open, null, from, text.length));
  }
  return blocks;
}

const block = (
  begin: Boundary | null,
  end: Boundary | null,
  from: number,
  to: number,
): PemBlock => ({ label: begin?.label ?? end?.label ?? '', begin, end, body: span(from, to) });

const UNBROKEN = /(?:^|[^A-Za-z0-9+/=])MI[A-Za-z0-9+/_-]{38}/;
/** The same after something has made all letters small: no word of any language is so long. */
const ONE_CASE = /(?:^|[^A-Za-z0-9+/=])mi[a-z0-9+/]{120}/;

/** Whether base64 of a DER SEQUENCE longer than 127 octets stands there (30 81, 30 82, … is MI), and enough of it. */
function holdsBody(text: string, from: number, to: number): boolean {
  const body = /(?:^|[^A-Za-z0-9+/=])MI[A-Za-z0-9+/_-]{2}[A-Za-z0-9+/_ \r\n\t-]{60}/;
  const part = text.slice(from, to);
  return body.test(part) || UNBROKEN.test(part) || ONE_CASE.test(part);
}
