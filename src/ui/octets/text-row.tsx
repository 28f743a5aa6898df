import { type JSX, memo, type ReactNode } from 'react';
import { type Span, span } from '../../core/span.ts';
import { visible } from '../evidence/lines.ts';
import { firstBehind, type Note, type Sheet } from './board.ts';
import styles from './octets.module.css';
import { rowSpan, type TextRows, within } from './rows.ts';

interface TextRowProps {
  readonly sheet: Sheet;
  readonly rows: TextRows;
  readonly row: number;
  /** The marked part of the row, counted from its beginning; both -1 where there is none. */
  readonly from: number;
  readonly to: number;
  /** Whether the focus is here. */
  readonly isActive: boolean;
}

/** One row of a text, cut where something is set apart or marked. Drawn again only when its own marks change. */
export const TextRow = memo(function TextRow(props: TextRowProps): JSX.Element {
  const { sheet, rows, row, from, to, isActive } = props;
  const at = rowSpan(rows, row);
  return (
    <div role="row" aria-rowindex={row + 1} className={styles['row']}>
      <span role="gridcell" tabIndex={isActive ? 0 : -1} className={styles['line']}>
        {piecesOf(sheet, at, from, to).map((piece) => drawn(piece, sheet.text, at.start))}
      </span>
    </div>
  );
});

interface Piece {
  readonly at: Span;
  readonly note: Note | null;
  readonly isMarked: boolean;
}

/** The pieces of a row, in order, complete. */
function piecesOf(sheet: Sheet, row: Span, from: number, to: number): readonly Piece[] {
  const noted = notedIn(sheet, row);
  const cuts = new Set([row.start, row.end]);
  for (const { at } of noted) for (const edge of [at.start, at.end]) cuts.add(edge);
  if (from < to) for (const edge of [from, to]) cuts.add(row.start + edge);
  // A sign of another width stands alone, so that the place under the mouse can be told.
  for (const { index, 0: sign } of sheet.text.slice(row.start, row.end).matchAll(/[^ -~]/gu)) {
    cuts.add(row.start + index).add(row.start + index + sign.length);
  }
  const edges = [...cuts].filter((at) => at >= row.start && at <= row.end).sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const at = span(start, edges[i + 1] ?? start);
    const note = noted.find((one) => one.at.start <= at.start && at.end <= one.at.end)?.note;
    const isMarked = start >= row.start + from && start < row.start + to;
    return { at, note: note ?? null, isMarked };
  });
}

function notedIn({ noted }: Sheet, row: Span) {
  const spans = noted.map(({ at }) => at);
  const found = [];
  for (let i = firstBehind(spans, row.start); i < noted.length; i += 1) {
    const one = noted[i];
    if (one === undefined || one.at.start >= row.end) break;
    const part = within(one.at, row);
    if (part !== null) {
      const at = span(row.start + part.start, row.start + part.end);
      found.push({ at, note: one.note });
    }
  }
  return found;
}

function drawn({ at, note, isMarked }: Piece, text: string, row: number): ReactNode {
  const raw = text.slice(at.start, at.end);
  const shown = note === null ? visible(raw) : visible(raw).replaceAll(' ', '␣');
  const data = { 'data-at': at.start, 'data-length': raw.length, 'data-note': note ?? undefined };
  const key = at.start - row;
  const content = note === 'repair' ? <ins>{shown}</ins> : shown;
  return isMarked ? (
    <mark key={key} {...data} className={styles['marked']}>
      {content}
    </mark>
  ) : (
    <span key={key} {...data}>
      {content}
    </span>
  );
}
