import type { RuleOn } from '../core/profile/rule.ts';
import type { PublicKey } from '../core/x509/public-key.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { keyName } from './checks/keys.ts';

const isUnlisted = ({ algorithm, bits }: PublicKey): boolean =>
  algorithm === 'RSA' && bits !== null && (bits < 2048 || bits > 4096);

export default {
  id: 'google-rsa-key-size',
  profile: 'google-cloud',
  topic: 'key-unsupported',
  severity: 'error',
  reason: 'client_cert_invalid_rsa_key_size',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  judge({ path }) {
    const about = path.find(({ certificate }) => isUnlisted(certificate.publicKey));
    if (about === undefined) return 'passes';
    const { publicKey } = about.certificate;
    return { args: { key: keyName(publicKey), listed: 'RSA 2048–4096' }, about, at: publicKey.at };
  },
} satisfies RuleOn<'key-unsupported'>;
