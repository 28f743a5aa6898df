import type { StrippedJson } from '../report.ts';
import type { Span } from '../span.ts';
import type { Traced } from '../trace.ts';
import { areHeaders } from './are-headers.ts';
import { bareRegion } from './bare-region.ts';
import { unfold } from './fold.ts';
import { proseAround } from './gaps.ts';
import { type FieldItem, type Item, readParts } from './header-lines.ts';
import { indentOf, withoutEmptyLines } from './lines.ts';
import { type Unquoted, unquote, unquoteLine } from './quotes.ts';
import { findSecrets, type Secret } from './secret.ts';
import { beginsValue } from './value-shape.ts';

/** One header field, or one bare value. */
export interface FieldInput {
  readonly name: { readonly value: string; readonly at: Span } | null;
  /** The value in the paste, without surrounding quotes and white space. */
  readonly at: Span;
  /** The value, traced to the whole paste. */
  readonly value: Traced<string>;
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
  return { fields, stripped, isHeaders, secrets: findSecrets(text) };
}

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
  return { field: { name: null, at, value }, stripped: asQuotes(quotes) };
}

function namedPiece(text: string, item: FieldItem, indent: string): Piece {
  const { at, quotes } = valueSpan(text, item);
  const field = { name: item.name, at, value: unfold(text, at, indent, true) };
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
