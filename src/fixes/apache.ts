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
    run: 'ran',
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
    code: `RewriteEngine on
RewriteMap decode int:unescape
RewriteRule ^ - [E=CERT:\${decode:%{HTTP:X-SSL-CERT}}]`,
    run: 'ran',
    citations: [
      {
        title: 'Apache httpd, RewriteMap',
        url: 'https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html#int',
      },
    ],
  },
  {
    id: 'apache-sends',
    who: 'proxy',
    target: 'Apache httpd',
    decoders: [],
    formats: [],
    sends: true,
    code: `SSLVerifyClient optional
SSLOptions +ExportCertData
RequestHeader unset X-SSL-CERT early
RequestHeader set X-SSL-CERT "expr=%{base64:%{SSL_CLIENT_CERT}}" "expr=-n %{SSL_CLIENT_CERT}"
# base64 of the PEM: %{SSL_CLIENT_CERT}s would send its line ends as spaces`,
    run: 'ran',
    citations: [
      { title: 'Apache httpd, expressions', url: 'https://httpd.apache.org/docs/2.4/expr.html' },
    ],
  },
] satisfies readonly Fix[];
