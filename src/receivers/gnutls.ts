import type { Receiver } from '../core/plugin.ts';
import { attempt } from './emulation/failure.ts';
import { importList } from './emulation/gnutls.ts';
import { charactersOf } from './emulation/octets.ts';

const receivers: readonly Receiver[] = [
  {
    id: 'gnutls-certtool',
    runtime: 'C',
    call: 'certtool -i',
    versions: 'GnuTLS 3.7.9',
    citations: [
      {
        title: 'GnuTLS, lib/x509_b64.c',
        url: 'https://gitlab.com/gnutls/gnutls/-/blob/3.7.9/lib/x509_b64.c',
      },
      {
        title: 'GnuTLS, gnutls_x509_crt_list_import',
        url: 'https://gitlab.com/gnutls/gnutls/-/blob/3.7.9/lib/x509/x509.c',
      },
    ],
    receive: (pem) => attempt(() => importList(charactersOf(pem)).slice(0, 1)),
  },
];

export default receivers;
