import type { StrippedJson } from '../report.ts';
import { type Span, span } from '../span.ts';

/** A field line as it stands: its value not yet trimmed, and where its lines are folded. */
export interface RawField {
  readonly name: { readonly value: string; readonly at: Span } | null;
  readonly at: Span;
  readonly folds: readonly Span[];
}

/** The header fields of a paste. */
export interface HeaderLines {
  readonly fields: readonly RawField[];
  readonly stripped: readonly StrippedJson[];
}

interface Line {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  readonly text: string;
}

/** RFC 9110, section 5.1: a token; those that people paste begin with a letter and have no dots. */
const FIELD = /^([$A-Za-z][A-Za-z0-9_-]{0,127}):(?:[ \t]|$|(?=["'-]))/;
/** An environment variable, as in a CGI dump. */
const VARIABLE = /^(?:export )?([A-Z][A-Z0-9_]{3,127})=/;
const START_LINE = /^(?:[A-Z]{3,10} \S+ HTTP\/\d|HTTP\/\d(?:\.\d)? \d{3})/;
/** Names that are header fields even when they stand alone. */
const LIKELY = /[-_$]|cert|host|accept|cookie/i;

/** Reads header fields, with a request or status line before them and a body behind; null where the text is none. */
export function readHeaderLines(text: string): HeaderLines | null {
  const lines = linesOf(text);
  const first = lines.find((line) => line.text.trim() !== '');
  if (first === undefined || !(START_LINE.test(first.text) || isField(first.text))) return null;
  const reader = new Reader(text);
  for (const line of lines) reader.take(line);
  const found = reader.finish();
  const [only] = found.fields;
  const isOne = found.fields.length === 1 && !START_LINE.test(first.text);
  return isOne && !LIKELY.test(only?.name?.value ?? '') ? null : found;
}

const isField = (line: string): boolean => FIELD.test(line) || VARIABLE.test(line);

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    lines.push({ start, end: match.index, text: text.slice(start, match.index) });
    start = ends.lastIndex;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

interface Open {
  readonly name: { readonly value: string; readonly at: Span };
  readonly start: number;
  end: number;
  readonly folds: Span[];
  /** A raw BEGIN line without its END: the lines that follow belong to it. */
  inPem: boolean;
  /** The last line was an END line: an adjacent block may follow. */
  afterPem: boolean;
}

/** Takes line after line; a field stays open until a line does not belong to it. */
class Reader {
  readonly #text: string;
  readonly #fields: RawField[] = [];
  readonly #stripped: StrippedJson[] = [];
  #open: Open | null = null;
  #hasStart = false;
  #body: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  take(line: Line): void {
    if (this.#body !== null) return;
    if (this.#continues(line)) this.#extend(line);
    else if (START_LINE.test(line.text)) this.#startLine(line);
    else if (isField(line.text)) this.#field(line);
    else if (line.text.trim() === '') this.#blank(line);
    else this.#other(line);
  }

  finish(): HeaderLines {
    this.#close();
    const { length } = this.#text;
    if (this.#body !== null && this.#text.slice(this.#body).trim() !== '') {
      this.#stripped.push({ at: span(this.#body, length), what: 'body' });
    }
    return { fields: this.#fields, stripped: this.#stripped };
  }

  /** obs-fold, a line of raw PEM, or what a terminal wrapped. */
  #continues({ text }: Line): boolean {
    if (this.#open === null) return false;
    if (this.#open.inPem) return !isField(text) || /^[A-Za-z0-9+/=]+$/.test(text);
    if (/^[ \t]+\S/.test(text)) return true;
    if (this.#open.afterPem && /^-{2,}BEGIN /.test(text)) return true;
    return !this.#open.afterPem && /^[A-Za-z0-9+/=%_-]{16,}$/.test(text) && !isField(text);
  }

  #extend(line: Line): void {
    const open = this.#open;
    if (open === null) return;
    const indent = line.text.length - line.text.trimStart().length;
    open.folds.push(span(open.end, line.start + indent));
    open.end = line.end;
    trackPem(open, line.text);
  }

  #startLine(line: Line): void {
    this.#close();
    this.#hasStart = true;
    this.#stripped.push({ at: span(line.start, line.end), what: 'request-line' });
  }

  #field(line: Line): void {
    this.#close();
    const match = FIELD.exec(line.text) ?? VARIABLE.exec(line.text);
    const value = match?.[1] ?? '';
    const start = line.start + line.text.indexOf(value);
    const at = span(start, start + value.length);
    const open = { inPem: false, afterPem: false, folds: [] };
    this.#open = { name: { value, at }, start: at.end + 1, end: line.end, ...open };
    trackPem(this.#open, line.text);
  }

  /** RFC 9112, section 2.1: an empty line ends the header section of a message. */
  #blank(line: Line): void {
    if (!this.#hasStart) return;
    this.#close();
    if (this.#fields.length > 0) this.#body = line.end;
  }

  #other(line: Line): void {
    this.#close();
    this.#stripped.push({ at: span(line.start, line.end), what: 'text' });
  }

  #close(): void {
    if (this.#open === null) return;
    const { name, start, end, folds } = this.#open;
    this.#fields.push({ name, at: span(Math.min(start, end), end), folds });
    this.#open = null;
  }
}

/** RFC 7468, section 2: from a BEGIN line to its END line. */
function trackPem(open: Open, line: string): void {
  const begin = line.lastIndexOf('-BEGIN ');
  const end = line.lastIndexOf('-END ');
  if (begin === -1 && end === -1) return;
  open.inPem = begin > end;
  open.afterPem = end > begin;
}
