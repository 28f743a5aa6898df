import type { RuleOn } from '../core/profile/rule.ts';
import { commonNameOf, renderName } from '../core/x509/name.ts';
import { OPENSSL_PURPOSE, rfc } from './checks/citations.ts';
import { intermediates } from './checks/path.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { isForClients, PURPOSE, purposeNames, purposesOf } from './checks/purposes.ts';

export default {
  id: 'issuer-client-auth',
  profile: 'client',
  topic: 'issuer-purpose',
  severity: 'warning',
  reason: '',
  citations: [OPENSSL_PURPOSE, rfc(5280, '4.2.1.12')],
  judge(presented) {
    const cas = intermediates(presented);
    if (cas.length === 0) return 'not-applicable';
    const about = cas.find(
      (ca) => !isForClients(ca) && purposesOf(ca)?.includes(PURPOSE.any) !== true,
    );
    if (about === undefined) return 'passes';
    const { subject } = about.certificate;
    return {
      args: {
        issuer: commonNameOf(subject) ?? renderName(subject),
        purposes: purposeNames(purposesOf(about) ?? []),
      },
      about,
      at: extensionAt(about, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'issuer-purpose'>;
