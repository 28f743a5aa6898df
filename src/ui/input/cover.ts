import type { AppState } from '../../app/store.ts';
import type { Inspection } from '../../core/report.ts';
import { type Span, span } from '../../core/span.ts';

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

/** The text with every secret covered. */
export function cover(text: string, secrets: readonly Span[]): string {
  let shown = '';
  let end = 0;
  for (const at of secrets) {
    shown += text.slice(end, at.start) + COVER;
    end = at.end;
  }
  return shown + text.slice(end);
}

/**
 * What an edit of the covered text means for the text itself: each cover stands for its secret as before. Where covers
 * were added or removed it cannot be told which is which, and the edit stands as it is.
 */
export function uncover(edited: string, text: string, secrets: readonly Span[]): string {
  const parts = edited.split(COVER);
  if (parts.length !== secrets.length + 1) return edited;
  return parts
    .map((part, i) => {
      const at = secrets[i];
      return at === undefined ? part : part + text.slice(at.start, at.end);
    })
    .join('');
}

/** What the textbox covers of a text. */
export interface Hidden {
  readonly text: string;
  readonly secrets: readonly Span[];
}

export const NOTHING_HIDDEN: Hidden = { text: '', secrets: [] };

/** What is to be covered now: the secrets of the newest answer, as long as it is about this text. */
export function hiddenIn({ answer, text, isRevealed }: AppState): Hidden {
  if (isRevealed || answer === null || answer.text !== text) return NOTHING_HIDDEN;
  return { text, secrets: secretsIn(answer.inspection) };
}
