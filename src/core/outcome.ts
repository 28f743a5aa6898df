import type { Diagnostic } from './diagnostic.ts';

/** A result that says why it failed, and may say something when it succeeded. Exceptions are for broken invariants only. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };

/** A success, with what is worth knowing about it. */
export const ok = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({
  ok: true,
  value,
  diagnostics,
});

/** A failure and its causes, the first the most important. */
export const fail = (first: Diagnostic, ...rest: Diagnostic[]): Outcome<never> => ({
  ok: false,
  diagnostics: [first, ...rest],
});
