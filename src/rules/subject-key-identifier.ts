import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { EXTENSION, extensionOf } from './checks/places.ts';

export default {
  id: 'subject-key-identifier',
  profile: 'client',
  topic: 'no-subject-key-identifier',
  severity: 'note',
  reason: '',
  citations: [rfc(5280, '4.2.1.2')],
  judge({ path }) {
    const [, ...cas] = path;
    if (cas.length === 0) return 'not-applicable';
    const about = cas.find(
      (member) =>
        member.certificate.version === 3 &&
        extensionOf(member, EXTENSION.subjectKeyIdentifier) === undefined,
    );
    return about === undefined ? 'passes' : { args: {}, about, at: null };
  },
} satisfies RuleOn<'no-subject-key-identifier'>;
