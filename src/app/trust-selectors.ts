import type { TrustSlice } from './trust.slice.ts';

/** Whether a private key stands among the anchors: then they are never kept. */
export const selectHasSecretAnchor = ({ anchors }: TrustSlice): boolean =>
  /PRIVATE KEY/i.test(anchors);

/** The anchors to be kept from one visit to the next; null for none. */
export const selectKeptAnchors = (state: TrustSlice): string | null =>
  state.keepsAnchors && state.anchors.trim() !== '' && !selectHasSecretAnchor(state)
    ? state.anchors
    : null;
