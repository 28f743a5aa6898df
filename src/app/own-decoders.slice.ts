import type { StateCreator } from 'zustand/vanilla';
import type { Catalog } from '../core/catalog.ts';
import { OWN_PREFIX, type OwnDecoder, ownEntry } from '../core/own-decoder/own-entry.ts';
import type { AppState } from './store.ts';

/** The decoders that this browser's user put together. They are remembered; what they decoded is not. */
export interface OwnDecodersSlice {
  readonly ownDecoders: readonly OwnDecoder[];
  /** Adds a decoder, or takes the place of the one with its id. */
  readonly saveOwn: (decoder: OwnDecoder) => void;
  readonly removeOwn: (id: string) => void;
}

/** The slice, starting from what was remembered. */
export const createOwnDecodersSlice =
  (remembered: readonly OwnDecoder[]): StateCreator<AppState, [], [], OwnDecodersSlice> =>
  (set) => ({
    ownDecoders: remembered,
    saveOwn: (decoder) =>
      set((state) => {
        const { ownDecoders: own } = state;
        const isKnown = own.some(({ id }) => id === decoder.id);
        const replaced = own.map((one) => (one.id === decoder.id ? decoder : one));
        return changed(state, isKnown ? replaced : [...own, decoder]);
      }),
    removeOwn: (id) =>
      set((state) => ({
        ...changed(
          state,
          state.ownDecoders.filter((one) => one.id !== id),
        ),
        ...(state.myApp.decoder === id ? { myApp: { ...state.myApp, decoder: null } } : {}),
      })),
  });

const changed = (
  { catalog, text }: AppState,
  ownDecoders: readonly OwnDecoder[],
): Partial<AppState> => ({
  ownDecoders,
  catalog: catalog === null ? null : withOwn(catalog, ownDecoders),
  ...(text === '' ? {} : { status: 'working', isTyping: false }),
});

/** What the page may offer, with the user's own decoders after those of the engine. */
export const withOwn = (catalog: Catalog, own: readonly OwnDecoder[]): Catalog => ({
  ...catalog,
  decoders: [
    ...catalog.decoders.filter(({ id }) => !id.startsWith(OWN_PREFIX)),
    ...own.map(ownEntry),
  ],
});
