import type { RuleOn } from '../core/profile/rule.ts';
import type { PublicKey } from '../core/x509/public-key.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { keyName } from './checks/keys.ts';

const isUnlisted = ({ algorithm, curve }: PublicKey): boolean =>
  algorithm === 'EC' && curve !== 'P-256' && curve !== 'P-384';

export default {
  id: 'google-curve',
  profile: 'google-cloud',
  topic: 'key-unsupported',
  severity: 'error',
  reason: 'client_cert_unsupported_elliptic_curve_key',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  judge({ path }) {
    const about = path.find(({ certificate }) => isUnlisted(certificate.publicKey));
    if (about === undefined) return 'passes';
    const { publicKey } = about.certificate;
    return { args: { key: keyName(publicKey), listed: 'P-256, P-384' }, about, at: publicKey.at };
  },
} satisfies RuleOn<'key-unsupported'>;
