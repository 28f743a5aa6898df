import { claimsOfField } from '../core/companion/header-field.ts';
import type { HeaderFormat } from '../core/plugin.ts';

const NAMES = /^x-amzn-mtls-clientcert-(?:subject|issuer|serial-number|validity)$/i;

/** What ALB says of the certificate that it verified, beside -Leaf. */
export default {
  id: 'aws-alb-metadata',
  name: 'AWS ALB metadata',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'Mutual authentication with TLS in Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
      section: 'HTTP headers',
    },
  ],
  cutter: {
    id: 'aws-alb-metadata',
    cut(value, name) {
      if (name === null || !NAMES.test(name)) return null;
      const claims = claimsOfField(name, value);
      return claims === null ? null : { payloads: [], claims, isTelling: true, diagnostics: [] };
    },
  },
  fits: () => false,
} satisfies HeaderFormat;
