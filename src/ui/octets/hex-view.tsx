import {
  type JSX,
  type KeyboardEvent,
  type SyntheticEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { selectMarked } from '../../app/pointer.slice.ts';
import { type Span, span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import type { Board } from './board.ts';
import { HexRow } from './hex-row.tsx';
import { partsOf } from './nodes.ts';
import styles from './octets.module.css';
import { within } from './rows.ts';
import { useColumns } from './use-columns.ts';
import { usePane } from './use-pane.ts';
import { ROW, VirtualRows } from './virtual-rows.tsx';

interface HexViewProps {
  readonly board: Board;
  readonly name: string;
  readonly seen: number;
}

/** Octets of a row on a wide screen, and on a narrow one. */
const WIDE = 16;
const NARROW = 8;
/** An octet takes as much room as so many characters, and the number of the first one before them. */
const CHARACTERS = 3.2;

/** The DER, octet by octet: tag, length and contents are told apart by more than their colour. */
export function HexView({ board, name, seen }: HexViewProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const { octets, tree } = board.map;
  const fitting = useColumns(scroller, 64);
  const columns = fitting >= (WIDE + 1) * CHARACTERS ? WIDE : NARROW;
  const count = Math.ceil(octets.length / columns);
  const parts = useMemo(() => partsOf(tree, octets.length), [tree, octets]);
  const marked = useApp(selectMarked);
  const mark = marked === null ? null : board.octets.led(marked);
  const [caret, setCaret] = useState(0);
  const pane = usePane(scroller, null);
  const current = pane.isFocused ? caret : (mark?.start ?? caret);
  const active = Math.floor(current / columns);
  const placeOf = (octet: number): Span | null => board.octets.toPaste(span(octet, octet + 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (pane.onKey(event, placeOf(current))) return;
    const next = target(event, current, columns, seen, octets.length);
    if (next === null) return;
    event.preventDefault();
    const octet = Math.max(0, Math.min(octets.length - 1, next));
    setCaret(octet);
    pane.step(placeOf(octet));
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={name}
      aria-rowcount={count}
      aria-readonly="true"
      className={styles['pane']}
      style={{ blockSize: Math.min(seen, Math.max(1, count)) * ROW }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const octet = octetAt(event) ?? current;
        setCaret(octet);
        pane.onFocus(event, placeOf(octet));
      }}
      onBlur={pane.onBlur}
      onPointerMove={(event) => {
        const octet = octetAt(event);
        pane.hover(event, octet === null ? null : placeOf(octet));
      }}
      onPointerLeave={pane.onLeave}
      onClick={(event) => {
        const octet = octetAt(event);
        if (octet === null) return;
        setCaret(octet);
        pane.pin(placeOf(octet));
      }}
    >
      <VirtualRows
        scroller={scroller}
        count={count}
        seen={seen}
        kept={active}
        reveal={pane.isHovered || (mark === null && !pane.isFocused) ? null : active}
        role="rowgroup"
        render={(row) => {
          const part = within(mark, span(row * columns, (row + 1) * columns));
          return (
            <HexRow
              board={board}
              parts={parts}
              row={row}
              columns={columns}
              from={part?.start ?? -1}
              to={part?.end ?? -1}
              active={row === active ? current - row * columns : -1}
            />
          );
        }}
      />
    </div>
  );
}

function octetAt({ target: hit }: SyntheticEvent): number | null {
  const cell = hit instanceof Element ? hit.closest<HTMLElement>('[data-octet]') : null;
  return cell === null ? null : Number(cell.dataset['octet']);
}

/** Where a key leads in a grid (ARIA Authoring Practices, Grid); null for any other key. */
function target(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  octet: number,
  columns: number,
  seen: number,
  length: number,
): number | null {
  const start = octet - (octet % columns);
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return octet - 1;
    case 'ArrowRight':
      return octet + 1;
    case 'ArrowUp':
      return octet < columns ? octet : octet - columns;
    case 'ArrowDown':
      return start + columns >= length ? octet : octet + columns;
    case 'PageUp':
      return Math.max(octet % columns, octet - columns * (seen - 1));
    case 'PageDown':
      return octet + columns * (seen - 1);
    case 'Home':
      return isFar ? 0 : start;
    case 'End':
      return isFar ? length - 1 : start + columns - 1;
    default:
      return null;
  }
}
