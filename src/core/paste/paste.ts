import type { StrippedJson } from '../report.ts';
import { lengthOf, type Span, shift, slice, span } from '../span.ts';
import type { Trace, Traced } from '../trace.ts';
import { areHeaders } from './are-headers.ts';
import { bareRegion } from './bare-region.ts';
import { isElementsJson } from './elements-json.ts';
import { unfold } from './fold.ts';
import { proseAround } from './gaps.ts';
import { type FieldItem, type Item, readParts } from './header-lines.ts';
import { headersWithout } from './headers-without.ts';
import { between, type Contents, type Island, islandsOf } from './islands.ts';
import { indentOf, trimmed, withoutEmptyLines } from './lines.ts';
import { type Unquoted, unquote, unquoteLine } from './quotes.ts';
import { findSecrets, type Secret } from './secret.ts';
import { embedded, tight } from './tight.ts';
import { beginsValue } from './value-shape.ts';
import type { WrappingId } from './wrapping.ts';
import { holdsCertificate } from './wrappings/holds-certificate.ts';

/** One header field, or one bare value. */
export interface FieldInput {
  readonly name: { readonly value: string; readonly at: Span } | null;
  /** The value in the paste, without surrounding quotes and white space. */
  readonly at: Span;
  /** The value, traced to the whole paste. */
  readonly value: Traced<string>;
  /** Where the message begins that it is a field of: fields of one message are told from those of the next by it. */
  readonly group: number;
  /** What it was wrapped in, outermost first: json, access-log, … Header lines and bare values are not wrapped. */
  readonly wrapping: readonly WrappingId[];
}

/** A paste, taken apart. The spans of `fields` and `stripped` lie in the paste, apart from one another. */
export interface Paste {
  /** Every field line in order, whether or not it carries a certificate, and every value without a name. */
  readonly fields: readonly FieldInput[];
  /** What was recognised and set aside, in order: field-name, quotes, request-line, prefix, text, body. */
  readonly stripped: readonly StrippedJson[];
  /** Whether the paste is header fields, and not one bare value. */
  readonly isHeaders: boolean;
  readonly secrets: readonly Secret[];
}

/** Takes a paste apart. Never throws on any text; linear in its length. */
export function readPaste(text: string): Paste {
  const secrets = findSecrets(text);
  if (isElementsJson(text)) return { ...wholeValue(text), secrets };
  const islands = islandsOf(text, 0, readInner);
  if (islands.length > 0) return asPaste(text, readAround(text, islands), secrets);
  const lines = readLines(text);
  const without = lines.isHeaders ? null : headersWithout(text);
  return without === null ? { ...lines, secrets } : asPaste(text, without, secrets);
}

const asPaste = (
  text: string,
  { fields, stripped }: Contents,
  secrets: readonly Secret[],
): Paste => ({
  fields: fields.map((field) => ({
    ...field,
    value: {
      value: field.value.value,
      trace: embedded(field.value.trace, field.at, text.length),
    },
  })),
  stripped,
  isHeaders: fields.some(({ name }) => name !== null),
  secrets,
});

/** What is wrapped in a value, and the lines around that; null where the value is better left as it is. */
function readInner(value: string, depth: number, isOuter: boolean): Contents | null {
  if (isElementsJson(value)) return null;
  const islands = islandsOf(value, depth, readInner);
  if (islands.length > 0) return readAround(value, islands);
  if (isOuter) return null;
  const lines = asContents(readLines(value));
  const isCarrying = lines.fields.some((field) => holdsCertificate(field.value.value));
  const isSmaller = lines.fields.some(
    ({ name, at }) => name !== null || lengthOf(at) < value.length,
  );
  return isCarrying && isSmaller ? lines : null;
}

/** The islands of a text, and the lines between them where these carry something. */
function readAround(text: string, islands: readonly Island[]): Contents {
  const contents: Contents[] = [];
  let from = 0;
  for (const island of [...islands, null]) {
    const end = island?.at.start ?? text.length;
    contents.push(readGap(text, span(from, end)));
    if (island !== null) contents.push(island);
    from = island?.at.end ?? end;
  }
  return {
    fields: contents.flatMap(({ fields }) => fields),
    stripped: contents.flatMap(({ stripped }) => stripped),
  };
}

