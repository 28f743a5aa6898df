import type { StateCreator } from 'zustand/vanilla';
import type { Span } from '../core/span.ts';
import { blockAt } from './blocks.ts';
import type { AppState } from './store.ts';

/** A place that somebody asked to be shown in the octets. */
export interface Lead {
  readonly at: Span;
  /** The name of what is meant, where several fields lie there; "" for none. */
  readonly name: string;
}

/** The one pointer of all views, always in paste coordinates. A pin holds until it is lifted. */
export interface PointerSlice {
  readonly pointed: Span | null;
  readonly pinned: Span | null;
  /** The newest, until a view has gone there. */
  readonly lead: Lead | null;
  /** Whether the last move came by keyboard: then it is said aloud. */
  readonly isByKey: boolean;
  /** The view that pointed last. */
  readonly pointedBy: string;
  /** Where the mouse or the focus is in a view; null where it is at nothing. */
  readonly point: (at: Span | null, by: string) => void;
  /** The mouse left a view: unless it is in another one by now, it is nowhere. */
  readonly leave: (by: string) => void;
  /** Where the keyboard is: it lifts the pin. */
  readonly step: (at: Span | null) => void;
  /** Holds a place; the same place again, or null, lifts it. */
  readonly pin: (at: Span | null) => void;
  /** Opens the octets at a place of the paste, beside what a decoder makes of it. */
  readonly leadTo: (at: Span, name?: string, decoder?: string) => void;
  /** A view has gone where it was led: `at` is the place itself, to the character. */
  readonly arrive: (at: Span) => void;
}

/** Points nowhere. */
export const NOWHERE: Pick<AppState, 'pointed' | 'pinned' | 'lead'> = {
  pointed: null,
  pinned: null,
  lead: null,
};

/** The pointer slice of a fresh page. */
export const createPointerSlice: StateCreator<AppState, [], [], PointerSlice> = (set, get) => ({
  ...NOWHERE,
  isByKey: false,
  pointedBy: '',
  point: (at, pointedBy) => {
    const { pinned, pointed } = get();
    if (pinned !== null || isSame(pointed, at)) set({ pointedBy });
    else set({ pointed: at, pointedBy, isByKey: false });
  },
  leave: (by) => {
    if (get().pointedBy === by) get().point(null, by);
  },
  step: (pointed) => set({ pointed, pinned: null, isByKey: true }),
  pin: (at) => set(({ pinned }) => ({ pinned: isSame(pinned, at) ? null : at, pointed: at })),
  leadTo: (at, name = '', decoder) =>
    set((state) => ({
      open: { ...state.open, octets: true },
      lead: { at, name },
      pinned: at,
      pointed: null,
      ...blockAt(state, at),
      ...(decoder === undefined ? {} : { readBy: decoder }),
    })),
  arrive: (pinned) => set({ pinned, lead: null }),
});

/** What is marked: the pin, else where the pointer is. */
export const selectMarked = ({ pinned, pointed }: AppState): Span | null => pinned ?? pointed;

const isSame = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
