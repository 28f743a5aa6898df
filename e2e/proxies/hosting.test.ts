import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../free-port.mjs';
import { headersFor, readRules } from '../headers.mjs';
import { modulesOf } from './apache.ts';
import { type Program, programOf } from './programs.ts';
import { Running } from './running.ts';

const root = resolve(import.meta.dirname, '../..');
const rules = readRules(readFileSync(join(root, 'public/_headers'), 'utf8'));

/** A file of each kind that a host must tell apart. */
const PATHS = ['/', '/sw.js', '/assets/a.js', '/mtls-lens.html', '/precache.json'];

/** The configuration that the README gives under this heading, with its folder put in place. */
function snippet(heading: string, folder: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = new RegExp(`<summary>${heading}[^\\n]*\\n([\\s\\S]*?)</details>`).exec(readme);
  if (found === null) throw new Error(`the README says nothing of ${heading}`);
  const lines = String(found[1]).split('\n');
  const text = lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
  return text.replaceAll('/srv/mtls-lens', folder);
}

/** The two parts of nginx' snippet: what stands in http {}, and what in server {}. */
const nginx = (port: number, folder: string, site: string): string => {
  const [http, server] = snippet('nginx', site).split('# in server {}');
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http { access_log off;
      client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
      uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
      ${http}
      server { listen 127.0.0.1:${port}; ${server} } }`;
};

const apache = (port: number, folder: string, site: string, program: string): string =>
  `ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
ServerName localhost
${modulesOf(program)}
LoadModule dir_module ${join(program, '../../lib/apache2/modules/mod_dir.so')}
Listen 127.0.0.1:${port}
DocumentRoot ${site}
DirectoryIndex index.html
${snippet('Apache', site)}`;

const caddy = (port: number, folder: string, site: string): string =>
  `{
  admin off
  auto_https off
  storage file_system ${folder}/storage
}
${snippet('Caddy', site).replace('lens.example.com', `http://localhost:${port}`)}`;

interface Host {
  readonly program: Program;
  readonly configure: (port: number, folder: string, site: string, program: string) => string;
  readonly args: (file: string) => readonly string[];
}

const hosts: readonly Host[] = [
  { program: 'nginx', configure: nginx, args: (file) => ['-c', file] },
  { program: 'apache', configure: apache, args: (file) => ['-D', 'FOREGROUND', '-f', file] },
  {
    program: 'caddy',
    configure: caddy,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
];

function makeSite(): { readonly folder: string; readonly site: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  // A web server that root starts works under another account.
  chmodSync(folder, 0o755);
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  for (const path of PATHS) writeFileSync(join(site, path === '/' ? 'index.html' : path), 'x');
  return { folder, site };
}

for (const { program: name, configure, args } of hosts) {
  const program = programOf(name);
  describe.skipIf(program === null)(`the README's configuration of ${name}`, () => {
    const { folder, site } = makeSite();
    let running: Running | null = null;
    let port = 0;

    beforeAll(async () => {
      port = await freePort();
      const file = join(folder, 'configuration');
      writeFileSync(file, configure(port, folder, site, program ?? ''));
      const unpacked = [program ?? ''];
      running = await Running.start({
        program: program ?? '',
        args: args(file),
        folder,
        ports: [port],
        unpacked,
      });
    });

    afterAll(async () => {
      await running?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test.each(PATHS)('sends the headers that _headers promises: %s', async (path) => {
      const response = await fetch(`http://localhost:${port}${path}`);
      expect(response.status).toBe(200);
      for (const [header, value] of Object.entries(headersFor(rules, path))) {
        expect([header, response.headers.get(header)]).toEqual([header, value]);
      }
    });
  });
}

interface CloudFrontEvent {
  readonly request: { readonly uri: string };
  readonly response: { readonly headers: Record<string, { readonly value: string }> };
}

test.each(PATHS)("the README's function for CloudFront sends them, too: %s", (uri) => {
  const code = snippet('S3 and CloudFront', '');
  const sandbox: { event: CloudFrontEvent } = {
    event: { request: { uri: uri === '/' ? '/index.html' : uri }, response: { headers: {} } },
  };
  runInNewContext(`${code}\nhandler(event);`, sandbox);
  const sent = Object.entries(sandbox.event.response.headers).map(([name, { value }]) => [
    name,
    value,
  ]);
  const promised = Object.entries(headersFor(rules, uri)).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  expect(Object.fromEntries(sent)).toMatchObject(Object.fromEntries(promised));
});
