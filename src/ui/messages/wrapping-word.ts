import type { WrappingId } from '../../core/paste/wrapping.ts';

/** The word for what was around a value; null where `what` is no wrapping. */
export function wrappingWord(
  words: Readonly<Record<WrappingId, string>>,
  what: string,
): string | null {
  return Object.entries(words).find(([id]) => id === what)?.[1] ?? null;
}
