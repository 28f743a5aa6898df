import type { RuleOn } from '../core/profile/rule.ts';
import type { Span } from '../core/span.ts';
import { DerReader, TAG } from '../core/x509/der.ts';
import { rfc } from './checks/citations.ts';
import { altNames } from './checks/names.ts';

/** userPrincipalName, as the value of an otherName begins in the report. */
const UPN = '1.3.6.1.4.1.311.20.2.3=';

/** The tag of the value of an otherName that was read already. */
function stringTag(octets: Uint8Array, at: Span): number | null {
  const outer = new DerReader(octets, at);
  const name = outer.inside(outer.any());
  name.expect(TAG.oid, 'type-id');
  return name.inside(name.any()).nextTag;
}

export default {
  id: 'upn-name',
  profile: 'client',
  topic: 'upn',
  severity: 'warning',
  reason: '',
  citations: [
    {
      title: 'Microsoft, Certificate requirements and enumeration',
      url: 'https://learn.microsoft.com/windows/security/identity-protection/smart-cards/smart-card-certificate-requirements-and-enumeration',
    },
    rfc(5280, '4.2.1.6'),
  ],
  // The value is a UTF8String, user@domain.
  judge({ endEntity }) {
    const names = altNames(endEntity, 'otherName').filter(({ value }) => value.startsWith(UPN));
    if (names.length === 0) return 'not-applicable';
    const wrong = names.find(
      ({ value, at }) =>
        stringTag(endEntity.certificate.octets, at) !== TAG.utf8String ||
        !/^[^@\s]+@[^@\s]+$/.test(value.slice(UPN.length)),
    );
    if (wrong === undefined) return 'passes';
    return { args: { value: wrong.value.slice(UPN.length) }, about: endEntity, at: wrong.at };
  },
} satisfies RuleOn<'upn'>;
