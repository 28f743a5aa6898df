import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender, SentCertificate } from '../core/sender.ts';

const citations = [
  {
    title: 'Application Load Balancers, mutual authentication with TLS',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html#mtls-http-headers',
    section: 'HTTP headers and mutual TLS',
  },
] as const;

/** "URL-encoded PEM format … with `+=/` as safe characters": the blocks follow one another with nothing between. */
const encoded = (chain: readonly SentCertificate[]): string =>
  escapePem(chain.map(({ pem }) => pem).join(''), '+=/');

export default [
  {
    id: 'alb',
    name: 'AWS ALB, passthrough',
    format: 'aws-alb',
    provenance: 'derived',
    citations,
    send: (chain) => [{ name: 'X-Amzn-Mtls-Clientcert', value: encoded(chain), carries: 'all' }],
  },
  {
    id: 'alb-leaf',
    name: 'AWS ALB, verify',
    format: 'aws-alb',
    provenance: 'derived',
    citations,
    send: ([first]) => [
      { name: 'X-Amzn-Mtls-Clientcert-Leaf', value: encoded([first]), carries: 'first' },
    ],
  },
] satisfies readonly Sender[];