function readGap(text: string, at: Span): Contents {
  const gap = text.slice(at.start, at.end);
  if (gap.trim() === '') return { fields: [], stripped: [] };
  const lines = readLines(gap);
  const isKept = lines.isHeaders || lines.fields.some(({ value }) => holdsCertificate(value.value));
  if (!isKept) return { fields: [], stripped: between(text, at, [], 'text') };
  const { fields, stripped } = asContents(lines);
  const move = (one: Span): Span => shift(one, at.start);
  return {
    fields: fields.map((field) => ({
      ...field,
      name: field.name === null ? null : { ...field.name, at: move(field.name.at) },
      at: move(field.at),
      group: at.start,
    })),
    stripped: stripped.map((one) => ({ ...one, at: move(one.at) })),
  };
}

/** The same, each value traced to its own place instead of the whole text. */
const asContents = ({ fields, stripped }: Lines): Contents => ({
  fields: fields.map((field) => ({
    ...field,
    value: tight({ at: span(0, 0), value: field.value }).value,
  })),
  stripped,
});

type Lines = Omit<Paste, 'secrets'>;

/** Takes a text apart that is header lines, or one bare value. */
function readLines(text: string): Lines {
  const indent = indentOf(text);
  const parts = readParts(text, indent);
  const isHeaders = areHeaders(text, parts);
  const items = isHeaders ? parts.items : bareItems(text, parts.items, indent);
  const pieces = items.map((item) => pieceOf(text, item, indent));
  const stripped = [
    ...pieces.flatMap((piece) => piece.stripped),
    ...proseAround(text, items, isHeaders ? parts.bodies : []),
  ].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const fields = pieces.flatMap(({ field }) => (field === null ? [] : [field]));
  return { fields, stripped, isHeaders };
}

/** A document that a format reads whole, its line ends included. */
function wholeValue(text: string): Lines {
  const at = trimmed(text, span(0, text.length));
  const value = { value: slice(text, at), trace: embedded(copyOf(at), at, text.length) };
  const fields = [{ name: null, at, value, group: 0, wrapping: [] }];
  return { fields, stripped: [], isHeaders: false };
}

const copyOf = (at: Span): Trace => [{ kind: 'copy', read: lengthOf(at), wrote: lengthOf(at) }];

function bareItems(text: string, items: readonly Item[], indent: string): readonly Item[] {
  const at = bareRegion(text, items, indent);
  return at === null ? [] : [{ kind: 'value', at }];
}

interface Piece {
  readonly field: FieldInput | null;
  readonly stripped: readonly StrippedJson[];
}

function pieceOf(text: string, item: Item, indent: string): Piece {
  if (item.kind === 'field') return namedPiece(text, item, indent);
  if (item.kind !== 'value') return { field: null, stripped: [{ at: item.at, what: item.kind }] };
  const { at: inner, quotes } = unquote(text, item.at, true);
  const at = withoutEmptyLines(text, inner, indent);
  const value = unfold(text, at, indent, false);
  const field = { name: null, at, value, group: 0, wrapping: [] };
  return { field, stripped: asQuotes(quotes) };
}

function namedPiece(text: string, item: FieldItem, indent: string): Piece {
  const { at, quotes } = valueSpan(text, item);
  const value = unfold(text, at, indent, true);
  const field = { name: item.name, at, value, group: 0, wrapping: [] };
  const name = { at: item.name.at, what: 'field-name' };
  return { field, stripped: [name, ...asQuotes(quotes)] };
}

function valueSpan(text: string, { name, quote, at }: FieldItem): Unquoted {
  if (quote !== '') return unquoteLine(text, quote, name.at, at);
  const head = text.slice(at.start, Math.min(at.end, at.start + 64));
  return unquote(text, at, beginsValue(head.trimStart()));
}

const asQuotes = (quotes: readonly Span[]): readonly StrippedJson[] =>
  quotes.map((at) => ({ at, what: 'quotes' }));
