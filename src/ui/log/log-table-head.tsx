import type { JSX } from 'react';
import type { LogColumn } from '../messages/log.ts';
import { useApp } from '../use-app.ts';
import styles from './table.module.css';
import { useLogWords } from './use-log-words.ts';

/** The columns, in order. */
export const COLUMNS: readonly LogColumn[] = [
  'outcome',
  'title',
  'requests',
  'issuer',
  'format',
  'first',
  'last',
  'notAfter',
];

/** What is sorted from the worst, the most or the latest first; all else from the smallest. */
const DOWN: readonly LogColumn[] = ['outcome', 'requests', 'last'];

/** The names of the columns: a press sorts by one, another turns the order. */
export function LogTableHead(): JSX.Element {
  const words = useLogWords().table.columns;
  const { sort, isDescending } = useApp((state) => state.logView);
  const look = useApp((state) => state.lookAtLog);
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles['head']}>
        {COLUMNS.map((column) => (
          <div
            role="columnheader"
            key={column}
            data-column={column}
            aria-sort={sort === column ? (isDescending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              onClick={() =>
                look({
                  sort: column,
                  isDescending: sort === column ? !isDescending : DOWN.includes(column),
                })
              }
            >
              {words[column]}
              {sort === column && <span aria-hidden="true">{isDescending ? ' ▼' : ' ▲'}</span>}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
