import { RAW_PLUS } from '../core/fixes.ts';
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
] satisfies readonly Fix[];
