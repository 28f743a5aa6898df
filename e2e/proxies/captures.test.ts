import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { inProxies } from '../../src/ui/captures/in-proxies.ts';
import { httpdFile, httpdWith } from './apache.ts';
import { Asking } from './client.ts';
import { luaServer } from './fixes.ts';
import { haproxyWith } from './haproxy.ts';
import { loadModule, nginxFile, nginxWith, oneServer } from './nginx-file.ts';
import { folderOfModule, type Module } from './programs.ts';
import { type Place, type ProxyKind, type Server, startProxy } from './server.ts';

const pki = inject('pki');

/** How the code for one proxy is run: configured with it and nothing else that logs. */
interface Capturing {
  readonly name: string;
  readonly module?: Module;
  readonly kind: (code: string, modules: string) => ProxyKind;
  /** What it has written down; "" while it has not. */
  readonly log: (server: Server) => string;
}

/** The file that takes the place of the one in the code. */
const logOf = ({ folder }: Place): string => join(folder, 'logs', 'clientcert.log');

function withLog(place: Place, code: string): string {
  mkdirSync(join(place.folder, 'logs'), { recursive: true, mode: 0o777 });
  return code.replace(/\/var\/log\/nginx\/\w+\.log/g, logOf(place));
}

const ANSWER = 'location / { return 200; }';

const nginx = (code: string): ProxyKind =>
  nginxWith((place) =>
    nginxFile({ place, log: withLog(place, code), http: oneServer(place, ANSWER) }),
  );

/** The comment over the module says what to write into nginx.conf. */
const njs = (code: string, modules: string): ProxyKind =>
  nginxWith((place) => {
    writeFileSync(join(place.folder, 'capture.js'), code);
    const comment = code.split('\n').filter((line) => line.startsWith('// '));
    const said = comment.map((line) => line.slice(3)).join('\n');
    const log = withLog(place, said.slice(said.indexOf(':') + 1));
    const http = oneServer(place, ANSWER);
    return nginxFile({ place, main: loadModule('njs', modules), log, http });
  }, modules);

const lua = (code: string, modules: string): ProxyKind =>
  luaServer((place) => `${withLog(place, code)}\n${ANSWER}`, modules);

/** Its frontend, with an address and an answer. */
const haproxy = (code: string): ProxyKind =>
  haproxyWith(
    ({ plain, tls }) => `${code}
  mode http
  bind 127.0.0.1:${plain}
  bind 127.0.0.1:${tls}
  timeout client 10s
  http-request return status 200
`,
  );

const httpd = (code: string): ProxyKind =>
  httpdWith((place, program) => httpdFile({ place, program, plain: withLog(place, code) }));

const inFile = ({ place }: Server): string =>
  existsSync(logOf(place)) ? readFileSync(logOf(place), 'utf8') : '';

const capturing: readonly Capturing[] = [
  { name: 'nginx', kind: nginx, log: inFile },
  { name: 'nginx njs', module: 'njs', kind: njs, log: inFile },
  { name: 'OpenResty (Lua)', module: 'lua', kind: lua, log: inFile },
  { name: 'HAProxy', kind: haproxy, log: ({ said }) => said() },
  { name: 'Apache httpd', kind: httpd, log: inFile },
];

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** As long as a chain of RSA certificates, with what ALB leaves raw. */
const VALUE = `-----BEGIN%20CERTIFICATE-----%0A${'MII+/9'.repeat(900)}==%0A-----END%20CERTIFICATE-----%0A`;

describe.skipIf(pki === null)('code that writes the header down, in the real proxy', () => {
  test('each that is marked as run is run', () => {
    const marked = inProxies.filter(({ hasRun }) => hasRun).map(({ name }) => name);
    expect(capturing.map(({ name }) => name).sort()).toEqual(marked.sort());
  });

  test.for(capturing)('$name: the value is in its log, whole', async (one, { skip }) => {
    const modules = one.module === undefined ? '' : folderOfModule(one.module);
    if (modules === null) return skip();
    const { code } = inProxies.find(({ name }) => name === one.name)!;
    const server = await startProxy(one.kind(code, modules), pki!, 9);
    if (server === null) return skip();
    stops.push(server.stop);
    const asking = new Asking(server.place.plain);
    stops.push(() => asking.end());
    await asking.ask('/', { 'X-SSL-CERT': VALUE });
    await expect.poll(() => one.log(server), { timeout: 10_000 }).toContain(VALUE);
  });
});
