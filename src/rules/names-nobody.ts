import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { isNameless } from './checks/names.ts';

export default {
  id: 'names-nobody',
  profile: 'client',
  topic: 'no-name',
  severity: 'error',
  reason: '',
  citations: [rfc(5280, '4.1.2.6')],
  judge({ endEntity }) {
    if (!isNameless(endEntity)) return 'passes';
    const names = endEntity.certificate.decoded.subjectAltName ?? [];
    if (names.length > 0) return 'passes';
    return { args: {}, about: endEntity, at: endEntity.certificate.subject.at };
  },
} satisfies RuleOn<'no-name'>;
