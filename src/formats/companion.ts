import { claimsOfField, claimsOfValue } from '../core/companion/header-field.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** What any proxy says of a certificate in a field of its own: names, serial numbers, fingerprints, dates. */
export default {
  id: 'companion',
  name: 'certificate metadata',
  fieldNames: [],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'nginx, ngx_http_ssl_module',
      url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#variables',
      section: 'Embedded Variables',
    },
    {
      title: 'Apache HTTP Server, mod_ssl',
      url: 'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#envvars',
      section: 'Environment variables',
    },
    {
      title: 'Amazon CloudFront, viewer mTLS headers',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/viewer-mtls-headers.html',
    },
  ],
  cutter: {
    id: 'companion',
    cut(value, name) {
      const claims = name === null ? claimsOfValue(value) : claimsOfField(name, value);
      return claims === null ? null : { payloads: [], claims, isTelling: false, diagnostics: [] };
    },
  },
  fits: () => false,
} satisfies HeaderFormat;
