import type { FieldJson, StrippedJson } from '../../core/report.ts';
import type { Certainty, FormatId, FormatWords } from '../messages/interface.ts';

/** How often each kind of thing was set aside, in the order first seen. */
export function strippedKinds(
  stripped: readonly StrippedJson[],
): readonly { readonly what: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { what } of stripped) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
}

/** How sure the format of a field is; null where it has none. */
export const certaintyOf = ({ format, confidence }: FieldJson): Certainty | null =>
  format === null ? null : confidence;

/** The words about a format; null for one that this page has none for. */
export const wordsFor = (words: FormatWords, id: string): string | null =>
  isFormatId(words, id) ? words[id] : null;

const isFormatId = (words: FormatWords, id: string): id is FormatId => Object.hasOwn(words, id);
