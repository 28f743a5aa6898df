import { type JSX, type ReactNode, type RefObject, useEffect, useState } from 'react';
import styles from './octets.module.css';

/** The height of a row in CSS pixels: a target of its own (WCAG 2.2, 2.5.8). */
export const ROW = 24;
/** How many rows are drawn beyond those that are seen. */
const BEYOND = 4;

interface VirtualRowsProps {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** How many rows are seen at once. */
  readonly seen: number;
  /** A row that must be there, seen or not: it holds the focus. */
  readonly kept: number;
  /** A row that is to be seen; null: none is asked for. */
  readonly reveal: number | null;
  readonly role: 'rowgroup' | 'presentation';
  readonly render: (row: number) => ReactNode;
}

/** Rows of one height, of which only those near the ones that are seen exist. */
export function VirtualRows(props: VirtualRowsProps): JSX.Element {
  const { scroller, count, seen, kept, reveal, role, render } = props;
  const [top, setTop] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const follow = (): void => setTop(Math.floor(element.scrollTop / ROW));
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || reveal === null) return;
    const first = Math.ceil(element.scrollTop / ROW);
    if (reveal >= first && reveal < first + seen - 1) return;
    element.scrollTop = Math.max(0, reveal - Math.floor(seen / 3)) * ROW;
  }, [scroller, reveal, seen]);
  const from = Math.max(0, top - BEYOND);
  const to = Math.min(count, top + seen + BEYOND);
  const rows: number[] = [];
  if (kept >= 0 && kept < Math.min(from, count)) rows.push(kept);
  for (let row = from; row < to; row += 1) rows.push(row);
  if (kept >= to && kept < count) rows.push(kept);
  return (
    <div role={role} className={styles['sheet']} style={{ blockSize: count * ROW }}>
      {rows.map((row) => (
        <div
          key={row}
          role="presentation"
          className={styles['place']}
          style={{ insetBlockStart: row * ROW }}
        >
          {render(row)}
        </div>
      ))}
    </div>
  );
}
