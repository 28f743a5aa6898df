import type { JSX } from 'react';
import type { ErrorJson } from '../../core/report.ts';
import { stackOf } from '../evidence/predicted.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './decoders.module.css';
import type { Then } from './rows.ts';

/** So many parsers stand in a row; more are opened on demand. */
const MOST_PARSERS = 6;

/** What the parsers behind a decoder say, in their own words; with their runtimes where they are of several. */
export function Parsers({ parsers }: { readonly parsers: readonly Then[] }): JSX.Element {
  const words = useWords().decoders;
  const catalog = useApp((state) => state.catalog);
  const runtimeOf = (id: string): string =>
    catalog?.receivers.find((one) => one.id === id)?.runtime ?? '';
  const ids = parsers.flatMap(({ receivers }) => receivers);
  const isMixed = new Set(ids.map(runtimeOf)).size > 1;
  const all = parsers.map((one) => (
    <ThenText key={one.receivers.join(' ')} then={one} runtimeOf={isMixed ? runtimeOf : () => ''} />
  ));
  if (ids.length <= MOST_PARSERS) return <>{all}</>;
  return (
    <details>
      <summary>{words.parserCalls(ids.length)}</summary>
      {all}
    </details>
  );
}

interface ThenTextProps {
  readonly then: Then;
  readonly runtimeOf: (receiver: string) => string;
}

function ThenText({ then, runtimeOf }: ThenTextProps): JSX.Element {
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
            {runtimeOf(id) !== '' && <strong>{`${runtimeOf(id)} `}</strong>}
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
