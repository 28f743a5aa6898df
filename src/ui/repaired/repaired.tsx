import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { RecoveredJson, RepairedJson } from '../../core/view.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import type { RepairedMessages } from '../messages/interface.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './repaired.module.css';
import { Undone } from './undone.tsx';

/** So many certificates are shown; each is a block of some 30 lines. */
const MOST = 12;

/** What was recovered of a damaged value: what was changed, where, and why to believe it. */
export function Repaired(): JSX.Element | null {
  const words = useWords().repaired;
  const report = useApp(selectReport);
  const repaired = useApp(({ answer }) => answer?.inspection.view.repaired);
  if (repaired === undefined || repaired.length === 0) return null;
  const count = repaired.reduce((sum, { certificates }) => sum + certificates.length, 0);
  return (
    <PartSection part="repaired" name={words.name} count={`${count}`}>
      {repaired.map((one) => (
        <Field key={one.field} name={report?.fields[one.field]?.name ?? null} repaired={one} />
      ))}
    </PartSection>
  );
}

interface FieldProps {
  readonly name: string | null;
  readonly repaired: RepairedJson;
}

function Field({ name, repaired }: FieldProps): JSX.Element {
  const words = useWords().repaired;
  const { undone, certificates } = repaired;
  return (
    <div className={styles['field']}>
      <div>
        <h3>{name === null ? words.undone : `${words.undone} · ${name}`}</h3>
        <ul className={styles['undone']}>
          {undone.map((one) => (
            <Undone key={one.code} undone={one} />
          ))}
        </ul>
      </div>
      <div>
        <h3>{words.believe}</h3>
        <ol className={styles['certificates']}>
          {[...certificates.slice(0, MOST).entries()].map(([i, one]) => (
            <Recovered key={`${i} ${one.sha256}`} index={i + 1} recovered={one} />
          ))}
        </ol>
        {certificates.length > MOST && <p>{words.rest(certificates.length - MOST)}</p>}
      </div>
    </div>
  );
}

interface RecoveredProps {
  readonly index: number;
  readonly recovered: RecoveredJson;
}

function Recovered({ index, recovered }: RecoveredProps): JSX.Element {
  const words = useWords().repaired;
  const { pem, proof } = recovered;
  return (
    <li>
      <p className={styles['why']}>
        {reason(words, proof)} <CopyButton label={words.copy(index)} text={() => pem} />
      </p>
      <textarea readOnly rows={6} spellCheck={false} aria-label={words.pem(index)} value={pem} />
    </li>
  );
}

function reason(words: RepairedMessages, proof: RecoveredJson['proof']): string {
  if (proof === null) return words.untouched;
  return proof === 'signature' ? words.signature : words.fits;
}
