import { type JSX, memo } from 'react';
import { type Board, firstBehind } from './board.ts';
import { PARTS } from './nodes.ts';
import styles from './octets.module.css';

interface HexRowProps {
  readonly board: Board;
  readonly parts: Uint8Array;
  readonly row: number;
  readonly columns: number;
  /** The marked octets of the row, counted from its beginning; both -1 where there are none. */
  readonly from: number;
  readonly to: number;
  /** The column that has the focus; -1 for none. */
  readonly active: number;
}

/** One row of octets. Drawn again only when its own marks change. */
export const HexRow = memo(function HexRow(props: HexRowProps): JSX.Element {
  const { board, parts, row, columns, from, to, active } = props;
  const start = row * columns;
  const octets = [...board.map.octets.subarray(start, start + columns)];
  return (
    <div role="row" aria-rowindex={row + 1} className={styles['hexRow']}>
      <span role="rowheader" className={styles['offset']}>
        {start}
      </span>
      {octets.map((octet, column) => {
        const at = start + column;
        const hex = octet.toString(16).padStart(2, '0');
        const isMarked = column >= from && column < to;
        return (
          <span
            key={at}
            role="gridcell"
            tabIndex={column === active ? 0 : -1}
            className={styles['octet']}
            data-octet={at}
            data-part={PARTS[parts[at] ?? 2]}
            data-note={isMended(board, at) ? 'damage' : undefined}
          >
            {isMarked ? <mark className={styles['marked']}>{hex}</mark> : hex}
          </span>
        );
      })}
    </div>
  );
});

function isMended({ mended }: Board, at: number): boolean {
  const one = mended[firstBehind(mended, at)];
  return one !== undefined && one.start <= at;
}
