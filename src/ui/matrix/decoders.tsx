import { type JSX, useMemo } from 'react';
import { selectField } from '../../app/selectors.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { AllDecoders } from './all-decoders.tsx';
import { DecoderRow } from './decoder-row.tsx';
import styles from './decoders.module.css';
import { isReference, matrixOf } from './rows.ts';

/** What each decoder makes of the value: the reference pair, my app, then one row for each outcome. */
export function Decoders(): JSX.Element | null {
  const words = useWords().decoders;
  const field = useApp(selectField);
  const mine = useApp(({ answer }) => answer?.inspection.report.app ?? null);
  const hasSecret = useApp(({ answer }) => answer?.inspection.report.verdict.state === 'secret');
  const rows = useMemo(() => (field === null ? [] : matrixOf(field, mine)), [field, mine]);
  if (field === null || hasSecret || rows.length === 0) return null;
  return (
    <PartSection
      part="decoders"
      name={words.name}
      count={`${field.decoders.filter(({ id }) => !isReference(id)).length}`}
    >
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={words.name}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.effect}</th>
              <th scope="col">{words.parsers}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DecoderRow key={`${row.kind} ${row.letter}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <AllDecoders field={field} />
    </PartSection>
  );
}
