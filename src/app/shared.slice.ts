import type { StateCreator } from 'zustand/vanilla';
import type { Shared } from '../core/share/shared.ts';
import type { LinkFault } from './share-link.ts';
import type { AppState } from './store.ts';

/** Why a link is not shown. `no-report`: it unpacks to something else than this page writes. */
export type OpenFault = LinkFault | 'no-report';

/** What came with a link. It is shown as what it is: neither settings nor the paste of this page change by it. */
export interface SharedSlice {
  readonly shared: Shared | null;
  readonly sharedFault: OpenFault | null;
  readonly openShared: (shared: Shared) => void;
  readonly refuseShared: (fault: OpenFault) => void;
  /** Takes the paste of the link as one's own, with the settings of its sender for as long as they are not changed. */
  readonly inspectShared: () => void;
}

/** The shared slice of a fresh page: no link was opened. */
export const createSharedSlice: StateCreator<AppState, [], [], SharedSlice> = (set, get) => ({
  shared: null,
  sharedFault: null,
  openShared: (shared) => set({ shared, sharedFault: null }),
  refuseShared: (sharedFault) => set({ shared: null, sharedFault }),
  inspectShared: () => {
    const { shared, catalog, load, borrowApp } = get();
    if (shared === null || shared.paste === null) return;
    const { app, judgedAt } = shared.settings;
    // A decoder of the sender's own is not known here.
    const isKnown = catalog?.decoders.some(({ id }) => id === app?.decoder) ?? false;
    if (app !== null && isKnown) borrowApp(app);
    set({ judgedAt, page: 'inspect' });
    load(shared.paste);
  },
});
