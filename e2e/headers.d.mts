/** A path pattern of a `_headers` file with its headers. */
export interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file. */
export function readRules(text: string): readonly Rule[];

/** The headers that a host sends with a path. */
export function headersFor(rules: readonly Rule[], path: string): Readonly<Record<string, string>>;
