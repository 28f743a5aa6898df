import type { Sender, SentCertificate } from '../core/sender.ts';
import { toBase64 } from '../core/x509/base64.ts';

const citations = [
  {
    title: 'HAProxy, configuration manual, ssl_c_der and ssl_c_chain_der',
    url: 'https://docs.haproxy.org/2.6/configuration.html#7.3.4-ssl_c_chain_der',
    section: '7.3.4',
  },
] as const;

/** DER certificates one behind the other. */
function joined(chain: readonly SentCertificate[]): Uint8Array {
  const octets = new Uint8Array(chain.reduce((sum, { der }) => sum + der.length, 0));
  let at = 0;
  for (const { der } of chain) {
    octets.set(der, at);
    at += der.length;
  }
  return octets;
}

// HAProxy writes field names in lower case.
export default [
  {
    id: 'haproxy-der',
    name: 'HAProxy, ssl_c_der',
    format: 'haproxy-der',
    provenance: 'ran',
    citations,
    send: ([{ base64 }]) => [{ name: 'x-ssl-client-cert', value: base64, carries: 'first' }],
  },
  {
    id: 'haproxy-chain',
    name: 'HAProxy, ssl_c_chain_der',
    format: 'haproxy-der-chain',
    provenance: 'ran',
    citations,
    // OpenSSL's SSL_get_peer_cert_chain leaves the end entity out on the side of a server; of nothing, the value is empty.
    send: ([, ...others]) => [
      { name: 'x-ssl-client-chain-der', value: toBase64(joined(others)), carries: 'others' },
    ],
  },
] satisfies readonly Sender[];
