import type { Citation } from '../../core/plugin.ts';

/** A section of an RFC. */
export const rfc = (number: number, section: string): Citation => ({
  title: `RFC ${number}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  section,
});

/** What OpenSSL asks of an SSL client's certificate, by purpose. */
export const OPENSSL_PURPOSE: Citation = {
  title: 'OpenSSL, openssl-verification-options: sslclient',
  url: 'https://docs.openssl.org/3.0/man1/openssl-verification-options/#certificate-extensions',
};

/** Which certificates ALB takes. */
export const ALB_CERTIFICATES: Citation = {
  title: 'AWS, Mutual authentication with TLS in Application Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  section: 'Requirements for certificates',
};

/** What tls_verify_status says. */
export const ALB_REASONS: Citation = {
  title: 'AWS, Connection logs for your Application Load Balancer',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html',
  section: 'Error reason codes',
};

/** How large and how deep it may be. */
export const ALB_QUOTAS: Citation = {
  title: 'AWS, Quotas for your Application Load Balancers',
  url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
};

/** What API Gateway validates. */
export const API_GATEWAY: Citation = {
  title: 'Amazon API Gateway, Mutual TLS authentication for REST APIs',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html',
  section: 'Configuring your truststore',
};

/** Which CA certificates CloudFront takes into a trust store. */
export const CLOUDFRONT: Citation = {
  title: 'Amazon CloudFront, Trust stores and certificate management',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/trust-stores-certificate-management.html',
  section: 'Supported certificate specifications',
};

/** What CloudFront writes into its connection log. */
export const CLOUDFRONT_LOGS: Citation = {
  title: 'Amazon CloudFront, Observability using connection logs',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/connection-logs.html',
  section: 'Connection error codes',
};

/** Which certificates Google Cloud's load balancers take, and what they log. */
export const GOOGLE_MTLS: Citation = {
  title: 'Google Cloud, Mutual TLS overview',
  url: 'https://cloud.google.com/load-balancing/docs/mtls',
};

/** What statusDetails says. */
export const GOOGLE_LOGS: Citation = {
  title: 'Google Cloud, Global external Application Load Balancer logging',
  url: 'https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring',
  section: 'statusDetail HTTP failure messages',
};

/** How long the variables of custom header fields may be. */
export const GOOGLE_HEADERS: Citation = {
  title: 'Google Cloud, Create custom headers in backend services',
  url: 'https://cloud.google.com/load-balancing/docs/https/custom-headers',
  section: 'Mutual TLS custom headers',
};

/** What Front Door checks, and what X-Azure-Externalerror says. */
export const AZURE_FRONT_DOOR: Citation = {
  title: 'Microsoft, Mutual TLS authentication in Azure Front Door',
  url: 'https://learn.microsoft.com/azure/frontdoor/mutual-tls',
};

/** What an X.509-SVID is. */
export const svid = (section: string): Citation => ({
  title: 'SPIFFE, The X.509 SPIFFE Verifiable Identity Document',
  url: 'https://github.com/spiffe/spiffe/blob/main/standards/X509-SVID.md',
  section,
});
