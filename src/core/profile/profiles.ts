/** Who wants something of client certificates. */
export type ProfileId =
  | 'client'
  | 'spiffe'
  | 'aws-alb'
  | 'aws-api-gateway'
  | 'aws-cloudfront'
  | 'nginx'
  | 'apache'
  | 'envoy'
  | 'google-cloud'
  | 'cloudflare'
  | 'azure-front-door'
  | 'oauth-mtls';

interface Profile {
  readonly id: ProfileId;
  /** A proper name; "" for what holds for every client certificate, which each language names itself. */
  readonly name: string;
  /** Header formats that only its proxy writes, as far as the octets tell. */
  readonly formats: readonly string[];
  /** Field names that say more than a format: they decide where one of them is there. */
  readonly field: RegExp | null;
}

/** All profiles in the order in which they are shown. */
export const PROFILES: readonly Profile[] = [
  { id: 'client', name: '', formats: [], field: null },
  { id: 'spiffe', name: 'SPIFFE X.509-SVID', formats: [], field: null },
  {
    id: 'aws-alb',
    name: 'AWS Application Load Balancer',
    formats: ['aws-alb', 'aws-alb-metadata'],
    field: /^x-amzn-mtls-clientcert/i,
  },
  {
    id: 'aws-api-gateway',
    name: 'Amazon API Gateway',
    formats: ['api-gateway-json'],
    field: null,
  },
  {
    id: 'aws-cloudfront',
    name: 'Amazon CloudFront',
    formats: [],
    field: /^cloudfront-viewer-cert/i,
  },
  { id: 'nginx', name: 'nginx', formats: ['nginx-escaped', 'nginx-tabbed'], field: null },
  { id: 'apache', name: 'Apache httpd', formats: ['apache-spaces', 'apache-escape'], field: null },
  { id: 'envoy', name: 'Envoy', formats: ['envoy-xfcc', 'envoy-xfcc-json'], field: null },
  { id: 'google-cloud', name: 'Google Cloud Load Balancing', formats: [], field: null },
  { id: 'cloudflare', name: 'Cloudflare', formats: [], field: /^cf-client-cert/i },
  {
    id: 'azure-front-door',
    name: 'Azure Front Door',
    formats: [],
    field: /^x-azure-clientcert/i,
  },
  { id: 'oauth-mtls', name: 'OAuth 2.0 mutual TLS (RFC 8705)', formats: [], field: null },
];

/** A field of the paste: its name as pasted, and the format that it was found to have. */
export interface FieldTrait {
  readonly name: string | null;
  readonly format: string | null;
}

/** The platforms that the paste came through: by a field name that only they use, else by its format. */
export function recognised(fields: readonly FieldTrait[]): ReadonlySet<ProfileId> {
  const named = PROFILES.filter(({ field }) => fields.some(({ name }) => field?.test(name ?? '')));
  const shaped = PROFILES.filter(({ formats }) =>
    fields.some(({ format }) => format !== null && formats.includes(format)),
  );
  return new Set((named.length > 0 ? named : shaped).map(({ id }) => id));
}
