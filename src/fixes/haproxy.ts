import { PERCENT_ENCODED_PEM, RAW_PLUS } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'haproxy-regsub',
    who: 'proxy',
    target: 'HAProxy',
    decoders: [],
    formats: RAW_PLUS,
    code: 'http-request set-header X-SSL-CERT %[req.hdr(X-Amzn-Mtls-Clientcert),regsub(\\+,%2B,g)]',
    run: 'not-run',
    citations: [
      {
        title: 'HAProxy, regsub',
        url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-regsub',
      },
    ],
  },
  {
    id: 'haproxy-url-dec',
    who: 'app',
    target: 'HAProxy',
    decoders: ['haproxy-url_dec-in_form'],
    formats: PERCENT_ENCODED_PEM,
    code: '%[req.hdr(X-SSL-CERT),url_dec] # not url_dec(1)',
    run: 'not-run',
    citations: [
      {
        title: 'HAProxy, url_dec',
        url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-url_dec',
      },
    ],
  },
] satisfies readonly Fix[];
