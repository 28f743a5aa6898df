import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'alb-sends',
    who: 'proxy',
    target: 'AWS ALB',
    decoders: [],
    formats: [],
    sends: true,
    code: `aws elbv2 modify-listener --listener-arn "$LISTENER" --mutual-authentication Mode=passthrough
# X-Amzn-Mtls-Clientcert: the chain, percent-encoded, "+ = /" raw. Passthrough verifies nothing: the app must.
# Under the name that the app reads:
aws elbv2 modify-listener-attributes --listener-arn "$LISTENER" --attributes \\
  Key=routing.http.request.x_amzn_mtls_clientcert.header_name,Value=X-SSL-CERT`,
    run: 'not-run',
    citations: [
      {
        title: 'AWS, ALB mutual TLS',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
      },
    ],
  },
] satisfies readonly Fix[];
