import type { JSX } from 'react';
import { selectField, selectReport } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './input-panel.module.css';
import { certaintyOf, strippedKinds, wordsFor } from './summary.ts';

/** What was read, as which format, and what was set aside to read it. */
export function Summary({ isCovered }: { readonly isCovered: boolean }): JSX.Element | null {
  const { input: words, formats } = useWords();
  const report = useApp(selectReport);
  const field = useApp(selectField);
  const catalog = useApp((state) => state.catalog);
  if (report === null) return null;
  const format = catalog?.formats.find(({ id }) => id === field?.format);
  const certainty = field === null ? null : certaintyOf(field);
  const removed = strippedKinds(report.stripped).map(({ what, count }) => words.set(what, count));
  return (
    <div className={styles['summary']}>
      {isCovered && <p>{words.covered}</p>}
      {format !== undefined && certainty !== null && <p>{words.readAs(format.name, certainty)}</p>}
      {format !== undefined && <About text={wordsFor(formats, format.id)} />}
      {removed.length > 0 && <p>{`${words.removed} ${removed.join(', ')}`}</p>}
    </div>
  );
}

/** Closed at first: who writes this format, and what breaks it. */
function About({ text }: { readonly text: string | null }): JSX.Element | null {
  const words = useWords().input;
  if (text === null) return null;
  return (
    <details className={styles['about']}>
      <summary>{words.aboutFormat}</summary>
      <p>{text}</p>
    </details>
  );
}
