import type { RuleOn } from '../core/profile/rule.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { CHROME_ROOT_PROGRAM, publicCaOf } from './checks/public-cas.ts';
import { PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'public-ca-renewal',
  profile: 'client',
  topic: 'public-ca-will-lose',
  severity: 'note',
  reason: '',
  citations: [CHROME_ROOT_PROGRAM],
  judge({ endEntity }) {
    const ca = publicCaOf(endEntity);
    const purposes = purposesOf(endEntity) ?? [];
    if (ca === null || !purposes.includes(PURPOSE.clientAuth)) return 'not-applicable';
    // Its hierarchies for clients and for mail stay as they are.
    if (!purposes.includes(PURPOSE.serverAuth)) return 'passes';
    return {
      args: { ca: ca.name, since: ca.since },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
      citations: [CHROME_ROOT_PROGRAM, ca.citation],
    };
  },
} satisfies RuleOn<'public-ca-will-lose'>;
