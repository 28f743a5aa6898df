import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'envoy-sends',
    who: 'proxy',
    target: 'Envoy',
    decoders: [],
    formats: [],
    sends: true,
    code: `forward_client_cert_details: SANITIZE_SET  # drops what a client sent
set_current_client_cert_details: { cert: true, chain: true }
# x-forwarded-client-cert: Hash=...;Cert="..." with "+" as %2B: percent-decode Cert, after the quotes`,
    run: 'not-run',
    citations: [
      {
        title: 'Envoy, x-forwarded-client-cert',
        url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#x-forwarded-client-cert',
      },
    ],
  },
] satisfies readonly Fix[];
