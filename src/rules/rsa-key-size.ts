import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

const LEAST = 2048;

export default {
  id: 'rsa-key-size',
  profile: 'client',
  topic: 'weak-rsa-key',
  severity: 'warning',
  reason: '',
  citations: [
    rfc(9325, '4.5'),
    {
      title: 'NIST SP 800-131A Rev. 2',
      url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
      section: '3',
    },
  ],
  judge({ path }) {
    const isRsa = (algorithm: string): boolean => algorithm === 'RSA' || algorithm === 'RSA-PSS';
    const keys = path.filter(({ certificate }) => isRsa(certificate.publicKey.algorithm));
    if (keys.length === 0) return 'not-applicable';
    const about = keys.find(({ certificate }) => (certificate.publicKey.bits ?? LEAST) < LEAST);
    if (about === undefined) return 'passes';
    const { bits, at } = about.certificate.publicKey;
    return { args: { bits: bits ?? 0 }, about, at };
  },
  finding: ({ bits }) => diagnose('certificate.weak-key', { algorithm: 'RSA', bits }, null),
} satisfies RuleOn<'weak-rsa-key'>;
