import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ReportJson } from '../../src/core/report.ts';
import { inspectToJson } from '../../src/engine.ts';
import { AlbFront } from './alb.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { send } from './client.ts';
import { haproxy } from './haproxy.ts';
import { nginx, nginxWithUnderscores } from './nginx.ts';
import { Origin } from './origin.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

const pki = inject('pki');
const SPRING = {
  field: 'X-SSL-CERT',
  decoder: 'java-urldecoder-utf8',
  receiver: 'java-certificatefactory',
};

const stops: (() => unknown)[] = [];

/** Starts a proxy for one test file; null where it is not installed. */
async function start(kind: ProxyKind, next: number): Promise<Server | null> {
  const server = await startProxy(kind, pki!, next);
  if (server !== null) stops.push(server.stop);
  return server;
}

let origin: Origin;
let nginxServer: Server | null = null;
let withUnderscores: Server | null = null;
let haproxyServer: Server | null = null;
let apacheServer: Server | null = null;
let caddyServer: Server | null = null;
/** Apache before nginx, nginx before HAProxy, and ALB's form before nginx and before HAProxy. */
let apacheBeforeNginx: Server | null = null;
let nginxBeforeHaproxy: Server | null = null;
let alb: AlbFront | null = null;

async function startAll(): Promise<void> {
  origin = await Origin.start();
  stops.push(() => origin.stop());
  nginxServer = await start(nginx, origin.port);
  withUnderscores = await start(nginxWithUnderscores, origin.port);
  haproxyServer = await start(haproxy, origin.port);
  apacheServer = await start(apache, origin.port);
  caddyServer = await start(caddy, origin.port);
  if (nginxServer === null) return;
  apacheBeforeNginx = await start(apache, nginxServer.place.plain);
  alb = await AlbFront.start(pki!, nginxServer.place.plain);
  stops.push(() => alb?.stop());
  if (haproxyServer !== null) nginxBeforeHaproxy = await start(nginx, haproxyServer.place.plain);
}

