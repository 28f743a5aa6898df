import type { JSX } from 'react';
import type { PrintedName } from '../../core/x509/names/printers.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './details.module.css';
import { NAME_LABELS } from './forms.ts';
import { groupNames } from './name-groups.ts';

/** A name as each program writes it; programs that agree share a line. */
export function NameForms({ names }: { readonly names: readonly PrintedName[] }): JSX.Element {
  const words = useWords();
  const { wanted, notRead } = words.details;
  return (
    <ul className={styles['forms']}>
      {groupNames(names).map(({ text, forms }) => {
        const [first] = forms;
        return (
          <li key={first} className={styles['form']}>
            {text === null ? (
              <p className={styles['calm']}>{notRead}</p>
            ) : (
              <p className={styles['printed']}>
                <code className={styles['value']}>
                  <VisibleText text={text} />
                </code>
                {text !== '' && first !== undefined && (
                  <CopyButton text={() => text} label={words.copy(NAME_LABELS[first])} />
                )}
              </p>
            )}
            <ul className={styles['programs']}>
              {forms.map((form) => (
                <li key={form}>
                  <span className={styles['program']}>{NAME_LABELS[form]}</span> {wanted[form]}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
