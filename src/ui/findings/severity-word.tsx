import type { JSX } from 'react';
import type { Severity } from '../../core/diagnostic.ts';
import { Icon } from '../icon.tsx';
import { useMessages } from '../use-messages.ts';
import styles from './severity-word.module.css';

/** How grave something is: an icon and a word, beside what is told. */
export function SeverityWord({ severity }: { readonly severity: Severity }): JSX.Element {
  const { interface: words } = useMessages();
  return (
    <p className={styles['severity']} data-severity={severity}>
      <Icon name={severity} /> {words.findings.severity[severity]}
    </p>
  );
}
