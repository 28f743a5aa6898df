import type { FieldInput } from './paste.ts';

/** Field names that one hop adds, most telling first. */
const HOPS: readonly (readonly [RegExp, string])[] = [
  [/^x-amzn-(?:trace-id|tls-|mtls-)/, 'ALB'],
  [/^(?:cf-ray|cf-connecting-ip|cf-visitor|cdn-loop)$/, 'Cloudflare'],
  [/^(?:x-amz-cf-id|cloudfront-)/, 'CloudFront'],
  [/^(?:x-envoy-|x-request-envoy)/, 'Envoy'],
  [/^(?:x-arr-|x-appgw-|x-original-host$|x-azure-)/, 'Azure'],
  [/^(?:x-cloud-trace-context|x-goog-)/, 'Google Cloud'],
  [/^x-kong-/, 'Kong'],
  [/^x-traefik-|^x-forwarded-server$/, 'Traefik'],
  [/^(?:x-original-forwarded-for|x-scheme|x-ingress-)/, 'ingress-nginx'],
];

/** What the other fields tell of the path: the hop that adds one of them, or "". */
export function hopOf(fields: readonly FieldInput[]): string {
  const names = fields.flatMap(({ name }) => (name === null ? [] : [name.value.toLowerCase()]));
  return HOPS.find(([added]) => names.some((name) => added.test(name)))?.[1] ?? '';
}
