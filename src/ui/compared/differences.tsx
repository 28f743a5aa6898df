import type { JSX } from 'react';
import type { DifferencesJson } from '../../core/two-values/comparison.ts';
import { useMessages } from '../use-messages.ts';
import styles from './compared.module.css';

const MOST = 12;

/** Where two values differ, the first ones with what stands there. */
export function Differences(props: { readonly differences: DifferencesJson }): JSX.Element {
  const words = useMessages().prose.compared;
  const { shown, total } = props.differences;
  const quote = (text: string): string => (text === '' ? words.nothing : JSON.stringify(text));
  return (
    <div>
      <p>{words.differences(total)}</p>
      <ul className={styles['differences']} aria-label={words.differences(total)}>
        {shown.slice(0, MOST).map(({ a, b, character, inA, inB }) => (
          <li key={`${a.start} ${b.start}`}>
            {words.difference(character, quote(inA), quote(inB))}
          </li>
        ))}
      </ul>
    </div>
  );
}
