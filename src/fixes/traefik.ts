import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'traefik-sends',
    who: 'proxy',
    target: 'Traefik',
    decoders: [],
    formats: [],
    sends: true,
    code: `http:
  middlewares:
    client-cert:
      passTLSClientCert: { pem: true }
# X-Forwarded-Tls-Client-Cert: base64 of DER, comma between certificates; do not URL-decode it from 2.9.4 on`,
    run: 'not-run',
    citations: [
      {
        title: 'Traefik, passTLSClientCert',
        url: 'https://doc.traefik.io/traefik/middlewares/http/passtlsclientcert/',
      },
    ],
  },
] satisfies readonly Fix[];
