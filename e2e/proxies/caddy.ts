import { join } from 'node:path';
import { files } from './pki.ts';
import type { Place, ProxyKind } from './server.ts';

/** What each path forwards: the field name and Caddy's placeholder. */
const FORWARDED: readonly (readonly [path: string, name: string, value: string])[] = [
  ['/der', 'X-Client-Cert', '{http.request.tls.client.certificate_der_base64}'],
  ['/pem', 'X-Client-Cert', '{http.request.tls.client.certificate_pem}'],
  ['/rfc9440', 'Client-Cert', ':{http.request.tls.client.certificate_der_base64}:'],
  ['/metadata', 'X-Client-Cert', '{http.request.tls.client.certificate_der_base64}'],
  ['/metadata', 'X-Client-Subject', '{http.request.tls.client.subject}'],
  ['/metadata', 'X-Client-Issuer', '{http.request.tls.client.issuer}'],
  ['/metadata', 'X-Client-Serial', '{http.request.tls.client.serial}'],
  ['/metadata', 'X-Client-Fingerprint', '{http.request.tls.client.fingerprint}'],
  ['/added', '+X-Client-Cert', '{http.request.tls.client.certificate_der_base64}'],
];

const PATHS = [...new Set(FORWARDED.map(([path]) => path))];

const handle = (next: number): string =>
  PATHS.map((path) => {
    const fields = FORWARDED.filter(([of]) => of === path).map(
      ([, name, value]) => `      header_up ${name} ${value}`,
    );
    return `  handle ${path} {
    reverse_proxy 127.0.0.1:${next} {
${fields.join('\n')}
    }
  }`;
  }).join('\n');

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
