import type { JSX } from 'react';
import type { Catalog } from '../../core/catalog.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './decoders.module.css';
import { Difference } from './difference.tsx';
import { Outcome } from './outcome.tsx';
import { Parsers } from './parsers.tsx';
import { byRuntime, type MatrixRow } from './rows.ts';

/** One outcome: who writes it, what it is, and what the parsers say of it. */
export function DecoderRow({ row }: { readonly row: MatrixRow }): JSX.Element {
  const words = useWords().decoders;
  const { kind, agrees, decoders, parsers } = row;
  return (
    <tr data-kind={kind}>
      <th scope="row">
        {kind === 'mine' && <p className={styles['mine']}>{words.mine}</p>}
        {agrees !== null && <p className={styles['mine']}>{words.agrees[agrees]}</p>}
        <Calls ids={decoders} />
      </th>
      <td>
        <Outcome row={row} />
        <Difference letter={row.letter} />
      </td>
      <td>
        <Parsers parsers={parsers} />
      </td>
    </tr>
  );
}

type Known = Catalog['decoders'][number];

/** One call in full; several by their runtimes, in one line each. */
function Calls({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const names = useNames();
  const catalog = useApp((state) => state.catalog);
  const known = ids.flatMap((id) => catalog?.decoders.filter((one) => one.id === id) ?? []);
  const others = ids.filter((id) => !known.some((one) => one.id === id));
  const [first] = known;
  if (ids.length === 1 && first !== undefined) {
    return <Call known={first} name={names.decoder(first.id)} />;
  }
  return (
    <ul className={styles['runtimes']}>
      {byRuntime(known).map(([runtime, calls]) => (
        <li key={runtime}>
          <strong>{runtime}</strong>{' '}
          {calls.map(({ id, call, provenance }, i) => (
            <span key={id}>
              {i > 0 && ' · '}
              <code>{call}</code>
              <Source provenance={provenance} />
            </span>
          ))}
        </li>
      ))}
      {others.map((id) => (
        <li key={id}>{names.decoder(id)}</li>
      ))}
    </ul>
  );
}

/** A call with its versions, and whether it was run. */
export function Call({
  known,
  name,
}: {
  readonly known: Known;
  readonly name: string;
}): JSX.Element {
  if (known.provenance === 'specification') return <span>{name}</span>;
  return (
    <>
      <code>{name}</code>{' '}
      <span className={styles['versions']}>
        {known.versions}
        <Source provenance={known.provenance} />
      </span>
    </>
  );
}

/** Says of a call that nobody ran it. */
function Source({ provenance }: Pick<Known, 'provenance'>): JSX.Element | null {
  const words = useWords().decoders;
  return provenance === 'derived' ? (
    <span className={styles['versions']}>{` (${words.derived})`}</span>
  ) : null;
}
