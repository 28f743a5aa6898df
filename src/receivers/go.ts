import type { Received, Receiver } from '../core/plugin.ts';
import { parseCertificate } from '../core/x509/certificate.ts';
import { decodePem } from './emulation/go-pem.ts';
import { octetsOf } from './emulation/octets.ts';

/** pem.Decode has no error: where it finds no block the call returns none, and x509.ParseCertificate is never reached. */
function receive(pem: string | Uint8Array): Received {
  const der = decodePem(octetsOf(pem));
  if (der === null) return { ok: true, certificates: [] };
  const parsed = parseCertificate(der);
  if (parsed.ok && parsed.diagnostics.length === 0) return { ok: true, certificates: [der] };
  const message = parsed.ok ? 'x509: trailing data' : 'x509: malformed certificate';
  return { ok: false, error: { type: '*errors.errorString', message } };
}

const receivers: readonly Receiver[] = [
  {
    id: 'go-pem-x509',
    runtime: 'Go',
    call: 'pem.Decode(data), x509.ParseCertificate(block.Bytes)',
    versions: 'Go 1.19.8',
    citations: [
      {
        title: 'Go, encoding/pem',
        url: 'https://github.com/golang/go/blob/go1.19.8/src/encoding/pem/pem.go',
      },
    ],
    receive,
  },
];

export default receivers;
