import { afterEach, describe, expect, inject, test } from 'vitest';
import { proxyFixes } from '../../src/conformance/fixes/proxies.ts';
import { worldsOf } from '../../src/conformance/fixes/worlds.ts';
import { RAW_PLUS } from '../../src/core/fixes.ts';
import { fixes } from '../../src/fixes/registry.ts';
import { type Sending, send } from './client.ts';
import { type Run, runs } from './fixes.ts';
import { Origin } from './origin.ts';
import { folderOfModule } from './programs.ts';
import { type Server, startProxy } from './server.ts';

const pki = inject('pki');

/** What each of them sends the certificate under. */
const FIELD = 'X-SSL-CERT';
const FORGED = { [FIELD]: 'forged' };
const FORGED_ALB = { 'X-Amzn-Mtls-Clientcert': 'forged' };

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const codeOf = (id: string): string => fixes.find((fix) => fix.id === id)!.code;

/** The proxy of the fix, with its code as the page shows it; null where it, or its module, is not here. */
async function start(run: Run): Promise<{ server: Server; origin: Origin } | null> {
  const modules = run.module === undefined ? '' : folderOfModule(run.module);
  if (modules === null) return null;
  const origin = await Origin.start();
  stops.push(() => origin.stop());
  const server = await startProxy(run.kind(codeOf(run.fix), modules), pki!, origin.port);
  if (server === null) return null;
  stops.push(server.stop);
  return { server, origin };
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

describe.skipIf(pki === null)('code for proxies, in the real proxy', () => {
  test('each that is listed is run', () => {
    expect(runs.map(({ fix }) => fix).sort()).toEqual([...proxyFixes].sort());
  });

  test.for(runs.filter(({ source }) => source === 'forwarded'))(
    '$fix: a form decoder reads what it makes of a raw "+"',
    async (run, { skip }) => {
      const started = await start(run);
      if (started === null) return skip();
      const { server, origin } = started;
      const to = { port: server.place.plain, path: '/', as: 'plain' } as const;
      const worlds = worldsOf(RAW_PLUS);
      expect(worlds.length).toBeGreaterThan(3);
      for (const { id, value, pem } of worlds) {
        expect(readByForm(value), id).not.toBe(pem);
        const headers = { ...FORGED, 'X-Amzn-Mtls-Clientcert': value };
        const sent = (await arrived(origin, { ...to, headers })) ?? '';
        expect(readByForm(sent), id).toBe(pem);
        expect(decodeURIComponent(sent), id).toBe(pem);
      }
      // Where nothing came, what the client sent under that name does not go through.
      expect((await arrived(origin, { ...to, headers: FORGED })) ?? '').toBe('');
    },
  );

  test.for(runs.filter(({ source }) => source === 'presented'))(
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
});
