import type { Citation } from '../core/plugin.ts';
import type { Sender, SentCertificate } from '../core/sender.ts';

/** RFC 9651, section 3.3.5: a Byte Sequence. */
const sequence = ({ base64 }: SentCertificate): string => `:${base64}:`;

/** RFC 9440, section 2: one Item for the end entity, a List for those above it; of an empty List no field is sent. */
const byteSequences = (
  id: string,
  name: string,
  fieldNames: readonly [first: string, others: string],
  citation: Citation,
): Sender => ({
  id,
  name,
  format: 'rfc9440',
  provenance: 'derived',
  citations: [citation],
  send([first, ...others]) {
    const field = { name: fieldNames[0], value: sequence(first), carries: 'first' } as const;
    if (others.length === 0) return [field];
    const value = others.map(sequence).join(', ');
    return [field, { name: fieldNames[1], value, carries: 'others' }];
  },
});

export default [
  byteSequences('rfc9440', 'RFC 9440', ['Client-Cert', 'Client-Cert-Chain'], {
    title: 'RFC 9440, Client-Cert HTTP Header Field',
    url: 'https://www.rfc-editor.org/rfc/rfc9440#section-2',
    section: '2',
  }),
  byteSequences(
    'gcp',
    'Google Cloud load balancer',
    ['X-Client-Cert-Leaf', 'X-Client-Cert-Chain'],
    {
      title: 'Google Cloud, custom headers, mTLS variables',
      url: 'https://cloud.google.com/load-balancing/docs/https/custom-headers#mtls-variables',
    },
  ),
] satisfies readonly Sender[];
