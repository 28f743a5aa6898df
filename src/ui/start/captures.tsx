import { type JSX, useState } from 'react';
import { CopyButton } from '../copy/copy-button.tsx';
import { useWords } from '../use-messages.ts';
import { CAPTURES } from './capture-code.ts';
import styles from './start.module.css';

/** How to capture the header: code to copy, for the proxy or the stack that the reader names. */
export function Captures(): JSX.Element {
  const words = useWords();
  const { capture, captureLead, captureIn } = words.start;
  const [chosen, choose] = useState('');
  const shown = CAPTURES.find(({ name }) => name === chosen) ?? CAPTURES[0];
  return (
    <section aria-label={capture}>
      <h3 className={styles['title']}>{capture}</h3>
      <p className={styles['note']}>{captureLead}</p>
      <label className={styles['choice']}>
        <span>{captureIn}</span>
        <select value={shown?.name} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {CAPTURES.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {shown !== undefined && (
        <div className={styles['code']}>
          <pre>{shown.code}</pre>
          <CopyButton text={() => shown.code} label={words.copy(shown.name)} />
        </div>
      )}
    </section>
  );
}
