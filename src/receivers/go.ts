import type { Received, Receiver } from '../core/plugin.ts';
import { decodePem } from './emulation/go-pem.ts';
import { parseError } from './emulation/go-x509.ts';
import { charactersOf, distinct } from './emulation/octets.ts';

const refused = (type: string, message: string): Received => ({
  ok: false,
  error: { type, message },
});

/** The octets of the first whole block; no error can say why there is none, and the block is nil. */
function decode(pem: string | Uint8Array): Received {
  const block = decodePem(charactersOf(pem));
  if (block === null) return refused('nil', '');
  return { ok: true, certificates: [block.octets] };
}

/** pem.Decode has no error: where it finds no block the call returns none, and x509.ParseCertificate is never reached. */
function decodeAndParse(pem: string | Uint8Array): Received {
  const block = decodePem(charactersOf(pem));
  if (block === null) return { ok: true, certificates: [] };
  const error = parseError(block.octets);
  if (error !== null) return refused('*errors.errorString', error);
  return { ok: true, certificates: [block.octets] };
}

/** Every certificate that can be read; what cannot be is left out, and the answer is false where none is left. */
function appendCerts(pem: string | Uint8Array): Received {
  const data = charactersOf(pem);
  const certificates: Uint8Array[] = [];
  let block = decodePem(data);
  for (; block !== null; block = decodePem(data, block.rest)) {
    const isCertificate = block.type === 'CERTIFICATE' && !block.hasHeaders;
    if (isCertificate && parseError(block.octets) === null) certificates.push(block.octets);
  }
  return { ok: true, certificates: distinct(certificates) };
}

const PEM = {
  title: 'Go, encoding/pem',
  url: 'https://github.com/golang/go/blob/go1.19.8/src/encoding/pem/pem.go',
};
const PARSER = {
  title: 'Go, crypto/x509, parser.go',
  url: 'https://github.com/golang/go/blob/go1.19.8/src/crypto/x509/parser.go',
};
const CERT_POOL = {
  title: 'Go, crypto/x509.CertPool',
  url: 'https://github.com/golang/go/blob/go1.19.8/src/crypto/x509/cert_pool.go',
};

const receivers: readonly Receiver[] = [
  {
    id: 'go-pem-decode',
    runtime: 'Go',
    call: 'pem.Decode(data)',
    versions: 'Go 1.19.8',
    citations: [PEM],
    receive: decode,
  },
  {
    id: 'go-pem-x509',
    runtime: 'Go',
    call: 'pem.Decode(data), x509.ParseCertificate(block.Bytes)',
    versions: 'Go 1.19.8',
    citations: [PEM, PARSER],
    receive: decodeAndParse,
  },
  {
    id: 'go-certpool',
    runtime: 'Go',
    call: 'pool.AppendCertsFromPEM(data)',
    versions: 'Go 1.19.8',
    citations: [CERT_POOL, PEM],
    receive: appendCerts,
  },
];

export default receivers;
