import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { isNameless } from './checks/names.ts';

const REGISTERED = ['dNSName', 'uniformResourceIdentifier', 'iPAddress', 'rfc822Name'];

export default {
  id: 'oauth-identifier',
  profile: 'oauth-mtls',
  topic: 'oauth-no-identifier',
  severity: 'error',
  reason: '',
  citations: [rfc(8705, '2.1.2')],
  // tls_client_auth_subject_dn, _san_dns, _san_uri, _san_ip or _san_email: a client registers exactly one of them.
  judge({ endEntity }) {
    const { subjectAltName } = endEntity.certificate.decoded;
    const isNamed = (subjectAltName ?? []).some(({ type }) => REGISTERED.includes(type));
    if (!isNameless(endEntity) || isNamed) return 'passes';
    return { args: {}, about: endEntity, at: endEntity.certificate.subject.at };
  },
} satisfies RuleOn<'oauth-no-identifier'>;
