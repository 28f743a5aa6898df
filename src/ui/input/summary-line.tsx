import type { JSX } from 'react';
import { selectField, selectReport } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './input-panel.module.css';
import { certaintyOf, strippedKinds } from './summary.ts';

/** What was read, as which format, and what was set aside to read it. */
export function Summary({ isCovered }: { readonly isCovered: boolean }): JSX.Element | null {
  const words = useWords().input;
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
      {removed.length > 0 && <p>{`${words.removed} ${removed.join(', ')}`}</p>}
    </div>
  );
}
