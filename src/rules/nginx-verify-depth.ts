import type { RuleOn } from '../core/profile/rule.ts';
import { intermediates } from './checks/path.ts';

export default {
  id: 'nginx-verify-depth',
  profile: 'nginx',
  topic: 'verify-depth',
  severity: 'warning',
  reason: 'certificate chain too long',
  citations: [
    {
      title: 'nginx, ngx_http_ssl_module: ssl_verify_depth',
      url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_depth',
    },
    {
      title: 'OpenSSL, SSL_CTX_set_verify_depth',
      url: 'https://docs.openssl.org/3.0/man3/SSL_CTX_set_verify/',
    },
  ],
  // The default is 1. OpenSSL counts CAs between the client's certificate and the trust anchor.
  judge(presented) {
    const needed = intermediates(presented).length;
    if (presented.path.length === 1) return 'not-applicable';
    if (needed <= 1) return 'passes';
    const directive = 'ssl_verify_depth';
    return { args: { directive, needed }, about: presented.endEntity, at: null };
  },
} satisfies RuleOn<'verify-depth'>;
