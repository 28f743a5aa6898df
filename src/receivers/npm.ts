import type { Receiver } from '../core/plugin.ts';
import { attempt } from './emulation/failure.ts';
import { failed } from './emulation/forge/asn1.ts';
import { checkCertificate } from './emulation/forge/certificate.ts';
import { decodePem } from './emulation/forge/pem.ts';
import { latin1 } from './emulation/octets.ts';
import { parseRaw, rawOf, rawOfOctets } from './emulation/peculiar.ts';

const FORGE_TYPES = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'];

/** pki.certificateFromPem: the first message must be a certificate. Throws ReceiverFailure. */
function forge(pem: string | Uint8Array): Uint8Array {
  const [message] = decodePem(typeof pem === 'string' ? pem : latin1(pem));
  if (message === undefined || !FORGE_TYPES.includes(message.type)) {
    throw failed(
      'Could not convert certificate from PEM; PEM header type is not "CERTIFICATE", "X509 CERTIFICATE", or "TRUSTED CERTIFICATE".',
    );
  }
  if (message.isEncrypted) {
    throw failed('Could not convert certificate from PEM; PEM is encrypted.');
  }
  checkCertificate(message.body);
  return message.body;
}

const receivers: readonly Receiver[] = [
  {
    id: 'forge-certificatefrompem',
    runtime: 'Node.js',
    call: 'forge.pki.certificateFromPem(pem)',
    versions: 'node-forge 1.4.3',
    citations: [
      {
        title: 'node-forge, lib/pem.js',
        url: 'https://github.com/digitalbazaar/forge/blob/main/lib/pem.js',
      },
      {
        title: 'node-forge, lib/asn1.js',
        url: 'https://github.com/digitalbazaar/forge/blob/main/lib/asn1.js',
      },
      {
        title: 'node-forge, lib/x509.js',
        url: 'https://github.com/digitalbazaar/forge/blob/main/lib/x509.js',
      },
    ],
    receive: (pem) => attempt(() => [forge(pem)]),
  },
  {
    id: 'peculiar-x509',
    runtime: 'Node.js',
    call: 'new x509.X509Certificate(pem)',
    versions: '@peculiar/x509 2.2.0',
    citations: [
      {
        title: '@peculiar/x509, src/pem_converter.ts',
        url: 'https://github.com/PeculiarVentures/x509/blob/master/src/pem_converter.ts',
      },
      {
        title: '@peculiar/x509, src/pem_data.ts',
        url: 'https://github.com/PeculiarVentures/x509/blob/master/src/pem_data.ts',
      },
    ],
    receive: (pem) =>
      attempt(() => [parseRaw(typeof pem === 'string' ? rawOf(pem) : rawOfOctets(pem))]),
  },
];

export default receivers;
