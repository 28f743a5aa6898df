import { join } from 'node:path';
import { files } from './pki.ts';
import type { Place, ProxyKind } from './server.ts';

/** What each path forwards: the field name and HAProxy's own value. */
const FORWARDED: readonly (readonly [path: string, name: string, value: string])[] = [
  ['/der', 'X-SSL-Client-Cert', '%[ssl_c_der,base64]'],
  ['/chain', 'X-SSL-Client-Chain-Der', '%[ssl_c_chain_der,base64]'],
  ['/base64url', 'X-Client-Cert', '%[ssl_c_der,ub64enc]'],
  ['/hex', 'X-Client-Cert', '%[ssl_c_der,hex]'],
  ['/escaped', 'X-Client-Cert', '%[ssl_c_der,base64,url_enc]'],
  ['/metadata', 'X-SSL-Client-Cert', '%[ssl_c_der,base64]'],
  ['/metadata', 'X-SSL-Client-DN', '%{+Q}[ssl_c_s_dn]'],
  ['/metadata', 'X-SSL-Issuer-DN', '%{+Q}[ssl_c_i_dn]'],
  ['/metadata', 'X-SSL-Client-CN', '%{+Q}[ssl_c_s_dn(cn)]'],
  ['/metadata', 'X-SSL-Client-Serial', '%[ssl_c_serial,hex]'],
  ['/metadata', 'X-SSL-Client-SHA1', '%[ssl_c_sha1,hex]'],
  ['/metadata', 'X-SSL-Client-Not-Before', '%[ssl_c_notbefore]'],
  ['/metadata', 'X-SSL-Client-Not-After', '%[ssl_c_notafter]'],
  ['/metadata', 'X-SSL-Client-Verify', '%[ssl_c_verify]'],
  ['/rfc9440', 'Client-Cert', ':%[ssl_c_der,base64]:'],
  [
    '/one-line',
    'X-SSL-CERT',
    '"-----BEGIN CERTIFICATE-----%[ssl_c_der,base64]-----END CERTIFICATE-----"',
  ],
];

const setting = ([path, name, value]: readonly [string, string, string]): string =>
  `http-request set-header ${name} ${value} if { path ${path} }`;

/** The text of haproxy.cfg: what every one of these has around its frontends, whose default backend is `next`. */
export const haproxyFile = (place: Place, frontends: string): string => `global
  tune.bufsize 65536
  tune.maxrewrite 32768
defaults
  mode http
  timeout connect 5s
  timeout client 10s
  timeout server 10s
  default_backend next
${frontends}
backend next
  server next 127.0.0.1:${place.next}
`;

/** A HAProxy with such a file. */
export const haproxyWith = (configure: ProxyKind['configure']): ProxyKind => ({
  program: 'haproxy',
  configure,
  args: (file) => ['-db', '-f', file],
});

function configure(place: Place): string {
  const { pki, tls, plain } = place;
  return haproxyFile(
    place,
    `frontend tls
  bind 127.0.0.1:${tls} ssl crt ${join(pki, files.serverBoth)} ca-file ${join(pki, files.authorities)} verify optional
  ${FORWARDED.map(setting).join('\n  ')}
  http-request add-header X-SSL-Client-Cert %[ssl_c_der,base64] if { path /added }
frontend plain
  bind 127.0.0.1:${plain}
  http-request set-header X-SSL-CERT %[req.hdr(X-SSL-CERT),url_enc]`,
  );
}

/** HAProxy; over plain HTTP it encodes the X-SSL-CERT of the hop before it once more. */
export const haproxy: ProxyKind = haproxyWith(configure);
