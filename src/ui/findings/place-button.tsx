import type { JSX } from 'react';
import type { Span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';

interface PlaceButtonProps {
  readonly at: Span;
  /** The place in words: line and column. */
  readonly where: string;
}

/** Leads to a place in what arrived. */
export function PlaceButton({ at, where }: PlaceButtonProps): JSX.Element {
  const { interface: words } = useMessages();
  const show = useApp((state) => state.show);
  return (
    <button type="button" aria-label={words.findings.show(where)} onClick={() => show(at)}>
      {where}
    </button>
  );
}
