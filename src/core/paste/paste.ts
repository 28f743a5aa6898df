import type { StrippedJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import { TextWriter, type Traced } from '../trace.ts';
import { type RawField, readHeaderLines } from './header-lines.ts';
import { pemRegion } from './pem-region.ts';
import { unquote } from './quotes.ts';
import { findSecrets, type Secret } from './secret.ts';
import { textOutput } from './text-output.ts';

/** One header field, or one bare value. */
export interface FieldInput {
  readonly name: { readonly value: string; readonly at: Span } | null;
  /** The value in the paste, without surrounding quotes and white space. */
  readonly at: Span;
  /** The value, traced to the whole paste. */
  readonly value: Traced<string>;
}

/** A paste, taken apart. */
export interface Paste {
  /** Every field line in order, whether or not it carries a certificate; or the one bare value. */
  readonly fields: readonly FieldInput[];
  /** What was recognised and set aside, in order. */
  readonly stripped: readonly StrippedJson[];
  /** Whether the paste is header fields, and not one bare value. */
  readonly isHeaders: boolean;
  readonly secrets: readonly Secret[];
}

/** Takes a paste apart. Never throws on any text; linear in its length. */
export function readPaste(text: string): Paste {
  const secrets = findSecrets(text);
  const lines = textOutput(text) === null ? readHeaderLines(text) : null;
  const raw = lines?.fields ?? bareField(text);
  const stripped: StrippedJson[] = [...(lines?.stripped ?? [])];
  const fields = raw.flatMap((field): FieldInput[] => {
    const { at, quotes } = unquote(text, field.at);
    stripped.push(...quotes.map((quote) => ({ at: quote, what: 'quotes' })));
    if (field.name !== null) stripped.push({ at: field.name.at, what: 'field-name' });
    return [{ name: field.name, at, value: valueOf(text, at, field.folds) }];
  });
  const around = lines === null ? aroundBare(text, fields, stripped) : [];
  stripped.push(...around);
  stripped.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return { fields, stripped, isHeaders: lines !== null, secrets };
}

/** One value without a name: the PEM blocks with what stands between them, else the whole text. */
function bareField(text: string): readonly RawField[] {
  const region = pemRegion(text) ?? span(0, text.length);
  return text.trim() === '' ? [] : [{ name: null, at: region, folds: [] }];
}

/** Prose before and after PEM blocks (RFC 7468, section 2: explanatory text). */
function aroundBare(
  text: string,
  [field]: readonly FieldInput[],
  quotes: readonly StrippedJson[],
): readonly StrippedJson[] {
  if (field === undefined || quotes.length > 0) return [];
  const around = [span(0, field.at.start), span(field.at.end, text.length)];
  return around
    .filter((at) => text.slice(at.start, at.end).trim() !== '')
    .map((at) => ({ at, what: 'text' }));
}

/** RFC 9112, section 5.2: an obs-fold is removed with its white space; in raw PEM it stands for a line end, so it stays. */
function valueOf(text: string, at: Span, folds: readonly Span[]): Traced<string> {
  const isPem = /-----BEGIN [A-Z]/.test(text.slice(at.start, at.end));
  const out = new TextWriter(text);
  out.drop(at.start);
  for (const fold of isPem ? [] : folds) {
    if (fold.start < out.at || fold.end > at.end) continue;
    out.copy(fold.start - out.at);
    out.drop(fold.end - fold.start);
  }
  out.copy(at.end - out.at);
  out.drop(text.length - out.at);
  return out.finish();
}
