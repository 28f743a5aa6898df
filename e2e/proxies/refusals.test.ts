import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, describe, expect, inject, test } from 'vitest';
import type { ErrorCause } from '../../src/core/error-text/wording.ts';
import { inspectToJson } from '../../src/engine.ts';
import { freePort } from '../free-port.mjs';
import { httpdFile, httpdWith } from './apache.ts';
import { answerTo, identity } from './client.ts';
import { nginxFile, nginxWith, oneServer } from './nginx-file.ts';
import { type ClientName, files } from './pki.ts';
import { portOf } from './ports.ts';
import { programOf } from './programs.ts';
import { Running } from './running.ts';
import { type ProxyKind, type Server, startProxy } from './server.ts';

const pki = inject('pki');
const NAME = 'X-SSL-CERT';
const LONG = 'A'.repeat(20_000);

/** Left to its defaults, and with every reason of a refusal in its log. */
const nginx = (directives = ''): ProxyKind =>
  nginxWith((place) =>
    nginxFile({ place, http: oneServer(place, `${directives}\nlocation / { return 200; }`) })
      .replace(/large_client_header_buffers.*/, '')
      .replace(/error_log .*(?=;)/, '$& info'),
  );

const apache = httpdWith((place, program) =>
  httpdFile({ place, program }).replace(/LimitRequestFieldSize.*/, 'LogLevel info'),
);

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started(kind: ProxyKind): Promise<Server | null> {
  const server = await startProxy(kind, pki!, 0);
  if (server !== null) stops.push(server.stop);
  return server;
}

/** The line of its log in which a text stands. */
function lineOf({ place }: Server, text: string): string {
  const lines = readFileSync(join(place.folder, 'error.log'), 'utf8').split('\n');
  const found = lines.filter((line) => line.includes(text));
  expect(found).toHaveLength(1);
  return found.join();
}

/** Whose words the page says that these are, and what leads to them. */
async function told(text: string): Promise<readonly (readonly [string, ErrorCause | undefined])[]> {
  const { errorTexts } = await inspectToJson(text, { now: 0 });
  return errorTexts.map(({ runtime, causes }) => [runtime, causes[0]]);
}

/** A page of an answer, and the lines of the log. */
async function expectTold(texts: readonly string[], runtime: string, cause: ErrorCause) {
  for (const text of texts) expect([text, await told(text)]).toEqual([text, [[runtime, cause]]]);
}

describe.skipIf(pki === null)('a header that is refused for its size', () => {
  test.for([
    ['nginx', nginx(), 'nginx'],
    ['apache', apache, 'Apache httpd'],
  ] as const)('%s', async ([, kind, runtime], { skip }) => {
    const server = await started(kind);
    if (server === null) return skip();
    const port = server.place.plain;
    const { status, body } = await answerTo({
      port,
      path: '/',
      as: 'plain',
      headers: { [NAME]: LONG },
    });
    expect(status).toBe(400);
    const line = lineOf(server, NAME);
    await expectTold([body.toString(), line], runtime, 'field.too-large');
  });

  test('node', async () => {
    const said: string[] = [];
    const server = createServer().on('clientError', (error, socket) => {
      said.push(String(error));
      socket.end('HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    stops.push(() => server.close());
    const port = portOf(server);
    const { status } = await answerTo({ port, path: '/', as: 'plain', headers: { [NAME]: LONG } });
    expect(status).toBe(431);
    await expectTold(said, 'Node.js', 'field.too-large');
    expect(said).toHaveLength(1);
  });
});

describe.skipIf(pki === null)('a client that is refused', () => {
  test.for([
    ['without a certificate', null, 'client.sent-none', files.authorities],
    ['whose issuer it does not know', 'ec', 'path.issuer-missing', files.server],
  ] as const)('by nginx, %s', async ([, client, cause, authorities], { skip }) => {
    const directives = `ssl_verify_client on; ssl_client_certificate ${join(pki!.folder, authorities)};`;
    const server = await started(nginx(directives));
    if (server === null) return skip();
    const { status, body } = await answerTo({
      port: server.place.tls,
      path: '/',
      as: client === null ? null : pki!.clients[client],
    });
    expect(status).toBe(400);
    const line = lineOf(server, 'SSL certificate');
    await expectTold([body.toString(), line], 'nginx', cause);
  });

  test.for([
    ['without a certificate', null, 'client.sent-none'],
    ['whose issuer it does not know', 'ec', 'path.issuer-missing'],
  ] as const)('by OpenSSL, %s', async ([, client, cause], { skip }) => {
    const program = programOf('openssl');
    if (program === null) return skip();
    const port = await freePort();
    const server = await Running.start({
      program,
      args: [...S_SERVER, '-accept', String(port)],
      folder: pki!.folder,
      ports: [port],
      unpacked: [program],
    });
    stops.push(() => server.stop());
    await expectTold([await refusal(port, client)], 'OpenSSL', cause);
    if (client === null) await expectTold([server.said], 'OpenSSL', cause);
  });
});

const S_SERVER = [
  ...['s_server', '-quiet', '-Verify', '3', '-verify_return_error'],
  ...['-cert', files.server, '-key', files.serverKey, '-CAfile', files.server],
];

/** What a client of Node.js says of a handshake that the server ends. */
function refusal(port: number, client: ClientName | null): Promise<string> {
  const as = identity(client === null ? null : pki!.clients[client]);
  return new Promise((done) => {
    connect({ port, host: '127.0.0.1', ...as }).on('error', (error) => done(String(error)));
  });
}
