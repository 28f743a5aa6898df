import { type JSX, useState } from 'react';
import { copyText } from '../../app/clipboard.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import styles from './copy-button.module.css';

type Outcome = 'none' | 'done' | 'failed';

interface CopyButtonProps {
  /** Made on the click, so that nothing is worked out before it is wanted. */
  readonly text: () => string | Promise<string>;
  /** The accessible name; the visible one where `isWide`. */
  readonly label: string;
  readonly isWide?: boolean;
}

/** Copies on a click, and says so beside its name, which stays the same. */
export function CopyButton({ text, label, isWide = false }: CopyButtonProps): JSX.Element {
  const words = useWords();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(await text());
    setOutcome(isCopied ? 'done' : 'failed');
    setTimeout(() => setOutcome('none'), 2_000);
  };
  const said = { none: '', done: words.copied, failed: words.copyFailed }[outcome];
  return (
    <span className={styles['copy']}>
      <button
        type="button"
        className={isWide ? styles['wide'] : styles['small']}
        aria-label={isWide ? undefined : label}
        title={isWide ? undefined : label}
        onClick={() => void copy()}
      >
        <Icon name={outcome === 'done' ? 'done' : 'copy'} />
        {isWide && label}
      </button>
      <span className={styles['said']} aria-live="polite">
        {said}
      </span>
    </span>
  );
}
