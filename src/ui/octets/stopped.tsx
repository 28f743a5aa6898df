import type { JSX } from 'react';
import type { ErrorJson } from '../../core/report.ts';
import { stackOf } from '../evidence/predicted.ts';
import { useWords } from '../use-messages.ts';
import styles from './octets.module.css';

interface StoppedProps {
  readonly call: string;
  readonly error: ErrorJson | null;
}

/** In the place of what a decoder writes: it writes nothing, for this reason. */
export function Stopped({ call, error }: StoppedProps): JSX.Element {
  const words = useWords().octets;
  return (
    <div className={styles['stopped']}>
      <p>{words.stops(call)}</p>
      {error !== null && <code>{stackOf(error).join(' ← ')}</code>}
    </div>
  );
}
