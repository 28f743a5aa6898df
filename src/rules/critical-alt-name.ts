import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { isNameless } from './checks/names.ts';
import { EXTENSION, extensionOf } from './checks/places.ts';

export default {
  id: 'critical-alt-name',
  profile: 'client',
  topic: 'san-not-critical',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.6')],
  // "If the subject field contains an empty sequence, then the issuing CA MUST include a subjectAltName extension that is
  // marked as critical."
  judge({ endEntity }) {
    const extension = extensionOf(endEntity, EXTENSION.subjectAltName);
    if (extension === undefined || !isNameless(endEntity)) return 'not-applicable';
    return extension.critical ? 'passes' : { args: {}, about: endEntity, at: extension.at };
  },
} satisfies RuleOn<'san-not-critical'>;
