import type { RuleOn } from '../core/profile/rule.ts';
import { base64Length } from './checks/names.ts';
import { distinct } from './checks/path.ts';

const MOST = 16_384;
/** A list of Byte Sequences: each between colons, a comma and a space between two (RFC 9440, section 2.3). */
const COLONS = 2;
const COMMA = 2;

export default {
  id: 'cloudflare-chain',
  profile: 'cloudflare',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'cf.tls_client_auth.cert_chain_rfc9440_too_large',
  citations: [
    {
      title: 'Cloudflare, cf.tls_client_auth.cert_chain_rfc9440_too_large',
      url: 'https://developers.cloudflare.com/ruleset-engine/rules-language/fields/reference/cf.tls_client_auth.cert_chain_rfc9440_too_large/',
    },
  ],
  judge(presented) {
    const { endEntity } = presented;
    const others = distinct(presented).filter(({ sha256 }) => sha256 !== endEntity.sha256);
    if (others.length === 0) return 'not-applicable';
    const octets = others
      .map(({ certificate }) => base64Length(certificate.octets.length) + COLONS)
      .reduce((sum, one) => sum + one + COMMA, -COMMA);
    if (octets <= MOST) return 'passes';
    const field = 'cf.tls_client_auth.cert_chain_rfc9440';
    return { args: { field, octets, most: MOST }, about: endEntity, at: null };
  },
} satisfies RuleOn<'field-left-empty'>;
