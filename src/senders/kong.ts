import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';

export default [
  {
    id: 'kong',
    name: 'Kong, tls-metadata-headers',
    format: 'nginx-escaped',
    provenance: 'derived',
    citations: [
      {
        title: 'Kong, TLS Metadata Headers',
        url: 'https://developer.konghq.com/plugins/tls-metadata-headers/',
      },
    ],
    // "PEM format URL encoded client certificate"
    send: ([{ pem }]) => [{ name: 'X-Client-Cert', value: escapePem(pem), carries: 'first' }],
  },
] satisfies readonly Sender[];
