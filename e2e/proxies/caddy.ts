import { join } from 'node:path';
import { files } from './pki.ts';
import type { Place, ProxyKind } from './server.ts';

/** What each path forwards: the field name and Caddy's placeholder. */
const FORWARDED: readonly (readonly [path: string, name: string, value: string])[] = [
  ['/der', 'X-Client-Cert', '{http.request.tls.client.certificate_der_base64}'],
  ['/pem', 'X-Client-Cert', '{http.request.tls.client.certificate_pem}'],
  ['/rfc9440', 'Client-Cert', ':{http.request.tls.client.certificate_der_base64}:'],
  ['/added', '+X-Client-Cert', '{http.request.tls.client.certificate_der_base64}'],
];

const handle = (next: number): string =>
  FORWARDED.map(
    ([path, name, value]) => `  handle ${path} {
    reverse_proxy 127.0.0.1:${next} {
      header_up ${name} ${value}
    }
  }`,
  ).join('\n');

const configure = ({ folder, pki, tls, plain, next }: Place): string => `{
  admin off
  auto_https off
  storage file_system ${join(folder, 'storage')}
}
https://localhost:${tls} {
  bind 127.0.0.1
  tls ${join(pki, files.server)} ${join(pki, files.serverKey)} {
    client_auth {
      mode verify_if_given
      trusted_ca_cert_file ${join(pki, 'root-rsa.pem')}
      trusted_ca_cert_file ${join(pki, 'root-ec.pem')}
    }
  }
${handle(next)}
}
http://localhost:${plain} {
  bind 127.0.0.1
${handle(next)}
}
`;

/** Caddy with its reverse proxy. */
export const caddy: ProxyKind = {
  program: 'caddy',
  configure,
  args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
};
