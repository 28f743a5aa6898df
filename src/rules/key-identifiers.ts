import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { issued } from './checks/path.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'key-identifiers',
  profile: 'client',
  topic: 'key-identifiers-differ',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.1'), rfc(5280, '4.2.1.2')],
  // "The value of the subject key identifier MUST be the value placed in the key identifier field of the authority key
  // identifier extension of certificates issued by the subject of this certificate."
  judge(presented) {
    const links = issued(presented).filter(({ isProven }) => isProven);
    if (links.length === 0) return 'not-applicable';
    for (const { child, issuer } of links) {
      const wanted = child.certificate.decoded.authorityKeyIdentifier;
      const found = issuer.certificate.decoded.subjectKeyIdentifier;
      if (wanted !== null && found !== null && wanted !== found) {
        const at = extensionAt(child, EXTENSION.authorityKeyIdentifier);
        return { args: { wanted, found }, about: child, at };
      }
    }
    return 'passes';
  },
} satisfies RuleOn<'key-identifiers-differ'>;
