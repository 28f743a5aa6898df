import type { RuleOn } from '../core/profile/rule.ts';
import type { PublicKey } from '../core/x509/public-key.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { keyName } from './checks/keys.ts';

const isUnlisted = ({ algorithm }: PublicKey): boolean => algorithm !== 'RSA' && algorithm !== 'EC';

export default {
  id: 'google-key-algorithm',
  profile: 'google-cloud',
  topic: 'key-unsupported',
  severity: 'error',
  reason: 'client_cert_unsupported_key_algorithm',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  judge({ path }) {
    const about = path.find(({ certificate }) => isUnlisted(certificate.publicKey));
    if (about === undefined) return 'passes';
    const { publicKey } = about.certificate;
    return { args: { key: keyName(publicKey), listed: 'RSA, ECDSA' }, about, at: publicKey.at };
  },
} satisfies RuleOn<'key-unsupported'>;