/** What arrived at the origin: one request. */
async function arrived(sending: Parameters<typeof send>[0]): Promise<string> {
  expect(await send(sending)).toBe(200);
  const requests = origin.take();
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

const codesOf = ({ findings }: ReportJson): readonly string[] => findings.map(({ code }) => code);
const carrying = ({ fields }: ReportJson) =>
  fields.filter(({ carries }) => carries === 'certificate');
/** An issuing CA always has some, so no chain is without. */
const countPluses = (pluses: readonly number[]): number =>
  pluses.reduce((sum, one) => sum + one, 0);

describe.skipIf(pki === null)('hops', () => {
  beforeAll(startAll);
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  test.for(['rsa', 'ec', 'bare'] as const)(
    "ALB's value, copied by nginx into X-SSL-CERT, is not what that name promises: %s",
    async (name, { skip }) => {
      if (alb === null) return skip();
      const client = pki!.clients[name];
      const text = await arrived({ port: alb.port, path: '/renamed', as: client });
      const report = await inspectToJson(text, { app: SPRING });
      const [field, ...others] = carrying(report);
      expect(others).toEqual([]);
      expect(field).toMatchObject({ name: 'X-SSL-CERT', format: 'aws-alb', intact: true });
      expect(field?.certificates).toEqual(client.sha256);
      expect(codesOf(report)).toContain('field.value-from-another-format');
      const risk = report.findings.find(({ code }) => code === 'percent.plus-at-risk');
      const count = countPluses(client.pluses);
      expect(risk?.args['count']).toBe(count);
      // CertificateFactory reads the first certificate only: what the others lose does not break it.
      const breaks = client.pluses[0] !== 0;
      expect(report.verdict.state).toBe(breaks ? 'breaks-in-app' : 'intact');
      if (!breaks) return;
      const lost = report.findings.find(({ code }) => code === 'app.plus-becomes-space');
      expect(lost?.args['count']).toBe(count);
    },
  );

  test('without the directive that removes it, the original travels too', async ({ skip }) => {
    if (alb === null) return skip();
    const client = pki!.clients.rsa;
    const text = await arrived({ port: alb.port, path: '/copied', as: client });
    const report = await inspectToJson(text);
    expect(
      carrying(report).map(({ name, format, certificates }) => ({
        name: name?.toLowerCase(),
        format,
        certificates,
      })),
    ).toEqual([
      { name: 'x-ssl-cert', format: 'aws-alb', certificates: client.sha256 },
      { name: 'x-amzn-mtls-clientcert', format: 'aws-alb', certificates: client.sha256 },
    ]);
    expect(report.certificates).toHaveLength(client.sha256.length);
    expect(codesOf(report)).not.toContain('field.duplicate');
  });

  test('what the client itself sends is copied where no ALB stands before', async ({ skip }) => {
    if (nginxServer === null) return skip();
    const { ec, rsa } = pki!.clients;
    const forged = encodeURIComponent(ec.chain[0]!);
    const headers = { 'X-Amzn-Mtls-Clientcert': forged };
    const { tls } = nginxServer.place;
    const copied = await arrived({ port: tls, path: '/renamed', as: rsa, headers });
    const [field] = carrying(await inspectToJson(copied));
    expect(field?.certificates).toEqual(ec.sha256.slice(0, 1));
    // nginx sets what it knows itself; the client's copy does not reach the origin.
    const set = await arrived({
      port: tls,
      path: '/escaped',
      as: rsa,
      headers: { 'X-SSL-CERT': forged },
    });
    const report = await inspectToJson(set);
    expect(carrying(report).map(({ certificates }) => certificates)).toEqual([
      rsa.sha256.slice(0, 1),
    ]);
  });

  test('nginx removes a field whose variable is empty, even one that the client sent', async ({
    skip,
  }) => {
    if (nginxServer === null) return skip();
    const headers = { 'X-SSL-CERT': encodeURIComponent(pki!.clients.ec.chain[0]!) };
    const text = await arrived({
      port: nginxServer.place.tls,
      path: '/escaped',
      as: null,
      headers,
    });
    const report = await inspectToJson(text);
    expect(report.verdict).toEqual({ state: 'no-certificate', codes: ['field.absent'] });
    expect(report.certificates).toEqual([]);
  });

  test('nginx escapes, HAProxy escapes once more', async ({ skip }) => {
    if (nginxBeforeHaproxy === null) return skip();
    for (const client of [pki!.clients.rsa, pki!.clients.bare]) {
      const { tls } = nginxBeforeHaproxy.place;
      const report = await inspectToJson(
        await arrived({ port: tls, path: '/escaped', as: client }),
      );
      const [field] = carrying(report);
      expect(field?.certificates).toEqual(client.sha256.slice(0, 1));
      expect([field?.format, ...(field?.alternatives ?? [])]).toContain('nginx-escaped');
      expect(field).toMatchObject({ intact: false, repairs: ['percent.encoded-twice'] });
      const twice = report.findings.find(({ code }) => code === 'percent.encoded-twice');
      expect(twice?.args).toEqual({ layers: 2 });
      expect(report.verdict).toEqual({ state: 'recovered', codes: ['percent.encoded-twice'] });
    }
  });

  test("a field name with underscores is lost in nginx, and with it Apache's certificate", async ({
    skip,
  }) => {
    if (apacheBeforeNginx === null) return skip();
    const { tls } = apacheBeforeNginx.place;
    const client = pki!.clients.rsa;
    const lost = await inspectToJson(await arrived({ port: tls, path: '/untouched', as: client }));
    expect(lost.verdict.codes).toEqual(['field.absent']);
  });

  test('with underscores_in_headers on, nginx takes the spelling of a client for that of ALB', async ({
    skip,
  }) => {
    if (withUnderscores === null || nginxServer === null) return skip();
    const { ec } = pki!.clients;
    const headers = { X_Amzn_Mtls_Clientcert: encodeURIComponent(ec.chain[0]!) };
    const request = { path: '/renamed', as: 'plain', headers } as const;
    const open = await inspectToJson(
      await arrived({ port: withUnderscores.place.plain, ...request }),
    );
    expect(carrying(open)[0]).toMatchObject({ name: 'X-SSL-CERT', certificates: [ec.sha256[0]] });
    const off = await inspectToJson(await arrived({ port: nginxServer.place.plain, ...request }));
    expect(off.verdict.codes).toEqual(['field.absent']);
  });

  test('a proxy that adds instead of setting lets the copy of the client through', async ({
    skip,
  }) => {
    const { rsa, ec } = pki!.clients;
    const forged = Buffer.from(der(ec.chain[0]!)).toString('base64');
    const adding = [
      { server: haproxyServer, name: 'X-SSL-Client-Cert', value: forged },
      { server: caddyServer, name: 'X-Client-Cert', value: forged },
      { server: apacheServer, name: 'X-Client-Certificate', value: escaped(ec.chain[0]!) },
    ];
    for (const { server, name, value } of adding) {
      if (server === null) return skip();
      const headers = { [name]: value };
      const text = await arrived({ port: server.place.tls, path: '/added', as: rsa, headers });
      const report = await inspectToJson(text);
      const found = carrying(report).map(({ certificates }) => certificates);
      expect(found.flat().sort()).toEqual([ec.sha256[0], rsa.sha256[0]].sort());
      expect(codesOf(report)).toContain('field.duplicate');
    }
  });

  test('Apache says (null)', async ({ skip }) => {
    if (apacheServer === null) return skip();
    const text = await arrived({ port: apacheServer.place.tls, path: '/s', as: null });
    const report = await inspectToJson(text);
    expect(report.verdict).toEqual({ state: 'no-certificate', codes: ['field.no-certificate'] });
    expect(report.findings[0]?.args['literal']).toBe('(null)');
  });

  test('Caddy writes its placeholder, and refuses PEM', async ({ skip }) => {
    if (caddyServer === null) return skip();
    const { tls } = caddyServer.place;
    const text = await arrived({ port: tls, path: '/der', as: null });
    const report = await inspectToJson(text);
    expect(report.verdict).toEqual({ state: 'no-certificate', codes: ['field.no-certificate'] });
    expect(await send({ port: tls, path: '/pem', as: pki!.clients.rsa })).toBe(502);
    expect(origin.take()).toEqual([]);
  });

  test('HAProxy writes an empty value, or nothing', async ({ skip }) => {
    if (haproxyServer === null) return skip();
    const text = await arrived({ port: haproxyServer.place.tls, path: '/der', as: null });
    const report = await inspectToJson(text);
    expect(report.verdict.state).toBe('no-certificate');
    expect(report.certificates).toEqual([]);
  });

  test('nginx before nginx: the bare line ends of $ssl_client_raw_cert are refused', async ({
    skip,
  }) => {
    if (nginxServer === null) return skip();
    const before = await start(nginx, nginxServer.place.plain);
    if (before === null) return skip();
    for (const path of ['/raw', '/tabbed']) {
      expect(await send({ port: before.place.tls, path, as: pki!.clients.rsa })).toBe(400);
    }
    expect(origin.take()).toEqual([]);
  });
});

const der = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const escaped = (pem: string): string => pem.replaceAll('\n', '%0a').replaceAll(' ', '%20');
