import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';

/** What all views share: who has the pointer, and what its keys do. */
export interface Pane {
  readonly isHovered: boolean;
  readonly isFocused: boolean;
  /** The focus moves, by keyboard. */
  readonly step: (at: Span | null) => void;
  readonly hover: (event: PointerEvent, at: Span | null) => void;
  readonly onLeave: () => void;
  readonly onFocus: (event: FocusEvent, at: Span | null) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly pin: (at: Span | null) => void;
  /** Enter and the space bar pin, Escape lifts the pin. Whether the key was one of these. */
  readonly onKey: (event: KeyboardEvent, at: Span | null) => boolean;
}

/** How long a mark stays when the mouse leaves a view, in milliseconds. */
const LINGER = 80;

/** The pointer of one view. After a step, and on arrival, its stop in the order of Tab takes the focus. */
export function usePane(view: RefObject<HTMLElement | null>, arrival: Span | null): Pane {
  const point = useApp((state) => state.point);
  const leave = useApp((state) => state.leave);
  const stepTo = useApp((state) => state.step);
  const pin = useApp((state) => state.pin);
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const isMoving = useRef(false);
  const id = useId();
  const focus = (): void =>
    view.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    focus();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an arrival takes the focus
  useLayoutEffect(() => {
    if (arrival !== null) focus();
  }, [arrival]);
  return {
    isHovered,
    isFocused,
    step: (at) => {
      isMoving.current = true;
      stepTo(at);
    },
    hover: ({ pointerType }, at) => {
      // A finger does not hover: it taps.
      if (pointerType === 'touch') return;
      setIsHovered(true);
      point(at, id);
    },
    onLeave: () => {
      setIsHovered(false);
      // On the way to the next view nothing flickers.
      setTimeout(leave, LINGER, id);
    },
    onFocus: (event, at) => {
      setIsFocused(true);
      if (!isHovered && !staysInside(event)) point(at, id);
    },
    onBlur: (event) => {
      if (staysInside(event)) return;
      setIsFocused(false);
      leave(id);
    },
    pin,
    onKey: (event, at) => {
      if (event.key === 'Escape') stepTo(at);
      else if (event.key === 'Enter' || event.key === ' ') pin(at);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** Focus that moves from one row of a view to another neither enters nor leaves it. */
const staysInside = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
