import type { RuleOn } from '../core/profile/rule.ts';
import { OPENSSL_PURPOSE, rfc } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { isForClients, PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'client-auth-any',
  profile: 'client',
  topic: 'any-purpose',
  severity: 'warning',
  reason: '',
  citations: [
    rfc(5280, '4.2.1.12'),
    OPENSSL_PURPOSE,
    {
      title: 'Go, crypto/x509: VerifyOptions.KeyUsages, ExtKeyUsageAny',
      url: 'https://pkg.go.dev/crypto/x509#VerifyOptions',
    },
  ],
  // RFC 5280: "applications that require the presence of a particular purpose MAY reject" such certificates.
  judge({ endEntity }) {
    const purposes = purposesOf(endEntity);
    if (purposes === null || !purposes.includes(PURPOSE.any)) return 'not-applicable';
    if (isForClients(endEntity)) return 'passes';
    return {
      args: {},
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'any-purpose'>;
