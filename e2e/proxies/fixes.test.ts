import { afterEach, describe, expect, inject, test } from 'vitest';
import { programFixes, programReaders } from '../../src/conformance/fixes/proxies.ts';
import { digests, meant, tasksOf } from '../../src/conformance/fixes/tasks.ts';
import { worldsOf } from '../../src/conformance/fixes/worlds.ts';
import { RAW_PLUS } from '../../src/core/fixes.ts';
import type { Fix } from '../../src/core/plugin.ts';
import { fixes } from '../../src/fixes/registry.ts';
import { Asking, type Sending, send } from './client.ts';
import { forwarding, luaServer, presenting, reading } from './fixes.ts';
import { Origin } from './origin.ts';
import { folderOfModule, type Module } from './programs.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

const pki = inject('pki');

/** What each of them sends the certificate under, and reads it from. */
const FIELD = 'X-SSL-CERT';
const FORGED = { [FIELD]: 'forged' };
const FORGED_ALB = { 'X-Amzn-Mtls-Clientcert': 'forged' };

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const fixOf = (id: string): Fix => fixes.find((fix) => fix.id === id)!;

interface Runnable {
  readonly fix: string;
  readonly module?: Module;
  readonly kind: (code: string, modules: string) => ProxyKind;
}

/** The proxy of the fix, with its code as the page shows it; null where it, or its module, is not here. */
async function start({
  fix,
  module,
  kind,
}: Runnable): Promise<{ server: Server; origin: Origin } | null> {
  const modules = module === undefined ? '' : folderOfModule(module);
  if (modules === null) return null;
  const origin = await Origin.start();
  stops.push(() => origin.stop());
  const server = await startProxy(kind(fixOf(fix).code, modules), pki!, origin.port);
  if (server === null) return null;
  stops.push(server.stop);
  return { server, origin };
}

function askingOf({ place }: Server): Asking {
  const asking = new Asking(place.plain);
  stops.push(() => asking.end());
  return asking;
}

/** The request that arrives. */
async function requested(origin: Origin, sending: Sending): Promise<string> {
  expect(await send(sending)).toBe(200);
  return origin.take()[0] ?? '';
}

/** What arrives under the field's name; null where none does. */
async function arrived(origin: Origin, sending: Sending): Promise<string | null> {
  const request = await requested(origin, sending);
  const values = [...request.matchAll(/^x-ssl-cert:[ \t]*(.*)\r$/gim)].map(([, value]) => value);
  expect(values.length).toBeLessThan(2);
  return values[0] ?? null;
}

/** What the decoders that damage a raw "+" read, and one that does not. */
const readByForm = (value: string): string => new URLSearchParams(`v=${value}`).get('v') ?? '';

const isBase64 = (value: string): boolean => /^[A-Za-z0-9+/]+=*$/.test(value);

