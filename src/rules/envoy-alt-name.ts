import type { RuleOn } from '../core/profile/rule.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

const MATCHED = ['rfc822Name', 'dNSName', 'uniformResourceIdentifier', 'iPAddress', 'otherName'];

export default {
  id: 'envoy-alt-name',
  profile: 'envoy',
  topic: 'no-name-to-match',
  severity: 'note',
  reason: '',
  citations: [
    {
      title: 'Envoy, CertificateValidationContext: match_typed_subject_alt_names',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/transport_sockets/tls/v3/common.proto#extensions-transport-sockets-tls-v3-certificatevalidationcontext',
    },
  ],
  // SubjectAltNameMatcher.SanType: EMAIL, DNS, URI, IP_ADDRESS and OTHER_NAME; the subject is not looked at.
  judge({ endEntity }) {
    const names = endEntity.certificate.decoded.subjectAltName ?? [];
    if (names.some(({ type }) => MATCHED.includes(type))) return 'passes';
    return { args: {}, about: endEntity, at: extensionAt(endEntity, EXTENSION.subjectAltName) };
  },
} satisfies RuleOn<'no-name-to-match'>;
