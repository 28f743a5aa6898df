import type { JSX } from 'react';
import { CopyButton } from '../copy/copy-button.tsx';
import { useWords } from '../use-messages.ts';
import { CAPTURES } from './capture-code.ts';
import styles from './start.module.css';

/** How to capture the header: code to copy. */
export function Captures(): JSX.Element {
  const words = useWords();
  const { capture, captureLead, captures } = words.start;
  return (
    <section aria-label={capture}>
      <h3 className={styles['title']}>{capture}</h3>
      <p className={styles['note']}>{captureLead}</p>
      <div className={styles['captures']}>
        {CAPTURES.map(({ id, code }) => (
          <details key={id}>
            <summary>{captures[id]}</summary>
            <div className={styles['code']}>
              <pre>{code}</pre>
              <CopyButton text={() => code} label={words.copy(captures[id])} />
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
