import type { ProfilePartMessages } from '../profile-part.ts';
import { number } from './numbers.ts';

/** The part about profiles, in English. */
export const profiles: ProfilePartMessages = {
  name: 'Client certificate profile',
  general: 'Every client certificate',
  count: (broken, all) =>
    broken === 0 ? `${number(all)} rules kept` : `${number(broken)} of ${number(all)} rules broken`,
  quiet: (all) => `All ${number(all)} rules that concern this paste are kept.`,
  kept: (count) => (count === 1 ? '1 rule kept' : `${number(count)} rules kept`),
  others: (count) => `What it would meet on other platforms (${number(count)})`,
  todo: 'To do',
  source: 'Source',
};
