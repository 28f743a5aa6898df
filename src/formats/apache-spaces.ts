import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM with each line end as one space, so one space after every 64 columns. */
export default {
  id: 'apache-spaces',
  name: 'Apache %{SSL_CLIENT_CERT}s',
  fieldNames: ['ssl_client_cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'Apache HTTP Server, mod_ssl',
      url: 'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html',
      section: 'Environment variables',
    },
  ],
  cutter: wholeValue,
  fits: ({ shape, lineEnd }) => shape === 'pem' && lineEnd === 'space-64',
} satisfies HeaderFormat;
