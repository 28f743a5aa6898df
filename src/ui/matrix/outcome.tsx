import type { JSX } from 'react';
import { Icon } from '../icon.tsx';
import type { DecoderMessages } from '../messages/interface.ts';
import { useWords } from '../use-messages.ts';
import styles from './decoders.module.css';
import { ErrorText } from './parsers.tsx';
import type { MatrixRow } from './rows.ts';

/** What decoders write, with the letter of their outcome, and the errors that they end with. */
export function Outcome({ row }: { readonly row: MatrixRow }): JSX.Element {
  const words = useWords().decoders;
  const { letter, outcome, errors } = row;
  const isGood = outcome === 'intact';
  return (
    <div data-tone={isGood ? 'good' : outcome === 'not-applicable' ? 'calm' : 'error'}>
      <p className={styles['outcome']}>
        <span className={styles['letter']} title={words.class(letter)}>
          {letter}
        </span>
        <Icon name={isGood ? 'good' : 'error'} />
        {outcomeText(words, row)}
      </p>
      {errors.map((error) => (
        <ErrorText key={`${error.type} ${error.message}`} error={error} />
      ))}
    </div>
  );
}

function outcomeText(words: DecoderMessages, { outcome, changes }: MatrixRow): string {
  switch (outcome) {
    case 'intact':
      return words.intact;
    case 'altered':
      return words.altered(changes);
    case 'failed':
      return words.failed;
    case 'not-applicable':
      return words.notApplicable;
  }
}
