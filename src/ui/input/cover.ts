import type { AppState } from '../../app/store.ts';
import { type Span, span } from '../../core/span.ts';
import type { Inspection } from '../../core/view.ts';

/** What stands for a private key wherever the text is shown. */
export const COVER = '■■■■■■■■';

/** Where private keys stand, in order and apart; the whole text where one was found without a place. */
export function secretsIn({ report, view }: Inspection): readonly Span[] {
  if (report.verdict.state !== 'secret') return [];
  const found = [
    ...view.marks.flatMap(({ at, kind }) => (kind === 'secret' ? [at] : [])),
    ...report.findings.flatMap(({ at, code }) =>
      code === 'secret.private-key' && at !== null ? [at] : [],
    ),
  ].filter(({ start, end }) => end > start);
  return found.length === 0 ? [span(0, report.input.length)] : joined(found);
}

/** The same places without overlaps. */
function joined(found: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const at of [...found].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || at.start > last.end) apart.push(at);
    else apart[apart.length - 1] = span(last.start, Math.max(last.end, at.end));
  }
  return apart;
}

/** A place that the textbox does not show, and what stands for it. */
export interface Veil {
  readonly at: Span;
  readonly by: string;
}

/** From this length on a textbox answers slowly: it then shows the beginning only. */
export const LARGE = 256 * 1024;
const HEAD = 4_000;
const TAIL = '\n[…]';

/** What is hidden of a text: its secrets, and where `isShort` all but its beginning. */
export function veilsFor(
  text: string,
  secrets: readonly Span[],
  isShort: boolean,
): readonly Veil[] {
  const covered = secrets.map((at): Veil => ({ at, by: COVER }));
  if (!isShort || text.length <= LARGE) return covered;
  const before = covered.filter(({ at }) => at.end <= HEAD);
  const start = Math.min(HEAD, secrets[before.length]?.start ?? HEAD);
  return [...before, { at: span(start, text.length), by: TAIL }];
}

/** The text with every veil in place. */
export function cover(text: string, veils: readonly Veil[]): string {
  let shown = '';
  let end = 0;
  for (const { at, by } of veils) {
    shown += text.slice(end, at.start) + by;
    end = at.end;
  }
  return shown + text.slice(end);
}

/**
 * What an edit of the covered text means for the text itself: each veil stands for what it hides. Where one was added or
 * removed it cannot be told which is which, and the edit stands as it is.
 */
export function uncover(edited: string, text: string, veils: readonly Veil[]): string {
  let whole = '';
  let end = 0;
  for (const { at, by } of veils) {
    const found = edited.indexOf(by, end);
    if (found === -1) return edited;
    whole += edited.slice(end, found) + text.slice(at.start, at.end);
    end = found + by.length;
  }
  const isAdded = veils.some(({ by }) => edited.includes(by, end));
  return isAdded ? edited : whole + edited.slice(end);
}

/** The secrets to be covered now: those of the newest answer, as long as it is about this text. */
export function secretsNow({ answer, text, isRevealed }: AppState): readonly Span[] {
  if (isRevealed || answer === null || answer.text !== text) return [];
  return secretsIn(answer.inspection);
}
