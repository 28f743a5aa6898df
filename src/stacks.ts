import type { Stack } from './core/catalog.ts';

/** Ready-made choices of "my app", as most applications of that stack read a client certificate. */
export const stacks: readonly Stack[] = [
  {
    id: 'spring',
    name: 'Spring / Servlet',
    field: 'X-SSL-CERT',
    decoder: 'java-urldecoder-utf8',
    receiver: 'java-certificatefactory',
  },
  {
    id: 'keycloak',
    name: 'Keycloak',
    field: 'ssl-client-cert',
    decoder: 'java-urldecoder-utf8',
    receiver: 'java-base64-certificatefactory',
  },
  {
    id: 'node',
    name: 'Node.js / Express',
    field: 'X-SSL-CERT',
    decoder: 'js-decodeURIComponent',
    receiver: 'node-x509certificate',
  },
  {
    id: 'python',
    name: 'Python (Flask, Django)',
    field: 'X-SSL-CERT',
    decoder: 'python-unquote',
    receiver: 'python-cryptography-48',
  },
  {
    id: 'go',
    name: 'Go',
    field: 'X-SSL-CERT',
    decoder: 'go-QueryUnescape',
    receiver: 'go-pem-x509',
  },
  {
    id: 'php',
    name: 'PHP',
    field: 'X-SSL-CERT',
    decoder: 'php-urldecode',
    receiver: 'php-openssl-x509-read',
  },
  {
    id: 'rails',
    name: 'Ruby / Rails',
    field: 'X-SSL-CERT',
    decoder: 'ruby-URI.decode_www_form_component',
    receiver: 'ruby-x509-new',
  },
  {
    id: 'aspnet',
    name: 'ASP.NET',
    field: 'X-SSL-CERT',
    decoder: 'dotnet10-WebUtility.UrlDecode',
    receiver: null,
  },
  {
    id: 'njs',
    name: 'nginx njs',
    field: 'X-SSL-CERT',
    decoder: 'njs-decodeURIComponent',
    receiver: null,
  },
  {
    id: 'openresty',
    name: 'OpenResty',
    field: 'X-SSL-CERT',
    decoder: 'lua-ngx.unescape_uri',
    receiver: null,
  },
];
