import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';
import { altNames, base64Length, octetsIn } from './checks/names.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

const MOST = 512;

export default {
  id: 'google-dns-names',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_dnsname_sans_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge({ endEntity }) {
    const names = altNames(endEntity, 'dNSName');
    if (names.length === 0) return 'not-applicable';
    // Base64 of each, joined by commas.
    const octets = names.reduce((sum, { value }) => sum + base64Length(octetsIn(value)) + 1, -1);
    if (octets <= MOST) return 'passes';
    return {
      args: { field: 'client_cert_dnsname_sans', octets, most: MOST },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.subjectAltName),
    };
  },
} satisfies RuleOn<'field-left-empty'>;
