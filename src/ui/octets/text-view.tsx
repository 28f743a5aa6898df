import {
  type FocusEvent,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { selectMarked } from '../../app/pointer.slice.ts';
import { type Span, span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import { type Board, inSheet, type Sheet, toPaste, unitAt } from './board.ts';
import styles from './octets.module.css';
import { countOf, cutRows, rowAt, rowSpan, type TextRows, within } from './rows.ts';
import { TextRow } from './text-row.tsx';
import { useColumns } from './use-columns.ts';
import { usePane } from './use-pane.ts';
import { VirtualRows } from './virtual-rows.tsx';

interface TextViewProps {
  readonly board: Board;
  readonly sheet: Sheet;
  readonly name: string;
  /** How many rows are seen at once, and how many characters a row has at most. */
  readonly seen: number;
  readonly most: number;
  /** A place that the reader was led to: it takes the focus. */
  readonly arrival?: Span | null;
}

/** A text of the map: the pointer marks its runs, arrow keys move like a caret. */
export function TextView(props: TextViewProps): JSX.Element {
  const { board, sheet, name, seen, most, arrival = null } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller, most);
  const rows = useMemo(() => cutRows(sheet.text, columns), [sheet, columns]);
  const marked = useApp(selectMarked);
  const mark = inSheet(sheet, marked);
  const [caret, setCaret] = useState(0);
  const pane = usePane(scroller, arrival);
  const current = pane.isFocused ? caret : (mark?.start ?? caret);
  const active = rowAt(rows, current);
  const placeOf = (position: number): Span | null => toPaste(sheet, unitAt(board, sheet, position));
  const move = (position: number): void => {
    const unit = unitAt(board, sheet, position);
    setCaret(unit.start);
    pane.step(toPaste(sheet, unit));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const unit = unitAt(board, sheet, current);
    if (pane.onKey(event, placeOf(current))) return;
    const next = target(event, rows, unit, seen);
    if (next === null) return;
    event.preventDefault();
    move(Math.max(0, Math.min(sheet.text.length - 1, next)));
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={name}
      aria-rowcount={countOf(rows)}
      aria-readonly="true"
      className={styles['pane']}
      style={{ blockSize: Math.min(seen, Math.max(1, countOf(rows))) * 24 }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const position = caretOf(event, rows, current);
        setCaret(position);
        pane.onFocus(event, placeOf(position));
      }}
      onBlur={pane.onBlur}
      onPointerMove={(event) => {
        const position = positionOf(event);
        pane.hover(event, position === null ? null : placeOf(position));
      }}
      onPointerLeave={pane.onLeave}
      onClick={(event) => {
        const position = positionOf(event);
        if (position === null) return;
        setCaret(unitAt(board, sheet, position).start);
        pane.pin(placeOf(position));
      }}
    >
      <VirtualRows
        scroller={scroller}
        count={countOf(rows)}
        seen={seen}
        kept={active}
        reveal={pane.isHovered || (mark === null && !pane.isFocused) ? null : active}
        role="rowgroup"
        render={(row) => {
          const part = within(mark, rowSpan(rows, row));
          return (
            <TextRow
              sheet={sheet}
              rows={rows}
              row={row}
              from={part?.start ?? -1}
              to={part?.end ?? -1}
              isActive={row === active}
            />
          );
        }}
      />
    </div>
  );
}

/** The position under the mouse: every piece is drawn in one line of equally wide signs. */
function positionOf({ target: hit, clientX }: MouseEvent): number | null {
  const piece = hit instanceof Element ? hit.closest<HTMLElement>('[data-at]') : null;
  if (piece === null) return null;
  const { left, width } = piece.getBoundingClientRect();
  const length = Number(piece.dataset['length']);
  const into = width === 0 ? 0 : Math.floor(((clientX - left) / width) * length);
  return Number(piece.dataset['at']) + Math.max(0, Math.min(length - 1, into));
}

/** The position of the focus: in another row than the caret, its beginning. */
function caretOf({ target: cell }: FocusEvent, rows: TextRows, caret: number): number {
  const row = cell.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  const index = Number(row ?? 0) - 1;
  return index < 0 || index === rowAt(rows, caret) ? caret : rowSpan(rows, index).start;
}

/** Where a key leads, as in any text; null for any other key. */
function target(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  rows: TextRows,
  unit: Span,
  seen: number,
): number | null {
  const row = rowAt(rows, unit.start);
  const here = rowSpan(rows, row);
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return unit.start - 1;
    case 'ArrowRight':
      return unit.end;
    case 'ArrowUp':
      return below(rows, row - 1, unit.start - here.start);
    case 'ArrowDown':
      return below(rows, row + 1, unit.start - here.start);
    case 'PageUp':
      return below(rows, row - seen + 1, unit.start - here.start);
    case 'PageDown':
      return below(rows, row + seen - 1, unit.start - here.start);
    case 'Home':
      return isFar ? 0 : here.start;
    case 'End':
      return isFar ? rows.text.length - 1 : here.end - 1;
    default:
      return null;
  }
}

/** The same column of another row. */
function below(rows: TextRows, row: number, column: number): number {
  const { start, end } = rowSpan(rows, Math.max(0, Math.min(countOf(rows) - 1, row)));
  return Math.min(start + column, span(start, Math.max(start, end - 1)).end);
}
