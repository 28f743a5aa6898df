import { type RefObject, useLayoutEffect, useState } from 'react';

/** Room for a scroll bar and the padding of a row. */
const EDGES = 34;
const FEWEST = 16;
const STEP = 4;

/** How many characters fit into a row of an element, in steps of four, at most `most`; `most` until it can be measured. */
export function useColumns(element: RefObject<HTMLElement | null>, most: number): number {
  const [columns, setColumns] = useState(most);
  useLayoutEffect(() => {
    const pane = element.current;
    if (pane === null || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      const fitting = Math.floor((pane.clientWidth - EDGES) / widthOfSign(pane) / STEP) * STEP;
      setColumns(Math.max(FEWEST, Math.min(most, fitting)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    measure();
    return () => observer.disconnect();
  }, [element, most]);
  return columns;
}

const SIGNS = 64;

function widthOfSign(pane: HTMLElement): number {
  const probe = document.createElement('span');
  probe.textContent = '0'.repeat(SIGNS);
  probe.style.position = 'absolute';
  probe.style.visibility = 'hidden';
  pane.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return Math.max(1, width / SIGNS);
}
