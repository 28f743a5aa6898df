import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'apache-edit',
    who: 'proxy',
    target: 'Apache httpd',
    decoders: [],
    formats: ['apache-escape'],
    code: `RequestHeader set X-SSL-CERT "expr=%{escape:%{SSL_CLIENT_CERT}}"
RequestHeader edit* X-SSL-CERT [+] %%2B`,
    run: 'not-run',
    citations: [
      {
        title: 'Apache httpd, mod_headers, RequestHeader',
        url: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader',
      },
    ],
  },
  {
    id: 'apache-rewritemap-unescape',
    who: 'app',
    target: 'Apache httpd',
    decoders: ['apache-expr-unescape'],
    formats: PERCENT_ENCODED_PEM,
    code: `RewriteMap decode int:unescape
RewriteRule ^ - [E=CERT:\${decode:%{HTTP:X-SSL-CERT}}]`,
    run: 'not-run',
    citations: [
      {
        title: 'Apache httpd, RewriteMap',
        url: 'https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html#int',
      },
    ],
  },
] satisfies readonly Fix[];
