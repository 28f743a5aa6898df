import { type JSX, useId, useMemo, useState } from 'react';
import type { Catalog } from '../../core/catalog.ts';
import type { FieldJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { Call } from './decoder-row.tsx';
import styles from './decoders.module.css';
import { Difference } from './difference.tsx';
import { Outcome } from './outcome.tsx';
import { Parsers } from './parsers.tsx';
import { byRuntime, type MatrixRow, passes, singleRows } from './rows.ts';

/** How many rows are shown before the reader asks for more, or for less by the filter. */
const MOST = 30;

interface Entry {
  readonly known: Catalog['decoders'][number];
  readonly row: MatrixRow;
}

/** Every decoder by itself: closed at first, by runtime and by text. */
export function AllDecoders({ field }: { readonly field: FieldJson }): JSX.Element {
  const words = useWords().decoders;
  const catalog = useApp((state) => state.catalog);
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  const entries = useMemo((): readonly Entry[] => {
    const known = new Map(catalog?.decoders.map((one) => [one.id, one]));
    const found = singleRows(field).flatMap(({ id, row }) => {
      const one = known.get(id);
      return one === undefined ? [] : [{ known: one, runtime: one.runtime, row }];
    });
    return byRuntime(found).flatMap(([, calls]) => calls);
  }, [field, catalog]);
  return (
    <div className={styles['all']}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="next" />
          {words.all(entries.length)}
        </button>
      </h3>
      {isOpen && (
        <div id={body}>
          <Filtered entries={entries} />
        </div>
      )}
    </div>
  );
}

function Filtered({ entries }: { readonly entries: readonly Entry[] }): JSX.Element {
  const { decoders: words, more } = useWords();
  const [most, setMost] = useState(MOST);
  const [runtime, setRuntime] = useState('');
  const [text, setText] = useState('');
  const shown = entries.filter(({ known }) => passes(known, { runtime, text }));
  return (
    <>
      <div className={styles['filters']}>
        <label>
          <span>{words.runtime}</span>
          <select value={runtime} onChange={({ currentTarget }) => setRuntime(currentTarget.value)}>
            <option value="">{words.anyRuntime}</option>
            {byRuntime(entries.map(({ known }) => known)).map(([name, calls]) => (
              <option key={name} value={name}>{`${name} (${calls.length})`}</option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.filter}</span>
          <input
            type="search"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <output>{words.shown(shown.length)}</output>
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={words.all(entries.length)}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.effect}</th>
              <th scope="col">{words.difference}</th>
              <th scope="col">{words.parsers}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((entry) => (
              <EntryRow key={entry.known.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > most && (
        <button type="button" onClick={() => setMost(shown.length)}>
          {more(shown.length - most)}
        </button>
      )}
    </>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }): JSX.Element {
  const { known, row } = entry;
  return (
    <tr>
      <th scope="row">
        <strong>{known.runtime}</strong> <Call known={known} name={known.call} />
      </th>
      <td>
        <Outcome row={row} />
      </td>
      <td>
        <Difference letter={row.letter} />
      </td>
      <td>
        <Parsers parsers={row.parsers} />
      </td>
    </tr>
  );
}
