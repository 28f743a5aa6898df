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
] satisfies readonly Fix[];
