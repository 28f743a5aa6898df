import type { JSX } from 'react';
import type { OtherReadersSlice } from '../../app/other-readers.slice.ts';
import type { OtherAnswer } from '../../core/other-readers/answer.ts';
import type { OctetPart } from '../../core/view.ts';
import type { OtherReadersMessages } from '../messages/readers.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './other-readers.module.css';
import { PartReadings } from './part-readings.tsx';

/** How other readers read the same octets: asked when the part is opened. */
export function OtherReaders(): JSX.Element | null {
  const words = useWords().readers;
  const octets = useApp(({ answer }) => answer?.inspection.view.octets ?? null);
  const others = useApp((state) => state.others);
  if (octets === null || octets.parts.length === 0) return null;
  return (
    <PartSection part="readers" name={words.name} count={countOf(others, words.count)}>
      <p className={styles['lead']}>{words.lead}</p>
      <Outcome others={others} parts={octets.parts} />
      {octets.left > 0 && <p className={styles['lead']}>{words.left(octets.left)}</p>}
    </PartSection>
  );
}

type Others = OtherReadersSlice['others'];

function countOf(others: Others, count: (differences: number) => string): string {
  if (others.status !== 'ready') return '';
  return count(others.answers.reduce((sum, { differences }) => sum + differences.length, 0));
}

interface OutcomeProps {
  readonly others: Others;
  readonly parts: readonly OctetPart[];
}

function Outcome({ others, parts }: OutcomeProps): JSX.Element {
  const words = useWords().readers;
  const isAlike =
    others.status === 'ready' &&
    others.answers.every(({ differences }) => differences.length === 0);
  return (
    <>
      <p role="status">
        {others.status === 'reading' && words.reading}
        {others.status === 'failed' && words.failed[others.failure]}
        {isAlike && words.agree(parts.length)}
      </p>
      {others.status === 'ready' &&
        named(others.answers, parts, words.part).map(({ key, name, answer }) => (
          <PartReadings key={key} name={name} answer={answer} />
        ))}
    </>
  );
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly answer: OtherAnswer;
}

function named(
  answers: readonly OtherAnswer[],
  parts: readonly OctetPart[],
  nameOf: OtherReadersMessages['part'],
): readonly Named[] {
  return answers.map((answer, i) => {
    const { number = null, title = '' } = parts[i] ?? {};
    return { key: `${i}`, name: nameOf(answer.kind, number, title), answer };
  });
}
