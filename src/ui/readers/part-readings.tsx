import { type JSX, useState } from 'react';
import type { OtherAnswer } from '../../core/other-readers/answer.ts';
import type { Difference } from '../../core/other-readers/compare.ts';
import { FIELDS, type Reading } from '../../core/other-readers/reading.ts';
import { citationOf } from '../../core/other-readers/rules.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './other-readers.module.css';

/** The libraries by their proper names. */
const NAMES = { peculiar: '@peculiar/x509', pkijs: 'pkijs' } as const;

interface PartReadingsProps {
  readonly name: string;
  readonly answer: OtherAnswer;
}

/** One thing as all three read it: where they differ, by which rule, and the readings side by side. */
export function PartReadings({ name, answer }: PartReadingsProps): JSX.Element {
  const words = useWords().readers;
  const { differences } = answer;
  const [isOpen, setIsOpen] = useState(differences.length > 0);
  return (
    <div className={styles['part']}>
      <h3>
        <VisibleText text={name} />
      </h3>
      {differences.length === 0 ? (
        <p className={styles['same']}>
          <Icon name="good" /> {words.same}
        </p>
      ) : (
        <ul className={styles['differences']} aria-label={name}>
          {alike(differences).map((same) => (
            <DifferenceItem
              key={same.map(({ reader, field }) => `${reader} ${field}`).join()}
              same={same}
              answer={answer}
            />
          ))}
        </ul>
      )}
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
        className={styles['more']}
      >
        <summary>{words.table}</summary>
        {isOpen && <ReadingsTable name={`${words.table}: ${name}`} answer={answer} />}
      </details>
    </div>
  );
}

type Alike = readonly [Difference, ...Difference[]];

/** Differences in the same field by the same rule, together: both libraries stand on one parser. */
function alike(differences: readonly Difference[]): readonly Alike[] {
  const groups = new Map<string, [Difference, ...Difference[]]>();
  for (const one of differences) {
    const key = `${one.field} ${one.rule} ${one.right}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

interface DifferenceProps {
  readonly same: Alike;
  readonly answer: OtherAnswer;
}

function DifferenceItem({ same, answer: { kind, own } }: DifferenceProps): JSX.Element {
  const words = useWords().readers;
  const [{ field, rule, right }] = same;
  const source = citationOf(rule, kind);
  const readers = same.map(({ reader }) => NAMES[reader]);
  return (
    <li>
      <strong>{words.difference(readers, field, !own.ok)}</strong> {words.rules[rule]}{' '}
      {words.right[right]}{' '}
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>
    </li>
  );
}

interface TableProps {
  readonly name: string;
  readonly answer: OtherAnswer;
}

function ReadingsTable({ name, answer }: TableProps): JSX.Element {
  const words = useWords().readers;
  const { kind, own, others, differences } = answer;
  const isDifferent = (reader: Difference['reader'], field: string): boolean =>
    differences.some((one) => one.reader === reader && (one.field === field || one.field === ''));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className={styles['scroll']} aria-label={name} tabIndex={0}>
      <table className={styles['readings']} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.own}</th>
            <th scope="col">{NAMES.peculiar}</th>
            <th scope="col">{NAMES.pkijs}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS[kind].map((field) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <Cell reading={own} field={field} isDifferent={false} />
              {(['peculiar', 'pkijs'] as const).map((reader) => (
                <Cell
                  key={reader}
                  reading={others[reader]}
                  field={field}
                  isDifferent={isDifferent(reader, field)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly reading: Reading | null;
  readonly field: string;
  readonly isDifferent: boolean;
}

function Cell({ reading, field, isDifferent }: CellProps): JSX.Element {
  const words = useWords().readers;
  return (
    <td data-differs={isDifferent}>
      {isDifferent && (
        <span className={styles['differs']}>
          <Icon name="warning" /> {words.differs}
        </span>
      )}
      <VisibleText text={useCellText(reading, field)} />
    </td>
  );
}

function useCellText(reading: Reading | null, field: string): string {
  const words = useWords().readers;
  if (reading === null) return words.notOffered;
  if (!reading.ok) return words.refused(reading.reason);
  const found = reading.fields.get(field);
  if (found === undefined) return words.notOffered;
  if (!found.ok) return words.unreadable(found.reason);
  return found.text ?? words.absent;
}
