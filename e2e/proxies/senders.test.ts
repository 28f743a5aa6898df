import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sendAs } from '../../src/engine.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { send } from './client.ts';
import { haproxy } from './haproxy.ts';
import { nginx } from './nginx.ts';
import { Origin } from './origin.ts';
import type { ClientName } from './pki.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

/** Where each proxy forwards just as one of ours writes; the name is that which the test's configuration gives it. */
const ROWS: readonly (readonly [
  proxy: ProxyKind,
  paths: readonly (readonly [path: string, sender: string, name: string])[],
])[] = [
  [
    nginx,
    [
      ['/escaped', 'nginx-escaped', 'X-SSL-CERT'],
      ['/tabbed', 'nginx-tab', 'X-SSL-CERT'],
    ],
  ],
  [
    apache,
    [
      ['/s', 'apache-s', 'SSL_CLIENT_CERT'],
      ['/escape', 'apache-escape', 'X-Client-Certificate'],
      ['/base64', 'apache-base64', 'X-Client-Cert'],
    ],
  ],
  [
    haproxy,
    [
      ['/der', 'haproxy-der', 'x-ssl-client-cert'],
      ['/chain', 'haproxy-chain', 'x-ssl-client-chain-der'],
      ['/rfc9440', 'rfc9440', 'client-cert'],
    ],
  ],
  [
    caddy,
    [
      ['/der', 'caddy-der', 'X-Client-Cert'],
      ['/rfc9440', 'rfc9440', 'Client-Cert'],
    ],
  ],
];

const CLIENTS: readonly ClientName[] = ['rsa', 'ec', 'bare', 'utf8'];
const pki = inject('pki');
const der = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

describe.skipIf(pki === null).each(ROWS)('$program', (proxy, paths) => {
  let origin: Origin;
  let server: Server | null = null;
  const rows = paths.flatMap(([path, sender, name]) =>
    CLIENTS.map((client) => ({ path, sender, name, client })),
  );

  beforeAll(async () => {
    origin = await Origin.start();
    server = await startProxy(proxy, pki!, origin.port);
  });

  afterAll(async () => {
    await server?.stop();
    origin.stop();
  });

  test.for(rows)('$sender writes what $path sends for $client', async (row, { skip }) => {
    if (server === null) return skip();
    const client = pki!.clients[row.client];
    expect(await send({ port: server.place.tls, path: row.path, as: client })).toBe(200);
    const [arrived = ''] = origin.take();
    const [field] = sendAs(row.sender, client.chain.map(der));
    expect(arrived).toContain(`\r\n${row.name}: ${field?.value}\r\n`);
  });

  test.runIf(proxy === haproxy)('of a client alone, the chain is empty', async ({ skip }) => {
    if (server === null) return skip();
    const { ec } = pki!.clients;
    const alone = { ...ec, chain: ec.chain.slice(0, 1) };
    await send({ port: server.place.tls, path: '/chain', as: alone });
    expect(origin.take()[0]).toContain('\r\nx-ssl-client-chain-der: \r\n');
    expect(sendAs('haproxy-chain', alone.chain.map(der))[0]?.value).toBe('');
  });
});
