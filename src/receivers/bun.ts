import type { Receiver } from '../core/plugin.ts';
import { parseX509 } from './emulation/boringssl.ts';
import { attempt } from './emulation/failure.ts';
import { octetsOf } from './emulation/octets.ts';

const receivers: readonly Receiver[] = [
  {
    id: 'bun-x509certificate',
    runtime: 'Bun',
    call: 'new crypto.X509Certificate(pem)',
    versions: 'Bun 1.4.5',
    citations: [
      {
        title: 'BoringSSL, crypto/pem/pem_lib.cc',
        url: 'https://github.com/oven-sh/boringssl/blob/master/crypto/pem/pem_lib.cc',
      },
    ],
    receive: (pem) => attempt(() => [parseX509(octetsOf(pem))]),
  },
];

export default receivers;
