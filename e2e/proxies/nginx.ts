import { join } from 'node:path';
import { nginxFile, nginxWith } from './nginx-file.ts';
import { files } from './pki.ts';
import type { Place, ProxyKind } from './server.ts';

/** What each path forwards: a header field for each name, with nginx's own value. */
const FORWARDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/escaped': { 'X-SSL-CERT': '$ssl_client_escaped_cert' },
  '/tabbed': { 'X-SSL-CERT': '$ssl_client_cert' },
  '/raw': { 'X-SSL-CERT': '$ssl_client_raw_cert' },
  '/ingress': {
    'ssl-client-cert': '$ssl_client_escaped_cert',
    'ssl-client-verify': '$ssl_client_verify',
    'ssl-client-subject-dn': '$ssl_client_s_dn',
    'ssl-client-issuer-dn': '$ssl_client_i_dn',
  },
  '/metadata': {
    'X-SSL-CERT': '$ssl_client_escaped_cert',
    'X-SSL-Client-Serial': '$ssl_client_serial',
    'X-SSL-Client-Fingerprint': '$ssl_client_fingerprint',
    'X-SSL-Client-S-DN': '$ssl_client_s_dn',
    'X-SSL-Client-I-DN': '$ssl_client_i_dn',
    'X-SSL-Client-S-DN-Legacy': '$ssl_client_s_dn_legacy',
    'X-SSL-Client-Not-Before': '$ssl_client_v_start',
    'X-SSL-Client-Not-After': '$ssl_client_v_end',
  },
  '/underscores': { SSL_CLIENT_CERT: '$ssl_client_escaped_cert' },
  '/copied': { 'X-SSL-CERT': '$http_x_amzn_mtls_clientcert' },
  '/renamed': { 'X-SSL-CERT': '$http_x_amzn_mtls_clientcert', 'X-Amzn-Mtls-Clientcert': '""' },
  '/untouched': {},
};

function location(path: string, fields: Readonly<Record<string, string>>, next: number): string {
  const set = Object.entries(fields).map(([name, value]) => `proxy_set_header ${name} ${value};`);
  return `location = ${path} { ${set.join(' ')} proxy_pass http://127.0.0.1:${next}; }`;
}

function configure(place: Place): string {
  const { pki, tls, plain, next } = place;
  const locations = Object.entries(FORWARDED)
    .map(([path, fields]) => location(path, fields, next))
    .join('\n    ');
  const http = `  server {
    listen 127.0.0.1:${tls} ssl;
    ssl_certificate ${join(pki, files.server)};
    ssl_certificate_key ${join(pki, files.serverKey)};
    ssl_client_certificate ${join(pki, files.authorities)};
    ssl_verify_client optional;
    ssl_verify_depth 3;
    ${locations}
  }
  server {
    listen 127.0.0.1:${plain};
    ${locations}
  }`;
  return nginxFile({ place, http });
}

/** nginx, each of its ways to forward a client certificate on a path of its own. */
export const nginx: ProxyKind = nginxWith(configure);

/** nginx with `underscores_in_headers on`, which it is off by default. */
export const nginxWithUnderscores: ProxyKind = nginxWith((place) =>
  configure(place).replace('access_log off;', 'access_log off;\n  underscores_in_headers on;'),
);
