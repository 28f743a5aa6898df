import type { HazardProse } from '../hazard.ts';

/** The certificate that is taken for the client's, in English. */
export const hazard: HazardProse = (found) =>
  found.whose === 'mine'
    ? `Danger: your parser skips the damaged certificate and takes the next one, often a CA, for the client's${found.taken === '' ? '' : `: ${found.taken}`}.`
    : `Danger: these parsers skip the damaged certificate and take the next one, often a CA, for the client's: ${found.calls.join(' · ')}.`;
