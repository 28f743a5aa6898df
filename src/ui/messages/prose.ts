import type { Catalog } from '../../core/catalog.ts';
import type { DiagnosticArgs, DiagnosticCode } from '../../core/diagnostic.ts';
import type { ErrorCause } from '../../core/error-text/wording.ts';
import type { Fix } from '../../core/plugin.ts';
import type { FindingJson } from '../../core/report.ts';
import type { Inspection } from '../../core/view.ts';
import type { ComparedProse } from './compared.ts';
import type { HazardProse } from './hazard.ts';

/** The verdict in words. */
export interface VerdictText {
  /** The state, in a word or two. */
  readonly word: string;
  readonly headline: string;
  /** One next step. */
  readonly next: string;
}

/** A headline and one next step. */
export type Sentences = readonly [headline: string, next: string];

/** What to do, by whose side it is on; empty where nothing is to be done there. */
export interface Advice {
  /** What decoding right does not do; null where it need not be said. */
  readonly caution: string | null;
  readonly app: readonly string[];
  readonly proxy: readonly string[];
  readonly customer: readonly string[];
}

/** A sentence for every finding: a missing code or a wrong argument does not compile. */
export type FindingMessages = {
  readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => string;
};

/** What leads to an error message, and how to tell that it did. */
export type CauseMessages = Readonly<
  Record<ErrorCause, { readonly cause: string; readonly tell: string }>
>;

/** Everything that is told about a paste, in one language. */
export interface Prose {
  readonly verdict: (inspection: Inspection, catalog: Catalog) => VerdictText;
  readonly finding: (finding: FindingJson) => string;
  /** Six plain lines for a ticket, without anything pasted; names of certificates only where `showNames`. */
  readonly reply: (
    inspection: Inspection,
    catalog: Catalog,
    options: { readonly showNames: boolean },
  ) => readonly string[];
  readonly advice: (inspection: Inspection, catalog: Catalog) => Advice;
  /** A certificate that is taken for the client's, beside a verdict that speaks of the damage. */
  readonly hazard: HazardProse;
  readonly fixNote: (fix: Fix) => string;
  readonly causes: CauseMessages;
  /** What is told about two values. */
  readonly compared: ComparedProse;
}

/** Renders a finding with the message of its code. */
export function renderFinding(messages: FindingMessages, { code, args }: FindingJson): string {
  // The second audited cast: the report's arguments are those of its code, which TypeScript cannot see through JSON.
  const render = messages[code] as (given: FindingJson['args']) => string;
  return render(args);
}
