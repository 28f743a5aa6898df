import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProxyFix } from '../../src/conformance/fixes/proxies.ts';
import { modulesOf } from './apache.ts';
import { files } from './pki.ts';
import { type Module, prefixOf } from './programs.ts';
import type { Place, ProxyKind } from './server.ts';

/** How one fix is run: the proxy that it is for, configured with nothing but its code and what every set-up has. */
export interface Run {
  readonly fix: ProxyFix;
  /** forwarded: it encodes anew what the hop before it sent; presented: it sends what the client presented in TLS. */
  readonly source: 'forwarded' | 'presented';
  /** Whether it also drops a field of ALB's that the client made up. */
  readonly drops?: true;
  /** Of nginx, that its package does not bring; its folder is then given. */
  readonly module?: Module;
  readonly kind: (code: string, modules: string) => ProxyKind;
}

/** What an nginx stands around the code with: it listens with TLS and in plain HTTP, and knows the next hop. */
interface Nginx {
  readonly place: Place;
  readonly main?: string;
  readonly http?: string;
  /** What stands in each server. */
  readonly server: string;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const nginxWith = ({ place, main = '', http = '', server }: Nginx): string => `${main}
daemon off;
master_process off;
pid ${join(place.folder, 'pid')};
error_log ${join(place.folder, 'error.log')};
events {}
http {
  access_log off;
  large_client_header_buffers 4 32k;
  ${TEMPORARY.map((name) => `${name}_temp_path ${join(place.folder, name)};`).join('\n  ')}
  ${http}
  server {
    listen 127.0.0.1:${place.tls} ssl;
    listen 127.0.0.1:${place.plain};
    ssl_certificate ${join(place.pki, files.server)};
    ssl_certificate_key ${join(place.pki, files.serverKey)};
${server}
  }
}
`;

const nginx = (configure: ProxyKind['configure']): ProxyKind => ({
  program: 'nginx',
  configure,
  args: (file, { folder }) => ['-p', folder, '-e', join(folder, 'error.log'), '-c', file],
});

const passing = ({ next }: Place): string => `proxy_pass http://127.0.0.1:${next};`;

const load = (folder: string, ...names: readonly string[]): string =>
  names.map((name) => `load_module ${join(folder, `${name}_module.so`)};`).join('\n');

/** What the comment over a module of njs says to write into nginx.conf. */
function directivesOf(code: string): string {
  const comment = code.split('\n').filter((line) => line.startsWith('// '));
  const said = comment.map((line) => line.slice(3)).join('\n');
  return said.slice(said.indexOf('in nginx.conf:') + 'in nginx.conf:'.length);
}

const njs = (code: string, modules: string): ProxyKind => ({
  ...nginx((place) => {
    writeFileSync(join(place.folder, 'cert.js'), code);
    return nginxWith({
      place,
      main: load(modules, 'ngx_http_js'),
      server: `location / {\n${directivesOf(code)}\n${passing(place)}\n}`,
    });
  }),
  modules,
});

/** Its library lies beside the module, which knows only where it is installed. */
const lua = (code: string, modules: string): ProxyKind => ({
  ...nginx((place) =>
    nginxWith({
      place,
      main: load(modules, 'ndk_http', 'ngx_http_lua'),
      http: `lua_package_path "${join(prefixOf(modules), 'share/lua/5.1/?.lua')};;";`,
      server: `location / {\n${code}\n${passing(place)}\n}`,
    }),
  ),
  modules,
});

const nginxSends = (code: string): ProxyKind =>
  nginx((place) =>
    nginxWith({ place, server: code.replace('location / {', `$&\n${passing(place)}`) }),
  );

const haproxyWith = (place: Place, frontend: string): string => `global
  tune.bufsize 65536
  tune.maxrewrite 32768
defaults
  mode http
  timeout connect 5s
  timeout client 10s
  timeout server 10s
frontend one
  bind 127.0.0.1:${place.plain}
${frontend}
  default_backend next
backend next
  server next 127.0.0.1:${place.next}
`;

const haproxy = (configure: ProxyKind['configure']): ProxyKind => ({
  program: 'haproxy',
  configure,
  args: (file) => ['-db', '-f', file],
});

const haproxyForwards = (code: string): ProxyKind =>
  haproxy((place) =>
    haproxyWith(
      place,
      `bind 127.0.0.1:${place.tls} ssl crt ${join(place.pki, files.serverBoth)}\n${code}`,
    ),
  );

/** With the address and the files of this run in place of those of the example. */
const haproxySends = (code: string): ProxyKind =>
  haproxy((place) =>
    haproxyWith(
      place,
      code
        .replace('bind :443', `bind 127.0.0.1:${place.tls}`)
        .replace('/etc/haproxy/server.pem', join(place.pki, files.serverBoth))
        .replace('/etc/haproxy/clients.pem', join(place.pki, files.authorities)),
    ),
  );

const apache = (code: string): ProxyKind => ({
  program: 'apache',
  configure: ({ folder, pki, tls, plain, next }, program) => `ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${join(folder, 'pid')}
ErrorLog ${join(folder, 'error.log')}
ServerName localhost
${modulesOf(program)}
StartServers 1
Listen 127.0.0.1:${tls}
Listen 127.0.0.1:${plain}
SSLSessionCache none
LimitRequestFieldSize 65536
<VirtualHost 127.0.0.1:${tls}>
  SSLEngine on
  SSLCertificateFile ${join(pki, files.server)}
  SSLCertificateKeyFile ${join(pki, files.serverKey)}
  SSLCACertificateFile ${join(pki, files.authorities)}
  SSLVerifyClient optional
  SSLVerifyDepth 3
${code}
  ProxyPass / http://127.0.0.1:${next}/
</VirtualHost>
`,
  args: (file) => ['-D', 'FOREGROUND', '-f', file],
});

/** How each of them is run. */
export const runs: readonly Run[] = [
  { fix: 'nginx-njs', source: 'forwarded', module: 'njs', kind: njs },
  { fix: 'openresty-lua', source: 'forwarded', module: 'lua', kind: lua },
  { fix: 'haproxy-regsub', source: 'forwarded', kind: haproxyForwards },
  { fix: 'nginx-sends', source: 'presented', drops: true, kind: nginxSends },
  { fix: 'haproxy-sends', source: 'presented', kind: haproxySends },
  { fix: 'apache-edit', source: 'presented', kind: apache },
  { fix: 'apache-sends', source: 'presented', kind: apache },
];
