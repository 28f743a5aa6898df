import { encapsulatedHeaders } from '../encoding/pem-headers.ts';
import { type Span, span } from '../span.ts';
import { continues, endIn, extend, FEW, type Open, pemAfter } from './continuation.ts';
import { type FieldName, isStartLine, readFieldName } from './field-name.ts';
import { isBlankLine, type Line, linesOf, skipBlank } from './lines.ts';
import {
  boundariesIn,
  carriesEncoded,
  continuesValue,
  headlessStart,
  type LineBoundaries,
} from './value-shape.ts';

/** A field line with the lines that belong to it. `at` is its value, not yet trimmed. */
export interface FieldItem {
  readonly kind: 'field';
  readonly name: { readonly value: string; readonly at: Span };
  /** A quotation mark before the name, or "". */
  readonly quote: string;
  readonly at: Span;
}

/** What a paste is made of: field lines, values without a name, what is around them. What stands between is prose. */
export type Item =
  | FieldItem
  | { readonly kind: 'value' | 'request-line' | 'prefix'; readonly at: Span };

/** The parts of a paste in order, apart. */
export interface Parts {
  readonly items: readonly Item[];
  /** RFC 9112, section 6: the bodies of messages, values in them included. */
  readonly bodies: readonly Span[];
}

/** More field lines than any server takes: what follows is text. It bounds the memory. */
const MOST_FIELDS = 20_000;

/** Takes a paste apart, line by line. Linear in its length; `indent` is what all its lines begin with. */
export function readParts(text: string, indent: string): Parts {
  const reader = new Reader(text);
  for (const line of linesOf(text, span(0, text.length), indent)) reader.take(line);
  return reader.finish();
}

/** What the lines of a body look like from their beginning. */
const BODY = /^[A-Za-z0-9+/]{40}/;

/** Where encapsulated header fields (RFC 1421, section 4.4) behind a BEGIN line end; 0 unless base64 follows them. */
function headersEnd(text: string, from: number): number {
  const end = encapsulatedHeaders(text, from)?.end ?? 0;
  return BODY.test(text.slice(end, end + 40)) ? end : 0;
}

class Reader {
  readonly #text: string;
  readonly #items: Item[] = [];
  readonly #bodies: Span[] = [];
  #open: Open | null = null;
  /** fields: before any message, where empty lines end nothing. */
  #section: 'fields' | 'header' | 'body' = 'fields';
  #bodyStart = 0;
  #count = 0;
  #inMessage = 0;
  /** Where the encapsulated header fields of the block that is open end: they are no field lines. */
  #headersEnd = 0;
  /** Where the latest run of lines that look like base64 began. */
  #run: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  take(line: Line): void {
    if (line.start < this.#headersEnd) return;
    if (isBlankLine(line)) {
      this.#blank(line);
      return;
    }
    const boundaries = boundariesIn(line.text);
    this.#takeFilled(line, boundaries);
    const isBegun = boundaries?.last === 'BEGIN' && this.#open?.field === null;
    if (isBegun) this.#headersEnd = headersEnd(this.#text, line.end);
  }

  #takeFilled(line: Line, boundaries: LineBoundaries | null): void {
    const open = this.#open;
    if (open !== null && continues(open, line, boundaries, this.#nameOf(line))) {
      extend(open, line, boundaries);
      return;
    }
    this.#close();
    if (open?.isPending) this.#endHeader(line);
    this.#begin(line, boundaries, this.#nameOf(line));
  }

  finish(): Parts {
    this.#close();
    this.#endBody(this.#text.length);
    return { items: this.#items, bodies: this.#bodies };
  }

  #nameOf(line: Line): FieldName | null {
    return this.#section === 'body' || this.#count >= MOST_FIELDS ? null : readFieldName(line);
  }

  #begin(line: Line, boundaries: LineBoundaries | null, name: FieldName | null): void {
    if (isStartLine(line.text)) this.#startLine(line);
    else if (name !== null) this.#beginField(line, name, boundaries);
    else if (boundaries !== null || carriesEncoded(line.text)) this.#beginValue(line, boundaries);
    else this.#run = continuesValue(line.text) ? (this.#run ?? line.from) : null;
  }

  #startLine(line: Line): void {
    this.#endBody(line.start);
    this.#section = 'header';
    this.#inMessage = 0;
    this.#run = null;
    this.#prefix(line);
    this.#items.push({ kind: 'request-line', at: span(line.from, line.end) });
  }

  #beginField(line: Line, field: FieldName, boundaries: LineBoundaries | null): void {
    this.#count += 1;
    this.#inMessage += 1;
    this.#run = null;
    this.#prefix(line);
    const rest = line.text.slice(field.valueStart - line.from).trim();
    // YAML 1.2, section 8.1: the indicator of a block scalar.
    const isBlock = /^[|>][-+]?$/.test(rest);
    this.#open = {
      field,
      start: isBlock ? line.end : field.valueStart,
      end: line.end,
      pem: pemAfter('none', boundaries),
      isPending: false,
      head: rest.slice(0, FEW),
      tail: isBlock ? '' : rest.slice(-FEW),
    };
  }

  /** A value without a name. A BEGIN line that is missing is made up for by the lines of base64 before END. */
  #beginValue(line: Line, boundaries: LineBoundaries | null): void {
    const isEnd = boundaries?.first === 'END';
    const headless = boundaries === null ? null : headlessStart(line.text, boundaries);
    const own = headless ?? boundaries?.start ?? skipBlank(line.text, 0, line.text.length);
    const isHeadless = isEnd && this.#run !== null;
    const start = isHeadless ? (this.#run ?? 0) : line.from + own;
    this.#run = null;
    this.#open = {
      field: null,
      start,
      end: endIn(line, boundaries),
      pem: pemAfter('none', boundaries),
      isPending: false,
      head: line.text.slice(own, own + FEW),
      tail: line.text.trimEnd().slice(-FEW),
    };
  }

  /** RFC 9112, section 2.1: an empty line ends the header section. Raw PEM may have one between its lines. */
  #blank(line: Line): void {
    const pem = this.#open?.pem ?? 'none';
    if (
      this.#open !== null &&
      (pem === 'inside' || (pem === 'after' && this.#section !== 'header'))
    ) {
      this.#open.isPending = true;
      return;
    }
    this.#close();
    this.#run = null;
    this.#endHeader(line);
  }

  #endHeader(line: Line): void {
    if (this.#section !== 'header' || this.#inMessage === 0) return;
    this.#section = 'body';
    this.#bodyStart = line.start;
  }

  #endBody(end: number): void {
    if (this.#section === 'body') this.#bodies.push(span(this.#bodyStart, end));
  }

  #prefix(line: Line): void {
    if (this.#text.slice(line.start, line.from).trim() === '') return;
    this.#items.push({ kind: 'prefix', at: span(line.start, line.from) });
  }

  #close(): void {
    if (this.#open === null) return;
    const { field, start, end } = this.#open;
    this.#open = null;
    if (field !== null) {
      const { name, quote } = field;
      this.#items.push({ kind: 'field', name, quote, at: span(Math.min(start, end), end) });
      return;
    }
    // Prose between values does not split them: one field.
    const before = this.#items.at(-1);
    if (before?.kind === 'value') this.#items.pop();
    const first = before?.kind === 'value' ? before.at.start : start;
    this.#items.push({ kind: 'value', at: span(first, end) });
  }
}
