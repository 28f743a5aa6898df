import type { RuleOn } from '../core/profile/rule.ts';
import { base64Length } from './checks/names.ts';

const MOST = 10_240;
/** A Byte Sequence stands between colons (RFC 9440, section 2.1). */
const COLONS = 2;

export default {
  id: 'cloudflare-leaf',
  profile: 'cloudflare',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'cf.tls_client_auth.cert_rfc9440_too_large',
  citations: [
    {
      title: 'Cloudflare, cf.tls_client_auth.cert_rfc9440_too_large',
      url: 'https://developers.cloudflare.com/ruleset-engine/rules-language/fields/reference/cf.tls_client_auth.cert_rfc9440_too_large/',
    },
  ],
  judge({ endEntity }) {
    const octets = base64Length(endEntity.certificate.octets.length) + COLONS;
    if (octets <= MOST) return 'passes';
    const field = 'cf.tls_client_auth.cert_rfc9440';
    return { args: { field, octets, most: MOST }, about: endEntity, at: null };
  },
} satisfies RuleOn<'field-left-empty'>;
