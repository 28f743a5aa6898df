import { RAW_PLUS } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'keycloak-awsalb',
    who: 'app',
    target: 'Keycloak',
    runtime: 'Java',
    decoders: ['java-urldecoder-utf8'],
    formats: RAW_PLUS,
    code: `# conf/keycloak.conf. Keycloak 26 has no provider for ALB; "nginx" calls URLDecoder, which loses "+".
# With the extension for ALB in providers/, which reads X-Amzn-Mtls-Clientcert:
spi-x509cert-lookup-provider=awsalb
# Without it, a proxy in between sends "+" as %2B in X-SSL-CERT:
# spi-x509cert-lookup-provider=nginx
# spi-x509cert-lookup-nginx-ssl-client-cert=X-SSL-CERT`,
    run: 'not-run',
    citations: [
      {
        title: 'Keycloak, client certificate lookup',
        url: 'https://www.keycloak.org/server/reverseproxy#_enabling_client_certificate_lookup',
      },
      {
        title: 'Keycloak, pull request 31778: a provider for ALB, closed',
        url: 'https://github.com/keycloak/keycloak/pull/31778',
      },
      {
        title: 'Client certificate lookup for AWS ALB, the extension',
        url: 'https://github.com/tomaszpolachowski/keycloak-client-cert-lookup-for-awsalb',
      },
    ],
  },
] satisfies readonly Fix[];
