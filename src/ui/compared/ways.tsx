import type { JSX } from 'react';
import type { ComparisonJson, WayJson } from '../../core/two-values/comparison.ts';
import { isAllAgain } from '../messages/compared.ts';
import { useMessages } from '../use-messages.ts';
import styles from './compared.module.css';

/** The steps between two values, each with who is known to take it. */
export function Ways({ comparison }: { readonly comparison: ComparisonJson }): JSX.Element | null {
  const words = useMessages().prose.compared;
  // Encoders that would all write the same are one way.
  const ways = isAllAgain(comparison) ? comparison.ways.slice(0, 1) : comparison.ways;
  if (ways.length === 0) return null;
  return (
    <div className={styles['ways']}>
      {ways.map((way, index) => (
        <div key={way.steps.map(({ id }) => id).join()}>
          {index > 0 && <p className={styles['quiet']}>{words.otherWay}</p>}
          <Steps way={way} />
        </div>
      ))}
    </div>
  );
}

function Steps({ way }: { readonly way: WayJson }): JSX.Element {
  const words = useMessages().prose.compared;
  return (
    <ol aria-label={words.waysLead(way)}>
      {way.steps.map((step) => (
        <li key={step.id}>
          <strong>{words.step(step)}</strong>
          <span className={styles['quiet']}>{words.culprit(step)}</span>
        </li>
      ))}
    </ol>
  );
}