/** As the reader of base64 does; a form decoder stands before no such field. */
function pemOf(value: string): string {
  if (!isBase64(value)) {
    expect(decodeURIComponent(value)).toBe(readByForm(value));
    return readByForm(value);
  }
  const octets = Buffer.from(value, 'base64');
  if (octets[0] !== 0x30) return octets.toString('latin1');
  const lines = octets.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Branches of one function that reads in the way of each fix; its value is given in base64. */
const luaReaders = (all: readonly Fix[]): string => `location / { content_by_lua_block {
  local v = ngx.decode_base64(ngx.var.http_x_in)
  local id, r = ngx.var.uri:sub(2)
${all.map(({ id, code }) => `  if id == "${id}" then r = ${code} end`).join('\n')}
  ngx.print(r)
} }`;

describe.skipIf(pki === null)('code for proxies, in the real proxy', () => {
  test('each that is listed is run', () => {
    const run = [...forwarding, ...presenting, ...reading].map(({ fix }) => fix);
    expect(run.sort()).toEqual([...programFixes].sort());
  });

  test.for(forwarding)('$fix: a form decoder reads what it sends', async (run, { skip }) => {
    const started = await start(run);
    if (started === null) return skip();
    const { server, origin } = started;
    const to = { port: server.place.plain, path: '/', as: 'plain' } as const;
    const claimed = fixOf(run.fix).formats;
    const worlds = worldsOf(claimed);
    expect(new Set(worlds.map(({ format }) => format))).toEqual(new Set(claimed));
    for (const { id, format, value, pem } of worlds) {
      // Those with a raw "+" are what a re-encoder is for.
      expect(readByForm(value) === pem, id).toBe(!RAW_PLUS.includes(format));
      const sent =
        (await arrived(origin, { ...to, headers: { ...FORGED, [run.from]: value } })) ?? '';
      expect(readByForm(sent), id).toBe(pem);
      expect(decodeURIComponent(sent), id).toBe(pem);
    }
    // A certificate that travels twice passes the limits of the next hop.
    const headers = { [run.from]: worlds[0]?.value ?? '' };
    const request = await requested(origin, { ...to, headers });
    expect(request.toLowerCase()).not.toContain('x-amzn');
    // Where nothing came, what the client sent under that name does not go through.
    expect((await arrived(origin, { ...to, headers: FORGED })) ?? '').toBe('');
  });

  test.for(presenting)(
    '$fix: what it sends of a client certificate is read',
    async (run, { skip }) => {
      const started = await start(run);
      if (started === null) return skip();
      const { server, origin } = started;
      const to = { port: server.place.tls, path: '/', headers: FORGED };
      for (const name of ['rsa', 'ec', 'utf8'] as const) {
        const client = pki!.clients[name];
        const sent = (await arrived(origin, { ...to, as: client })) ?? '';
        expect(pemOf(sent), name).toBe(client.chain[0]);
      }
      // A client without a certificate does not get through what it made up.
      expect((await arrived(origin, { ...to, as: null })) ?? '').toBe('');
      if (run.drops !== true) return;
      const request = await requested(origin, { ...to, as: null, headers: FORGED_ALB });
      expect(request.toLowerCase()).not.toContain('x-amzn');
    },
  );

  test.for(reading)('$fix: reads what it claims, octet for octet', async (run, { skip }) => {
    const started = await start(run);
    if (started === null) return skip();
    const asking = askingOf(started.server);
    const claimed = fixOf(run.fix).formats;
    // Raw line ends are in no field that reaches a proxy.
    const worlds = worldsOf(claimed).filter(({ value }) => !value.includes('\n'));
    const formats = new Set(worlds.map(({ format }) => format));
    expect(formats).toEqual(new Set(claimed.filter((format) => format !== 'pem')));
    for (const { id, value, pem } of worlds) {
      const answer = await asking.ask('/', { [FIELD]: value });
      expect(run.read(answer).toString('latin1'), id).toBe(pem);
    }
  });
});

const inLua = { fix: 'openresty-gsub', module: 'lua' } as const;

describe.skipIf(pki === null)('code that reads a form, in the real proxy', () => {
  test('each language that is listed is run', () => {
    expect(programReaders).toEqual(['openresty']);
  });

  test('openresty: gives the client’s certificate', async ({ skip }) => {
    const tasks = tasksOf('openresty');
    expect(tasks.length).toBeGreaterThan(10);
    const all = [...new Set(tasks.map(({ fix }) => fix))];
    const started = await start({
      ...inLua,
      kind: (_, modules) => luaServer(() => luaReaders(all), modules),
    });
    if (started === null) return skip();
    const asking = askingOf(started.server);
    const answers: Buffer[] = [];
    for (const { fix, value } of tasks) {
      const headers = { 'X-In': Buffer.from(value).toString('base64') };
      answers.push((await asking.ask(`/${fix.id}`, headers)).body);
    }
    expect(digests(tasks, answers)).toEqual(meant(tasks));
  });
});
