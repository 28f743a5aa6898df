import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramFix } from '../../src/conformance/fixes/proxies.ts';
import { httpdFile, httpdWith, passOn } from './apache.ts';
import type { Answer } from './client.ts';
import { haproxyFile, haproxyWith } from './haproxy.ts';
import { loadModule, luaPath, nginxFile, nginxWith, oneServer } from './nginx-file.ts';
import { files } from './pki.ts';
import type { Module } from './programs.ts';
import type { Place, ProxyKind } from './server.ts';

/** How one fix is run: the program that it is for, configured with nothing but its code and what every set-up has. */
interface Runnable {
  readonly fix: ProgramFix;
  /** Of nginx, that its package does not bring; its folder is then given. */
  readonly module?: Module;
  readonly kind: (code: string, modules: string) => ProxyKind;
}

/** It sends on, under X-SSL-CERT, what the hop before it sent under this name. */
export interface Forwarding extends Runnable {
  readonly from: 'X-Amzn-Mtls-Clientcert' | 'X-Client-Cert';
}

/** It sends what the client presented in TLS. */
export interface Presenting extends Runnable {
  /** Whether it also drops a field of ALB's that the client made up. */
  readonly drops?: true;
}

/** It reads X-SSL-CERT itself; `read` is where the answer holds what it read. */
export interface Reading extends Runnable {
  readonly read: (answer: Answer) => Buffer;
}

const passing = ({ next }: Place): string => `proxy_pass http://127.0.0.1:${next};`;

/** What the comment over a module of njs says to write into nginx.conf. */
function directivesOf(code: string): string {
  const comment = code.split('\n').filter((line) => line.startsWith('// '));
  const said = comment.map((line) => line.slice(3)).join('\n');
  return said.slice(said.indexOf('in nginx.conf:') + 'in nginx.conf:'.length);
}

const njs =
  (then: (place: Place) => string) =>
  (code: string, modules: string): ProxyKind =>
    nginxWith((place) => {
      writeFileSync(join(place.folder, 'cert.js'), code);
      const location = `location / {\n${directivesOf(code)}\n${then(place)}\n}`;
      const http = oneServer(place, location);
      return nginxFile({ place, main: loadModule('njs', modules), http });
    }, modules);

/** An nginx with Lua; `server` stands in its one server. */
export const luaServer = (server: (place: Place) => string, modules: string): ProxyKind =>
  nginxWith(
    (place) =>
      nginxFile({
        place,
        main: loadModule('lua', modules),
        http: `${luaPath(modules)}\n${oneServer(place, server(place))}`,
      }),
    modules,
  );

const luaForwards = (code: string, modules: string): ProxyKind =>
  luaServer((place) => `location / {\n${code}\n${passing(place)}\n}`, modules);

const luaReads = (code: string, modules: string): ProxyKind =>
  luaServer(
    () => `location / { content_by_lua_block {
      local v = ngx.var.http_x_ssl_cert
      ngx.print(
${code}
      )
    } }`,
    modules,
  );

const nginxSends = (code: string): ProxyKind =>
  nginxWith((place) => {
    const server = code.replace('location / {', `$&\n${passing(place)}`);
    return nginxFile({ place, http: oneServer(place, server) });
  });

const nginxForwards = (code: string): ProxyKind =>
  nginxWith((place) => {
    const server = `location / {\n${code}\n${passing(place)}\n}`;
    return nginxFile({ place, http: oneServer(place, server) });
  });

const haproxyForwards = (code: string): ProxyKind =>
  haproxyWith((place) =>
    haproxyFile(
      place,
      `frontend one
  bind 127.0.0.1:${place.plain}
  bind 127.0.0.1:${place.tls} ssl crt ${join(place.pki, files.serverBoth)}
${code}`,
    ),
  );

/** With the address and the files of this run in place of those of the example. */
const haproxySends = (code: string): ProxyKind =>
  haproxyWith((place) => {
    const own = code
      .replace('bind :443', `bind 127.0.0.1:${place.tls}`)
      .replace('/etc/haproxy/server.pem', join(place.pki, files.serverBoth))
      .replace('/etc/haproxy/clients.pem', join(place.pki, files.authorities));
    return haproxyFile(place, `frontend one\n  bind 127.0.0.1:${place.plain}\n${own}`);
  });

/** The variable that it sets. */
const haproxyReads = (code: string): ProxyKind =>
  haproxyForwards(
    `${code}\nhttp-request return status 200 hdr X-Out %[var(txn.cert),base64] content-type text/plain string read`,
  );

const httpdSends = (code: string): ProxyKind =>
  httpdWith((place, program) => httpdFile({ place, program, tls: `${code}\n  ${passOn(place)}` }));

const httpdReads = (code: string): ProxyKind =>
  httpdWith((place, program) =>
    httpdFile({
      place,
      program,
      plain: `${code}\nHeader always set X-Out "expr=%{base64:%{reqenv:CERT}}"`,
    }),
  );

const body = (answer: Answer): Buffer => answer.body;
const field = (answer: Answer): Buffer => Buffer.from(answer.field('X-Out') ?? '', 'base64');

const ALB = 'X-Amzn-Mtls-Clientcert';

/** Those of proxies that encode anew, or rename, what arrives. */
export const forwarding: readonly Forwarding[] = [
  { fix: 'nginx-njs', from: ALB, module: 'njs', kind: njs(passing) },
  { fix: 'openresty-lua', from: ALB, module: 'lua', kind: luaForwards },
  { fix: 'haproxy-regsub', from: ALB, kind: haproxyForwards },
  { fix: 'nginx-proxy-set-header', from: 'X-Client-Cert', kind: nginxForwards },
];

/** Those of proxies that end TLS. */
export const presenting: readonly Presenting[] = [
  { fix: 'nginx-sends', drops: true, kind: nginxSends },
  { fix: 'haproxy-sends', kind: haproxySends },
  { fix: 'apache-edit', kind: httpdSends },
  { fix: 'apache-sends', kind: httpdSends },
];

/** Those of apps that are written in the proxy itself. */
export const reading: readonly Reading[] = [
  { fix: 'nginx-js-set', module: 'njs', kind: njs(() => 'return 200 $cert;'), read: body },
  { fix: 'openresty-gsub', module: 'lua', kind: luaReads, read: body },
  { fix: 'haproxy-url-dec', kind: haproxyReads, read: field },
  { fix: 'apache-rewritemap-unescape', kind: httpdReads, read: field },
];
