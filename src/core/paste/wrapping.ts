import type { Span } from '../span.ts';
import type { Traced } from '../trace.ts';

/** A field that a wrapping holds. Its spans lie in the text that was searched. */
export interface Part {
  readonly name: { readonly value: string; readonly at: Span } | null;
  /** The value as printed: without quotes, escapes included. */
  readonly at: Span;
  /** The value with its escapes undone, traced to the part of the text at `at`. */
  readonly value: Traced<string>;
  /** Where the message begins that it is a field of: fields of one message are told from those of the next by it. */
  readonly group: number;
}

/** A stretch of text that one program printed around fields. Its parts are in order and apart. */
export interface Region {
  readonly at: Span;
  readonly parts: readonly Part[];
}

/** What the report and the page call each wrapping. */
export type WrappingId =
  | 'quoted-printable'
  | 'quote-lines'
  | 'html'
  | 'var_dump'
  | 'print_r'
  | 'spring-headers'
  | 'json'
  | 'literal'
  | 'go-map'
  | 'java-map'
  | 'shell'
  | 'yaml'
  | 'http2-dump'
  | 'table'
  | 'code'
  | 'powershell'
  | 'log-line';

/** One way to print header fields. Tried on a text that may hold a certificate; never throws; linear. */
export interface Wrapping {
  readonly id: WrappingId;
  /** Whether it counts only where another wrapping stands inside: header lines by themselves are read behind its marks too. */
  readonly isOuter?: boolean;
  /** The stretches of `text` that are written so, in order and apart. `depth`: how many wrappings were taken off already. */
  find(text: string, depth: number): readonly Region[];
}
