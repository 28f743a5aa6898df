import type { JSX } from 'react';
import type { ErrorJson } from '../../core/report.ts';
import { stackOf } from '../evidence/predicted.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './decoders.module.css';
import type { Then } from './rows.ts';

/** What the parsers behind a decoder say, in their own words. */
export function Parsers({ parsers }: { readonly parsers: readonly Then[] }): JSX.Element {
  return (
    <>
      {parsers.map((one) => (
        <ThenText key={one.receivers.join(' ')} then={one} />
      ))}
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

/** An error as its runtime prints it, on one line; a long one is cut, since it may quote the whole value. */
export function ErrorText({ error }: { readonly error: ErrorJson }): JSX.Element {
  const text = stackOf(error).join(' ← ');
  return (
    <p data-tone="error">
      <code>{text.length > MOST ? `${text.slice(0, MOST)}…` : text}</code>
    </p>
  );
}

const MOST = 240;
