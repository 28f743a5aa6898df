import type { JSX, ReactNode } from 'react';
import type { Catalog } from '../../core/catalog.ts';
import type { ComparisonJson, SideJson } from '../../core/two-values/comparison.ts';
import { type ComparedRow, decoderName, formatName } from '../messages/compared.ts';
import { numbersIn } from '../messages/numbers.ts';
import { useMessages } from '../use-messages.ts';
import styles from './compared.module.css';

interface SideTableProps {
  readonly comparison: ComparisonJson;
  readonly catalog: Catalog;
}

/** Both values by what matters of each. */
export function SideTable({ comparison, catalog }: SideTableProps): JSX.Element {
  const { locale, prose } = useMessages();
  const words = prose.compared;
  const number = numbersIn(locale);
  const rows: readonly (readonly [ComparedRow, (side: SideJson) => string])[] = [
    ['format', ({ format }) => formatName(catalog, format) || words.unknownFormat],
    ['length', ({ length }) => number(length)],
    ['pluses', ({ pluses }) => number(pluses)],
    ['certificates', ({ sent }) => number(sent.length)],
    [decoderName(catalog, comparison.apart.decoder) === '' ? 'form' : 'app', words.reads],
  ];
  return (
    <Table caption={words.name} first="">
      {rows.map(([row, cell]) => (
        <Row key={row} name={words.row[row]} a={cell(comparison.a)} b={cell(comparison.b)} />
      ))}
    </Table>
  );
}

interface TableProps {
  readonly caption: string;
  /** What the first column holds. */
  readonly first: string;
  readonly children: ReactNode;
}

/** A table of A and B. */
export function Table({ caption, first, children }: TableProps): JSX.Element {
  return (
    <table className={styles['table']} aria-label={caption}>
      <thead>
        <tr>
          {first === '' ? <td /> : <th scope="col">{first}</th>}
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** One row of it; what differs is marked in more than colour. */
export function Row({ name, a, b }: RowProps): JSX.Element {
  const differs = a !== b;
  return (
    <tr data-differs={differs}>
      <th scope="row">{name}</th>
      <td>{a}</td>
      <td>{b}</td>
    </tr>
  );
}
