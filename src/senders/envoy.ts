import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';
import { type Certificate, parseCertificate } from '../core/x509/certificate.ts';
import { printRfc2253 } from '../core/x509/names/openssl-print-ex.ts';
import { readRawName } from '../core/x509/names/raw-name.ts';
import { toHex } from '../core/x509/text.ts';
import { sha256 } from './envoy/sha256.ts';

/** The values of one kind of SAN, in the order of the certificate. */
const sans = ({ decoded }: Certificate, kind: string): readonly string[] =>
  (decoded.subjectAltName ?? []).flatMap(({ type, value }) => (type === kind ? [value] : []));

/**
 * mutateXfccRequestHeader: Subject and URI are written even if they are empty, DNS is not. Only Cert, Chain and Subject are
 * quoted; a Subject has RFC 2253's own backslashes and gets no others.
 */
function details(der: Uint8Array): readonly string[] {
  const read = parseCertificate(der);
  if (!read.ok) return ['Subject=""', 'URI='];
  const { octets, subject } = read.value;
  const uris = sans(read.value, 'uniformResourceIdentifier');
  return [
    `Subject="${printRfc2253(readRawName(octets, subject.at)) ?? ''}"`,
    ...(uris.length === 0 ? ['URI='] : uris.map((uri) => `URI=${uri}`)),
    ...sans(read.value, 'dNSName').map((name) => `DNS=${name}`),
  ];
}

export default [
  {
    id: 'envoy-xfcc',
    name: 'Envoy, x-forwarded-client-cert',
    format: 'envoy-xfcc',
    provenance: 'derived',
    citations: [
      {
        title: 'Envoy, conn_manager_utility.cc',
        url: 'https://github.com/envoyproxy/envoy/blob/main/source/common/http/conn_manager_utility.cc',
      },
      {
        title: 'Envoy, HTTP headers',
        url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#x-forwarded-client-cert',
      },
    ],
    send(chain) {
      const [{ der, pem }] = chain;
      const pairs = [
        `Hash=${toHex(sha256(der))}`,
        `Cert="${escapePem(pem)}"`,
        `Chain="${escapePem(chain.map((one) => one.pem).join(''))}"`,
        ...details(der),
      ];
      return [{ name: 'x-forwarded-client-cert', value: pairs.join(';'), carries: 'all' }];
    },
  },
] satisfies readonly Sender[];
