import { type JSX, useId, useState } from 'react';
import { downloadBlob } from '../../app/download.ts';
import { filterOf } from '../../app/log/look.ts';
import type { LogSummary } from '../../log/summary.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

/** What can be handed to others. Names are hidden until someone says otherwise, each time anew. */
export function HandOn({ summary }: { readonly summary: LogSummary }): JSX.Element {
  const { handOn: words, summary: lines } = useLogWords();
  const { hideNames } = useWords().verdict;
  const scan = useApp((state) => state.logScan);
  const view = useApp((state) => state.logView);
  const [isRedacted, setRedacted] = useState(true);
  const [outcome, setOutcome] = useState<'none' | 'working' | 'failed'>('none');
  const id = useId();
  const save = async (format: 'csv' | 'json'): Promise<void> => {
    if (scan === null) return;
    setOutcome('working');
    try {
      const file = await scan.export({ format, isRedacted, filter: filterOf(view) });
      downloadBlob(`mtls-log.${format}`, file);
      setOutcome('none');
    } catch {
      setOutcome('failed');
    }
  };
  const text = async (): Promise<string> => {
    const told =
      isRedacted && scan !== null ? await scan.ask<'redacted'>({ kind: 'redacted' }) : summary;
    return lines(told).join('\n');
  };
  return (
    <section className={styles['handOn']} aria-label={words.name}>
      <CopyButton text={text} label={words.summary} isWide />
      <button type="button" disabled={outcome === 'working'} onClick={() => void save('csv')}>
        {words.csv}
      </button>
      <button type="button" disabled={outcome === 'working'} onClick={() => void save('json')}>
        {words.json}
      </button>
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isRedacted}
          onChange={({ currentTarget }) => setRedacted(currentTarget.checked)}
        />
        <span>{hideNames}</span>
      </label>
      <p role="status" className={styles['figures']}>
        {outcome === 'none' ? isRedacted && words.redacted : words[outcome]}
      </p>
    </section>
  );
}
