import type { FieldInput } from './paste.ts';

type Only = Pick<FieldInput, 'name'> & { readonly value: { readonly value: string } };

/** Fields that one hop adds, the most telling first: by name, or by name and value. */
const HOPS: readonly (readonly [hop: string, name: RegExp, value?: RegExp])[] = [
  ['ALB', /^x-amzn-(?:trace-id|tls-|mtls-)/],
  ['ALB', /^server$/, /^awselb\//i],
  ['CloudFront', /^(?:x-amz-cf-id|cloudfront-)/],
  ['CloudFront', /^via$/, /\(CloudFront\)/i],
  ['Cloudflare', /^cf-(?:ray|connecting-ip|visitor|ipcountry|worker)$/],
  ['Cloudflare', /^(?:cdn-loop|server)$/, /^cloudflare/i],
  ['Azure Application Gateway', /^x-appgw-|^x-original-host$/],
  ['Azure Application Gateway', /^server$/, /^Microsoft-Azure-Application-Gateway/i],
  ['Azure Front Door', /^x-azure-(?:ref|fdid|clientip|socketip)$/],
  ['Azure App Service', /^(?:x-arr-|x-site-deployment-id$|x-waws-|disguised-host$)/],
  ['Google Cloud', /^x-cloud-trace-context$/],
  ['Google Cloud', /^via$/, /\bgoogle$/i],
  ['Envoy', /^x-envoy-/],
  ['Envoy', /^server$/, /^(?:istio-)?envoy$/i],
  ['Kong', /^x-kong-/],
  ['Kong', /^(?:via|server)$/, /\bkong\//i],
  ['Traefik', /^x-traefik-/],
  ['ingress-nginx', /^(?:x-original-forwarded-for|x-scheme|x-ingress-)/],
];

/** What the other fields tell of the path: the hop that adds one of them, or "". */
export function hopOf(fields: readonly Only[]): string {
  const lines = fields.flatMap(({ name, value }) =>
    name === null ? [] : [{ name: name.value.toLowerCase(), value: value.value }],
  );
  const found = HOPS.find(([, name, content]) =>
    lines.some((line) => name.test(line.name) && (content?.test(line.value) ?? true)),
  );
  return found?.[0] ?? '';
}
