import type { JSX } from 'react';
import { selectBlocks } from '../../app/blocks.ts';
import type { Span } from '../../core/span.ts';
import { Icon } from '../icon.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './lead-button.module.css';

interface LeadButtonProps {
  readonly at: Span;
  /** What is there, for the accessible name. */
  readonly what: string;
  /** The name of the field, where several lie at this place. */
  readonly field?: string;
  /** Whose reading stands beside it. */
  readonly decoder?: string;
  /** Whether the word stands beside the icon. */
  readonly isWide?: boolean;
}

/** Leads to a place in the octets; nothing where there are none. */
export function LeadButton(props: LeadButtonProps): JSX.Element | null {
  const { at, what, field, decoder, isWide = false } = props;
  const words = useWords().octets;
  const leadTo = useApp((state) => state.leadTo);
  const isThere = useApp((state) => selectBlocks(state).length > 0);
  if (!isThere) return null;
  const name = words.show(what);
  return (
    <button
      type="button"
      className={styles['lead']}
      data-wide={isWide || undefined}
      aria-label={name}
      title={name}
      onClick={() => leadTo(at, field, decoder)}
    >
      <Icon name="octets" />
      {isWide && <span>{words.showPlace}</span>}
    </button>
  );
}
