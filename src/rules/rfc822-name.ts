import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { altNames, misnamed } from './checks/names.ts';

/** RFC 5321, section 4.1.2: a Mailbox, which has no name before it and no angle brackets around it. */
const isMailbox = (value: string): boolean => /^[!-;=?A-~]+@[A-Za-z0-9[\].:_-]+$/.test(value);

export default {
  id: 'rfc822-name',
  profile: 'client',
  topic: 'rfc822-name',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.6')],
  judge({ endEntity }) {
    if (altNames(endEntity, 'rfc822Name').length === 0) return 'not-applicable';
    const found = misnamed(endEntity, 'rfc822Name', isMailbox);
    if (found === null) return 'passes';
    return { args: { value: found.value }, about: endEntity, at: found.at };
  },
} satisfies RuleOn<'rfc822-name'>;
