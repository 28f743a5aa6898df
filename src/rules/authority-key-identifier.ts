import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { signedByOthers } from './checks/path.ts';
import { EXTENSION, extensionOf } from './checks/places.ts';

export default {
  id: 'authority-key-identifier',
  profile: 'client',
  topic: 'no-authority-key-identifier',
  severity: 'note',
  reason: '',
  citations: [rfc(5280, '4.2.1.1')],
  judge(presented) {
    const signed = signedByOthers(presented);
    if (signed.length === 0) return 'not-applicable';
    const about = signed.find(
      (member) =>
        member.certificate.version === 3 &&
        extensionOf(member, EXTENSION.authorityKeyIdentifier) === undefined,
    );
    return about === undefined ? 'passes' : { args: {}, about, at: null };
  },
} satisfies RuleOn<'no-authority-key-identifier'>;
