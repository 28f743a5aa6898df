import type { JSX } from 'react';
import type { EvidenceJson } from '../../core/view.ts';
import type { EvidenceMessages } from '../messages/interface.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './evidence.module.css';
import { type Column, type Kind, type Lines, visible } from './lines.ts';

interface AlignedLinesProps {
  readonly lines: Lines;
  readonly evidence: EvidenceJson;
}

/** Three lines, one below the other: what differs stands in the same column. */
export function AlignedLines({ lines, evidence }: AlignedLinesProps): JSX.Element {
  const words = useWords().evidence;
  const isMine = useApp(({ answer }) => answer?.inspection.report.app != null);
  const names = useNames();
  const { columns, kinds } = lines;
  const isStopped = evidence.error !== null && columns.every(({ reads }) => reads.trim() === '');
  const reads = isMine ? words.yourApp : names.reads(evidence.decoder);
  return (
    <>
      <dl className={styles['lines']}>
        <Line label={words.arrived} columns={columns} of="arrived" />
        {isStopped ? (
          <div className={styles['line']}>
            <dt>{reads}</dt>
            <dd className={styles['stops']}>{words.stops}</dd>
          </div>
        ) : (
          <Line label={reads} columns={columns} of="reads" />
        )}
        <Line label={words.correct} columns={columns} of="correct" />
      </dl>
      {kinds.length > 0 && (
        <ul className={styles['kinds']}>
          {kinds.map((kind) => (
            <li key={kind.letter}>
              <span className={styles['letter']}>{kind.letter}</span> {changeText(words, kind)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly of: 'arrived' | 'reads' | 'correct';
}

function Line({ label, columns, of }: LineProps): JSX.Element {
  let at = 0;
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd data-of={of}>
        {columns.map((column) => {
          at += column.arrived.length;
          const { letter, isCurrent, isFar } = column;
          const far = isFar ? '' : undefined;
          return letter === null ? (
            <span key={at} data-far={far}>
              {column[of]}
            </span>
          ) : (
            <mark key={at} data-far={far} data-current={isCurrent} data-letter={letter}>
              {column[of]}
            </mark>
          );
        })}
      </dd>
    </div>
  );
}

function changeText(words: EvidenceMessages, { arrived, reads, correct }: Kind): string {
  const quote = (text: string): string => {
    if (text === '') return words.nothing;
    if (text === ' ') return words.space;
    if (text === '\n') return words.lineEnd;
    return `“${visible(text)}”`;
  };
  return words.change(quote(arrived), quote(reads), quote(correct));
}
