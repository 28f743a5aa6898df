import { type RefObject, useEffect, useState } from 'react';
import { ROW } from '../octets/virtual-rows.tsx';

/** How many rows a step of the window is. */
const STEP = 100;
/** How far the window reaches beyond its step on each side: more than is seen at once. */
const BEYOND = 60;

/** Which rows are asked for. */
export interface RowWindow {
  readonly offset: number;
  readonly limit: number;
}

/** The rows around what is scrolled to. It changes once in a hundred rows, and always holds what is seen. */
export const windowAt = (firstSeen: number): RowWindow => {
  const step = Math.floor(firstSeen / STEP) * STEP;
  const offset = Math.max(0, step - BEYOND);
  return { offset, limit: step + STEP + BEYOND - offset };
};

/** Follows the element that scrolls. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>): RowWindow {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const follow = (): void => setStep(Math.floor(element.scrollTop / ROW / STEP));
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);
  return windowAt(step * STEP);
}
