import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ReportJson } from '../../src/core/report.ts';
import { inspectToJson } from '../../src/engine.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { send } from './client.ts';
import { haproxy } from './haproxy.ts';
import { nginx } from './nginx.ts';
import { Origin } from './origin.ts';
import type { Client, ClientName } from './pki.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

/** One way in which a proxy forwards a client certificate, and what the tool must say of it. */
interface Form {
  readonly path: string;
  /** The field that carries the certificate. */
  readonly field: string;
  readonly format: string;
  /** Whether the field's name promises this format (contract.md). */
  readonly named: boolean;
  /** Which certificates of those that the client sent. */
  readonly carries: 'first' | 'rest';
  /** Every code but `path.issuer-missing`, which depends on what the client sent. */
  readonly codes: (pluses: number) => readonly string[];
}

const quiet = (): readonly string[] => [];
const always =
  (...codes: string[]) =>
  () =>
    codes;
/** Senders that leave "+" raw: form decoders corrupt such a value, unless it has none. */
const raw = (pluses: number): readonly string[] => [
  pluses > 0 ? 'percent.plus-at-risk' : 'percent.plus-not-at-risk',
];

const form = (
  path: string,
  field: string,
  format: string,
  more: Partial<Pick<Form, 'named' | 'carries' | 'codes'>> = {},
): Form => ({ path, field, format, named: false, carries: 'first', codes: quiet, ...more });

const FORMS: readonly (readonly [proxy: ProxyKind, forms: readonly Form[]])[] = [
  [
    nginx,
    [
      form('/escaped', 'X-SSL-CERT', 'nginx-escaped', { named: true }),
      form('/tabbed', 'X-SSL-CERT', 'nginx-tabbed', {
        named: true,
        codes: always('pem.tab-folded'),
      }),
      form('/raw', 'X-SSL-CERT', 'pem', { named: true }),
      form('/ingress', 'ssl-client-cert', 'nginx-escaped', { named: true }),
      form('/metadata', 'X-SSL-CERT', 'nginx-escaped', { named: true }),
    ],
  ],
  [
    haproxy,
    [
      form('/der', 'X-SSL-Client-Cert', 'haproxy-der'),
      form('/chain', 'X-SSL-Client-Chain-Der', 'haproxy-der-chain', {
        carries: 'rest',
        codes: always('field.chain-only'),
      }),
      form('/base64url', 'X-Client-Cert', 'base64url-der'),
      form('/hex', 'X-Client-Cert', 'hex-der'),
      form('/escaped', 'X-Client-Cert', 'percent-base64-der'),
      form('/rfc9440', 'Client-Cert', 'rfc9440', { named: true }),
      form('/metadata', 'X-SSL-Client-Cert', 'haproxy-der'),
      form('/one-line', 'X-SSL-CERT', 'pem', { named: true, codes: always('pem.newlines-lost') }),
    ],
  ],
  [
    apache,
    [
      form('/s', 'SSL_CLIENT_CERT', 'apache-spaces', {
        named: true,
        codes: always('pem.newlines-became-spaces'),
      }),
      form('/escape', 'X-Client-Certificate', 'apache-escape', { codes: raw }),
      form('/base64', 'X-Client-Cert', 'base64-pem'),
      form('/metadata', 'SSL_CLIENT_CERT', 'apache-spaces', {
        named: true,
        codes: always('pem.newlines-became-spaces'),
      }),
    ],
  ],
  [
    caddy,
    [
      form('/der', 'X-Client-Cert', 'haproxy-der'),
      form('/metadata', 'X-Client-Cert', 'haproxy-der'),
      form('/rfc9440', 'Client-Cert', 'rfc9440', { named: true }),
    ],
  ],
];

const CLIENTS: readonly ClientName[] = ['rsa', 'ec', 'bare', 'utf8'];

const pki = inject('pki');

describe.skipIf(pki === null).each(FORMS)('$program', (proxy, forms) => {
  let origin: Origin;
  let server: Server | null = null;
  const rows = forms.flatMap((one) => CLIENTS.map((client) => ({ ...one, client })));

  beforeAll(async () => {
    origin = await Origin.start();
    server = await startProxy(proxy, pki!, origin.port);
  });

  afterAll(async () => {
    await server?.stop();
    origin.stop();
  });

  test.for(rows)('$path, $client: $format', async (row, { skip }) => {
    if (server === null) return skip();
    const client = pki!.clients[row.client];
    const status = await send({ port: server.place.tls, path: row.path, as: client });
    expect(status).toBe(200);
    const [arrived = ''] = origin.take();
    expectReads(await inspectToJson(arrived), row, client);
  });
});

function expectReads(report: ReportJson, row: Form, client: Client): void {
  const [field, ...others] = report.fields.filter(({ carries }) => carries === 'certificate');
  expect(others).toEqual([]);
  const sent = row.carries === 'first' ? client.sha256.slice(0, 1) : client.sha256.slice(1);
  expect(field?.certificates).toEqual(sent);
  // HAProxy writes names in lower case.
  expect(field?.name?.toLowerCase()).toBe(row.field.toLowerCase());
  expect(field?.intact).toBe(true);
  if (row.named) expect([field?.format, field?.confidence]).toEqual([row.format, 'named']);
  else expect([field?.format, ...(field?.alternatives ?? [])]).toContain(row.format);
  expect(report.verdict).toEqual({ state: 'intact', codes: expect.any(Array) });
  const codes = new Set(report.findings.map(({ code }) => code));
  codes.delete('path.issuer-missing');
  expect([...codes].sort()).toEqual([...row.codes(client.pluses[0] ?? 0)].sort());
  for (const { name, agrees } of field?.companions ?? [])
    expect({ name, agrees }).not.toEqual({ name, agrees: false });
}
