import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LIMITS } from '../../src/core/header-size/limits.ts';
import { apache } from './apache.ts';
import { send } from './client.ts';
import { haproxy } from './haproxy.ts';
import { nginx } from './nginx.ts';
import { Origin } from './origin.ts';
import { portOf } from './ports.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

const pki = inject('pki');
const NAME = 'X-SSL-CERT';

/** As the package comes: without the directives that give room to the other tests. */
const byDefault = (kind: ProxyKind, raised: RegExp): ProxyKind => ({
  ...kind,
  configure: (place, program) => kind.configure(place, program).replace(raised, ''),
});

const limitOf = (id: string): number => LIMITS.find((limit) => limit.id === id)!.octets;

/** Whether a server takes a field line of so many octets, its CRLF included. */
async function takes(port: number, line: number): Promise<boolean> {
  const value = 'A'.repeat(line - `${NAME}: \r\n`.length);
  return (await send({ port, path: '/untouched', as: 'plain', headers: { [NAME]: value } })) < 400;
}

/** The longest line that is taken, between one that is and one that is not. */
async function longest(port: number): Promise<number> {
  let [taken, refused] = [1_000, 70_000];
  expect(await takes(port, taken)).toBe(true);
  expect(await takes(port, refused)).toBe(false);
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    if (await takes(port, middle)) taken = middle;
    else refused = middle;
  }
  return taken;
}

/** Servers count the end of a line or not: Apache 2.4 takes 8,191 octets and CRLF where its directive says 8,190. */
const UNCOUNTED = 3;

/** What stands beside the line: request line, Host, Connection, the end of the header section. */
const BESIDE = 150;

describe.skipIf(pki === null)('default limits', () => {
  let origin: Origin;
  const stops: (() => unknown)[] = [];

  beforeAll(async () => {
    origin = await Origin.start();
    stops.push(() => origin.stop());
  });

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  test.for([
    ['nginx', byDefault(nginx, /large_client_header_buffers.*/), 0],
    ['apache', byDefault(apache, /LimitRequestFieldSize.*/), 0],
    ['haproxy', byDefault(haproxy, /tune\..*\n\s*tune\..*/), BESIDE],
  ] as const)('%s', async ([id, kind, beside], { skip }) => {
    const server: Server | null = await startProxy(kind, pki!, origin.port);
    if (server === null) return skip();
    stops.push(server.stop);
    const found = await longest(server.place.plain);
    expect(found).toBeLessThanOrEqual(limitOf(id) + UNCOUNTED);
    expect(found).toBeGreaterThanOrEqual(limitOf(id) - beside);
  });

  test('node', async () => {
    const server = createServer((_, answer) => answer.end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    stops.push(() => server.close());
    const found = await longest(portOf(server));
    expect(found).toBeLessThanOrEqual(limitOf('node'));
    expect(found).toBeGreaterThanOrEqual(limitOf('node') - BESIDE);
  });
});
