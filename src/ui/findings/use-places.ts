import { useMemo } from 'react';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { placesIn } from './place.ts';

/** Tells places of what was pasted in words, from offsets in UTF-16 code units. The text is read once. */
export function usePlaces(): (offset: number) => string {
  const { interface: words } = useMessages();
  const text = useApp(({ answer }) => answer?.text ?? '');
  return useMemo(() => {
    const placeOf = placesIn(text);
    return (offset) => {
      const { line, column, isOneLine } = placeOf(offset);
      return words.findings.place(line, column, isOneLine);
    };
  }, [text, words]);
}
