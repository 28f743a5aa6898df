import type { JSX } from 'react';
import type { LogOutcome } from '../../log/outcome.ts';
import type { LogRow } from '../../log/rows.ts';
import { Icon, type IconName } from '../icon.tsx';
import type { LogColumn } from '../messages/log.ts';
import { dayAndMinute } from '../messages/log-figures.ts';
import { numbersIn } from '../messages/numbers.ts';
import { useMessages } from '../use-messages.ts';
import { COLUMNS } from './log-table-head.tsx';
import styles from './table.module.css';
import { useLogNames } from './use-log-names.ts';
import { useLogWords } from './use-log-words.ts';

const ICONS: Readonly<Record<LogOutcome, IconName>> = {
  unreadable: 'error',
  cut: 'error',
  recovered: 'warning',
  refused: 'warning',
  intact: 'good',
  unjudged: 'note',
};

interface LogTableRowProps {
  /** Undefined until it has been handed over. */
  readonly row: LogRow | undefined;
  readonly index: number;
  readonly isActive: boolean;
  readonly onOpen: (id: number) => void;
}

/** One distinct value. */
export function LogTableRow({ row, index, isActive, onOpen }: LogTableRowProps): JSX.Element {
  const words = useLogWords();
  const cells = useCells(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={styles['row']}
      onClick={row && (() => onOpen(row.id))}
    >
      {COLUMNS.map((column) => (
        <div role="gridcell" key={column} data-column={column} title={cells?.[column]}>
          {column === 'outcome' && row !== undefined && (
            <span data-outcome={row.outcome}>
              <Icon name={ICONS[row.outcome]} />
            </span>
          )}
          {cells?.[column] ?? (column === 'outcome' && words.table.loading)}
        </div>
      ))}
    </div>
  );
}

/** What stands in the cells; null while it is not there. */
function useCells(row: LogRow | undefined): Readonly<Record<LogColumn, string>> | null {
  const words = useLogWords();
  const { locale } = useMessages();
  const names = useLogNames();
  if (row === undefined) return null;
  const { certificate, judgement } = row;
  return {
    outcome: words.outcomes[row.outcome],
    title: certificate?.title ?? (row.outcome === 'unjudged' ? '' : words.table.noCertificate),
    requests: numbersIn(locale)(row.requests),
    issuer: certificate?.issuer ?? '',
    format: names.format(judgement?.format ?? ''),
    first: dayAndMinute(row.first),
    last: dayAndMinute(row.last),
    notAfter: dayAndMinute(certificate?.notAfter ?? null),
  };
}
