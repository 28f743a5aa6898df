import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/**
 * Percent-encoded PEM with `+ = /` raw. The documentation says that `=` stays raw and shows it as %3D: either, throughout.
 * Also what CloudFront writes in CloudFront-Viewer-Cert-Pem.
 */
export default {
  id: 'aws-alb',
  name: 'AWS ALB',
  fieldNames: ['x-amzn-mtls-clientcert', 'x-amzn-mtls-clientcert-leaf'],
  writtenBy: 'proxy',
  plusAtRisk: true,
  citations: [
    {
      title: 'Mutual authentication with TLS in Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
      section: 'HTTP headers',
    },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['raw'],
      slash: ['raw'],
      equals: ['raw', 'upper'],
      space: ['upper'],
      lineEnd: ['upper'],
    }),
} satisfies HeaderFormat;
