import type { JSX } from 'react';
import { selectField } from '../../app/selectors.ts';
import { Icon } from '../icon.tsx';
import type { DecoderMessages } from '../messages/interface.ts';
import { LeadButton } from '../octets/lead-button.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
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
        <Way row={row} />
      </p>
      {errors.map((error) => (
        <ErrorText key={`${error.type} ${error.message}`} error={error} />
      ))}
    </div>
  );
}

/** The way to what the first of the decoders writes, at the first place that differs. */
function Way({ row }: { readonly row: MatrixRow }): JSX.Element | null {
  const words = useWords().decoders;
  const names = useNames();
  const field = useApp(selectField);
  const [decoder = ''] = row.decoders;
  const known = field?.decoders.find(({ id }) => id === decoder);
  if (field === null || known === undefined || row.outcome === 'not-applicable') return null;
  const at = known.changed[0] ?? field.at;
  const what = `${names.decoder(decoder)}, ${outcomeText(words, row)}`;
  return <LeadButton at={at} what={what} decoder={decoder} />;
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
