import type { Received, Receiver } from '../core/plugin.ts';
import { attempt } from './emulation/failure.ts';
import { atob, bufferFromBase64 } from './emulation/node-base64.ts';
import { charactersOf, distinct, octetsOf, withoutLabels } from './emulation/octets.ts';
import { answerOf, LABELS_AUX, readPem } from './emulation/openssl/calls.ts';
import { readX509, readX509Aux } from './emulation/openssl/certificate.ts';
import { PemReader } from './emulation/openssl/pem.ts';
import { PEM_LIB, TASN_DEC } from './emulation/openssl/sources.ts';

const received = (certificates: readonly Uint8Array[]): Received => ({ ok: true, certificates });

/** X509Certificate::Parse: PEM with or without trust settings, then DER; the oldest error is thrown. */
function x509Certificate(pem: string | Uint8Array): Received {
  const octets = octetsOf(pem);
  const first = readPem(new PemReader(octets), LABELS_AUX, readX509Aux);
  if (first instanceof Uint8Array) return received([first]);
  const second = answerOf(() => readX509(octets));
  if (second instanceof Uint8Array) return received([second]);
  const [error] = [...first, ...second];
  const code = `${error?.library}_${error?.reason.toUpperCase().replaceAll(' ', '_')}`;
  const message = `${error?.text} [code ERR_OSSL_${code}]`;
  return { ok: false, error: { type: 'Error', message } };
}

/** SecureContext::AddCACert: every block up to the first that cannot be read, and never an error. */
function secureContextCa(pem: string | Uint8Array): Received {
  const reader = new PemReader(charactersOf(pem));
  const certificates: Uint8Array[] = [];
  const next = () => readPem(reader, LABELS_AUX, readX509Aux);
  for (let answer = next(); answer instanceof Uint8Array; answer = next()) {
    certificates.push(answer);
  }
  return received(distinct(certificates));
}

const receivers: readonly Receiver[] = [
  {
    id: 'node-x509certificate',
    runtime: 'Node.js',
    call: 'new crypto.X509Certificate(pem)',
    versions: 'Node.js 20.20.2',
    citations: [PEM_LIB, TASN_DEC],
    receive: x509Certificate,
  },
  {
    id: 'node-buffer-x509certificate',
    runtime: 'Node.js',
    call: "labels removed, Buffer.from(body, 'base64'), new crypto.X509Certificate(buffer)",
    versions: 'Node.js 20.20.2',
    citations: [
      {
        title: 'Node.js, src/base64-inl.h',
        url: 'https://github.com/nodejs/node/blob/v20.20.2/src/base64-inl.h',
      },
      TASN_DEC,
    ],
    receive: (pem) => x509Certificate(bufferFromBase64(withoutLabels(pem))),
  },
  {
    id: 'node-tls-ca',
    runtime: 'Node.js',
    call: 'tls.createSecureContext({ ca: pem })',
    versions: 'Node.js 20.20.2',
    citations: [
      {
        title: 'Node.js, src/crypto/crypto_context.cc',
        url: 'https://github.com/nodejs/node/blob/v20.20.2/src/crypto/crypto_context.cc',
      },
      PEM_LIB,
    ],
    receive: secureContextCa,
  },
  {
    id: 'js-atob',
    runtime: 'Node.js',
    call: 'labels removed, atob(body)',
    versions: 'Node.js 20.20.2',
    citations: [
      {
        title: 'Infra Standard, forgiving-base64 decode',
        url: 'https://infra.spec.whatwg.org/#forgiving-base64-decode',
      },
    ],
    receive: (pem) => attempt(() => [atob(withoutLabels(pem))]),
  },
];

export default receivers;
