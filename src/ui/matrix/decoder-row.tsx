import type { JSX } from 'react';
import type { ErrorJson } from '../../core/report.ts';
import { stackOf } from '../evidence/predicted.ts';
import { Icon } from '../icon.tsx';
import type { DecoderMessages } from '../messages/interface.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './decoders.module.css';
import type { MatrixRow, Then } from './rows.ts';

/** One outcome: who writes it, what it is, and what the parsers say of it. */
export function DecoderRow({ row }: { readonly row: MatrixRow }): JSX.Element {
  const words = useWords().decoders;
  const names = useNames();
  const { kind, letter, outcome, decoders, errors, parsers } = row;
  const isGood = outcome === 'intact';
  return (
    <tr data-kind={kind}>
      <th scope="row">
        {kind === 'mine' && <p className={styles['mine']}>{words.mine}</p>}
        <ul>
          {decoders.map((id) => (
            <li key={id}>
              <Call id={id} name={names.decoder(id)} />
            </li>
          ))}
        </ul>
      </th>
      <td data-tone={isGood ? 'good' : outcome === 'not-applicable' ? 'calm' : 'error'}>
        <p className={styles['outcome']}>
          <span className={styles['letter']} title={words.class(letter)}>
            {letter}
          </span>
          <Icon name={isGood ? 'good' : 'error'} />
          {outcomeText(words, row)}
        </p>
        {errors.map((error) => (
          <ErrorText key={error.message} error={error} />
        ))}
      </td>
      <td>
        {parsers.map((one) => (
          <ThenText key={one.receivers.join(' ')} then={one} />
        ))}
      </td>
    </tr>
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

/** A call with its runtime and versions, and whether it was run. */
function Call({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  const words = useWords().decoders;
  const found = useApp(({ catalog }) => catalog?.decoders.find((one) => one.id === id));
  if (found === undefined || found.provenance === 'specification') return <span>{name}</span>;
  const source = found.provenance === 'derived' ? ` (${words.derived})` : '';
  return (
    <>
      <code>{name}</code> <span className={styles['versions']}>{`${found.versions}${source}`}</span>
    </>
  );
}

function ThenText({ then }: { readonly then: Then }): JSX.Element {
  const words = useWords().decoders;
  const names = useNames();
  const { receivers, effect, error } = then;
  const said = {
    reads: words.reads,
    'takes-another': words.takesAnother,
    garbage: words.returnsGarbage,
    nothing: words.returnsNothing,
  };
  return (
    <div className={styles['then']}>
      <ul>
        {receivers.map((id) => (
          <li key={id}>
            <code>{names.receiver(id)}</code>
          </li>
        ))}
      </ul>
      {effect === 'error' ? (
        error !== null && <ErrorText error={error} />
      ) : (
        <p data-tone={effect === 'reads' ? 'good' : 'error'}>{said[effect]}</p>
      )}
    </div>
  );
}

function ErrorText({ error }: { readonly error: ErrorJson }): JSX.Element {
  return (
    <p data-tone="error">
      <code>{stackOf(error).join(' ← ')}</code>
    </p>
  );
}
