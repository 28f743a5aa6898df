import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';

const SOURCE = {
  title: 'Traefik, pass_tls_client_cert.go',
  url: 'https://github.com/traefik/traefik/blob/master/pkg/middlewares/passtlsclientcert/pass_tls_client_cert.go',
} as const;
const NAME = 'X-Forwarded-Tls-Client-Cert';

export default [
  {
    id: 'traefik',
    name: 'Traefik 2.9.4 and later',
    format: 'traefik',
    provenance: 'derived',
    citations: [SOURCE],
    // sanitize: PEM without its boundaries and line ends.
    send: (chain) => [
      { name: NAME, value: chain.map(({ base64 }) => base64).join(','), carries: 'all' },
    ],
  },
  {
    id: 'traefik-old',
    name: 'Traefik 1.7 to 2.9.1',
    format: 'traefik-escaped',
    provenance: 'derived',
    citations: [SOURCE],
    // url.QueryEscape of each; the comma between them stays as it is.
    send: (chain) => [
      { name: NAME, value: chain.map(({ base64 }) => escapePem(base64)).join(','), carries: 'all' },
    ],
  },
] satisfies readonly Sender[];
