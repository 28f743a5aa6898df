import type { JSX } from 'react';
import { useWords } from '../use-messages.ts';
import styles from './octets.module.css';

/** What the marks of the views mean. */
export function Legend(): JSX.Element {
  const { legend, legendName } = useWords().octets;
  return (
    <ul className={styles['legend']} aria-label={legendName}>
      <li>
        <span className={styles['octet']} data-part="tag">
          30
        </span>
        {legend.tag}
      </li>
      <li>
        <span className={styles['octet']} data-part="length">
          82
        </span>
        {legend.length}
      </li>
      <li>
        <span className={styles['octet']} data-part="contents">
          a3
        </span>
        {legend.contents}
      </li>
      <li>
        <code data-note="damage">?</code>
        {legend.damage}
      </li>
      <li>
        <code data-note="repair">
          <ins>+</ins>
        </code>
        {legend.repair}
      </li>
      <li>
        <code data-note="divergence">␣</code>
        {legend.divergence}
      </li>
    </ul>
  );
}
