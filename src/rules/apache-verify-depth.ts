import type { RuleOn } from '../core/profile/rule.ts';
import { intermediates } from './checks/path.ts';

export default {
  id: 'apache-verify-depth',
  profile: 'apache',
  topic: 'verify-depth',
  severity: 'warning',
  reason: 'AH02040: Certificate Verification: Certificate Chain too long',
  citations: [
    {
      title: 'Apache httpd, mod_ssl: SSLVerifyDepth',
      url: 'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslverifydepth',
    },
    {
      title: 'Apache httpd, ssl_engine_kernel.c: ssl_callback_SSLVerify',
      url: 'https://github.com/apache/httpd/blob/2.4.x/modules/ssl/ssl_engine_kernel.c',
    },
  ],
  // The default is 1. mod_ssl compares it with the depth of each certificate of the path, the root's included.
  judge(presented) {
    const between = intermediates(presented).length;
    if (presented.path.length === 1) return 'not-applicable';
    if (between === 0) return 'passes';
    // Depths begin with 0, the client's: one CA between it and its root puts the root at 2.
    const needed = between + 1;
    const directive = 'SSLVerifyDepth';
    return { args: { directive, needed }, about: presented.endEntity, at: null };
  },
} satisfies RuleOn<'verify-depth'>;
