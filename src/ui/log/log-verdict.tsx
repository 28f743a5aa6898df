import type { JSX } from 'react';
import { isAtWork, type LogSummary } from '../../log/summary.ts';
import { Icon, type IconName } from '../icon.tsx';
import { FilePicker } from '../input/file-picker.tsx';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

const ICONS: Readonly<Record<LogSummary['verdict']['state'], IconName>> = {
  failing: 'error',
  intact: 'good',
  none: 'note',
};

/** The answer in one sentence; where no header was found, what to do. */
export function LogVerdictLine({ summary }: { readonly summary: LogSummary }): JSX.Element | null {
  const words = useLogWords();
  const hasApp = useApp((state) => state.logApp?.decoder != null);
  const { verdict, outcomes } = summary;
  if (verdict.state === 'none')
    return isAtWork(summary.progress) ? null : <NoHeader summary={summary} />;
  // What is not inspected may still fail: nothing is called good before.
  const isOpen = verdict.state === 'intact' && outcomes.unjudged > 0;
  const state = isOpen ? 'none' : verdict.state;
  return (
    <div className={styles['verdict']} data-state={state}>
      <p className={styles['headline']}>
        <Icon name={ICONS[state]} /> {words.verdict(summary)}
      </p>
      {!hasApp && <p className={styles['lead']}>{words.chooseApp}</p>}
    </div>
  );
}

function NoHeader({ summary }: { readonly summary: LogSummary }): JSX.Element {
  const { none, empty } = useLogWords();
  const open = useApp((state) => state.openLog);
  return (
    <div className={styles['verdict']} data-state="none">
      <p className={styles['headline']}>
        <Icon name="note" /> {none.heading(summary.lines)}
      </p>
      {summary.absent > 0 && <p>{none.absent(summary.absent)}</p>}
      <ul className={styles['list']}>
        {none.next.map((next) => (
          <li key={next}>{next}</li>
        ))}
      </ul>
      <p>
        <FilePicker label={empty.choose} choose={open} />
      </p>
    </div>
  );
}
