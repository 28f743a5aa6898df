import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { altNames, misnamed } from './checks/names.ts';

/** "The name MUST NOT be a relative URI": a scheme and what is of it, in the characters of RFC 3986, section 2. */
const isAbsolute = (value: string): boolean =>
  /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/.test(value);

export default {
  id: 'uri-name',
  profile: 'client',
  topic: 'uri',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.6'), rfc(3986, '3')],
  judge({ endEntity }) {
    if (altNames(endEntity, 'uniformResourceIdentifier').length === 0) return 'not-applicable';
    const found = misnamed(endEntity, 'uniformResourceIdentifier', isAbsolute);
    if (found === null) return 'passes';
    return { args: { value: found.value }, about: endEntity, at: found.at };
  },
} satisfies RuleOn<'uri'>;
