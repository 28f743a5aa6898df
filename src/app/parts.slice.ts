import type { StateCreator } from 'zustand/vanilla';
import type { Span } from '../core/span.ts';
import type { AppState } from './store.ts';

/** The parts of the page below the fix: closed at first, but for what was recovered, which is there only after damage. */
export type Part =
  | 'repaired'
  | 'decoders'
  | 'own'
  | 'path'
  | 'revocation'
  | 'readers'
  | 'profile'
  | 'size'
  | 'arrived'
  | 'captures'
  | 'findings'
  | 'octets'
  | 'check';

/** Which parts are open, and the place in the paste that was last asked for. */
export interface PartsSlice {
  readonly open: Readonly<Record<Part, boolean>>;
  readonly shown: Span | null;
  readonly toggle: (part: Part) => void;
  /** Opens What arrived at this place. */
  readonly show: (at: Span) => void;
}

/** The parts slice of a fresh page. */
export const createPartsSlice: StateCreator<AppState, [], [], PartsSlice> = (set) => ({
  open: {
    repaired: true,
    decoders: false,
    own: false,
    path: false,
    revocation: false,
    readers: false,
    profile: false,
    size: false,
    arrived: false,
    captures: false,
    findings: false,
    octets: false,
    check: false,
  },
  shown: null,
  toggle: (part) => set(({ open }) => ({ open: { ...open, [part]: !open[part] } })),
  show: (at) => set(({ open }) => ({ open: { ...open, arrived: true }, shown: { ...at } })),
});
