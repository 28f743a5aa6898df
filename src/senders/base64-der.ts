import type { Citation } from '../core/plugin.ts';
import type { Sender } from '../core/sender.ts';

/** The first certificate's DER in base64, on one line. */
const base64Der = (
  id: string,
  name: string,
  fieldName: string,
  provenance: Sender['provenance'],
  citation: Citation,
): Sender => ({
  id,
  name,
  format: 'haproxy-der',
  provenance,
  citations: [citation],
  send: ([{ base64 }]) => [{ name: fieldName, value: base64, carries: 'first' }],
});

export default [
  base64Der('caddy-der', 'Caddy, certificate_der_base64', 'X-Client-Cert', 'ran', {
    title: 'Caddy, http.request.tls.client.certificate_der_base64',
    url: 'https://caddyserver.com/docs/json/apps/http/#docs',
  }),
  base64Der('cloudflare', 'Cloudflare Access', 'Cf-Client-Cert-Der-Base64', 'derived', {
    title: 'Cloudflare, forward a client certificate',
    url: 'https://developers.cloudflare.com/ssl/client-certificates/forward-a-client-certificate/',
  }),
  base64Der('azure-arr', 'Azure App Service', 'X-ARR-ClientCert', 'derived', {
    title: 'Azure App Service, configure TLS mutual authentication',
    url: 'https://learn.microsoft.com/azure/app-service/app-service-web-configure-tls-mutual-auth#access-the-client-certificate',
  }),
] satisfies readonly Sender[];
