import { type JSX, type KeyboardEvent, use, useLayoutEffect, useRef, useState } from 'react';
import { inspectLogValue } from '../../app/log/inspect-value.ts';
import { filterOf } from '../../app/log/look.ts';
import type { LogRow } from '../../log/rows.ts';
import { ROW, VirtualRows } from '../octets/virtual-rows.tsx';
import { StoreContext, useApp } from '../use-app.ts';
import { Filters } from './filters.tsx';
import log from './log.module.css';
import { LogTableHead } from './log-table-head.tsx';
import { LogTableRow } from './log-table-row.tsx';
import { rowAfter } from './row-keys.ts';
import styles from './table.module.css';
import { useLogAnswer } from './use-log-answer.ts';
import { useLogWords } from './use-log-words.ts';
import { useRowWindow } from './window-of-rows.ts';

/** How many rows are seen at once. */
const SEEN = 16;

/** Every distinct value, the rows that are seen only. One stop in the order of Tab; arrows move, Enter opens. */
export function LogTable(): JSX.Element {
  const words = useLogWords().table;
  const view = useApp((state) => state.logView);
  const scroller = useRef<HTMLDivElement>(null);
  const range = useRowWindow(scroller);
  const page = useLogAnswer<'rows'>({
    kind: 'rows',
    query: { filter: filterOf(view), sort: view.sort, descending: view.isDescending, ...range },
  });
  const total = page?.total ?? 0;
  const [chosen, choose] = useState(0);
  const active = Math.min(chosen, Math.max(0, total - 1));
  const [reveal, setReveal] = useState<number | null>(null);
  const { open, isGone } = useOpening();
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const rowAt = (index: number): LogRow | undefined => page?.rows[index - page.offset];
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInRows = event.target instanceof Node && scroller.current?.contains(event.target);
    if (isInRows !== true) return;
    const to = rowAfter(event.key, active, total, SEEN);
    const row = rowAt(active);
    if (event.key === 'Enter' && row !== undefined) void open(row.id);
    else if (to !== null) {
      isMoving.current = true;
      choose(to);
      setReveal(to);
    } else return;
    event.preventDefault();
  };
  return (
    <section className={log['part']} aria-label={words.name}>
      <h3>{words.name}</h3>
      <Filters />
      <p className={log['figures']} role="status">
        {page !== null && words.shown(page.total, page.requests)}
        {isGone && ` ${words.gone}`}
      </p>
      {page?.total === 0 && <p>{words.nothing}</p>}
      <div
        role="grid"
        aria-label={words.name}
        aria-rowcount={total + 1}
        className={styles['grid']}
        onKeyDown={onKeyDown}
      >
        <LogTableHead />
        <div
          role="presentation"
          ref={scroller}
          className={styles['scroller']}
          style={{ blockSize: Math.min(SEEN, Math.max(1, total)) * ROW }}
        >
          <VirtualRows
            scroller={scroller}
            count={total}
            seen={SEEN}
            kept={active}
            reveal={reveal}
            role="rowgroup"
            render={(index) => (
              <LogTableRow
                row={rowAt(index)}
                index={index}
                isActive={index === active}
                onOpen={(id) => {
                  choose(index);
                  void open(id);
                }}
              />
            )}
          />
        </div>
      </div>
      <p className={log['figures']}>{words.how}</p>
    </section>
  );
}

/** Opens a value in the inspector; says where it is no longer kept. */
function useOpening(): { readonly open: (id: number) => Promise<void>; readonly isGone: boolean } {
  const scan = useApp((state) => state.logScan);
  const store = use(StoreContext);
  const [isGone, setGone] = useState(false);
  return {
    isGone,
    open: async (id) => {
      const value = (await scan?.ask<'value'>({ kind: 'value', id })) ?? null;
      setGone(value === null);
      if (value !== null && store !== null) inspectLogValue(store.getState(), value);
    },
  };
}
