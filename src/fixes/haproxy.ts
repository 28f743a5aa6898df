import { PERCENT_ENCODED_PEM, RAW_PLUS } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'haproxy-regsub',
    who: 'proxy',
    target: 'HAProxy',
    decoders: [],
    formats: RAW_PLUS,
    code: `http-request set-header X-SSL-CERT %[req.hdr(X-Amzn-Mtls-Clientcert),regsub(\\+,%2B,g)]
http-request del-header X-Amzn-Mtls-Clientcert # once is enough`,
    run: 'ran',
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
    code: `http-request set-var(txn.cert) req.hdr(X-SSL-CERT),url_dec  # not url_dec(1)
# A variable: straight in %[...], HAProxy would escape the line ends again.`,
    run: 'ran',
    citations: [
      {
        title: 'HAProxy, url_dec',
        url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-url_dec',
      },
    ],
  },
  {
    id: 'haproxy-sends',
    who: 'proxy',
    target: 'HAProxy',
    decoders: [],
    formats: [],
    sends: true,
    code: `bind :443 ssl crt /etc/haproxy/server.pem ca-file /etc/haproxy/clients.pem verify optional
http-request del-header X-SSL-CERT                     # what a client sent
http-request set-header X-SSL-CERT %[ssl_c_der,base64] if { ssl_c_used }
# base64 of DER: no decoder is needed, and no "+" is lost`,
    run: 'ran',
    citations: [
      {
        title: 'HAProxy, ssl_c_der',
        url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.4-ssl_c_der',
      },
    ],
  },
] satisfies readonly Fix[];
