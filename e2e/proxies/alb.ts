import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { join } from 'node:path';
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { files, type Pki } from './pki.ts';
import { portOf } from './ports.ts';

/**
 * What an ALB listener in passthrough mode does: every certificate that the client presented, percent-encoded "with
 * +=/ as safe characters". https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
 */
export class AlbFront {
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.port = portOf(server);
  }

  /** Starts it before the server at `next`. */
  static async start(pki: Pki, next: number): Promise<AlbFront> {
    const read = (name: string): Buffer => readFileSync(join(pki.folder, name));
    const identity = { cert: read(files.server), key: read(files.serverKey) };
    const server = createServer(
      { ...identity, requestCert: true, rejectUnauthorized: false },
      (incoming, answer) => {
        const { socket } = incoming;
        const added = socket instanceof TLSSocket ? certificateField(socket) : {};
        const headers = { ...incoming.headers, ...added };
        const hop = request({
          host: '127.0.0.1',
          port: next,
          path: incoming.url,
          headers,
          agent: false,
        });
        hop.on('response', (response) => {
          answer.writeHead(response.statusCode ?? 502);
          response.pipe(answer);
        });
        hop.on('error', () => answer.writeHead(502).end());
        hop.end();
      },
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new AlbFront(server);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

function certificateField(socket: TLSSocket): Readonly<Record<string, string>> {
  const presented = [...chainOf(socket.getPeerCertificate(true))];
  if (presented.length === 0) return {};
  const pem = presented.map(toPem).join('');
  return { 'X-Amzn-Mtls-Clientcert': albEscape(pem) };
}

/** The certificates from the client's own up to the last that is known; a root is its own issuer. */
function* chainOf(first: DetailedPeerCertificate): Generator<Buffer> {
  const seen = new Set<string>();
  let one: DetailedPeerCertificate | undefined = first;
  while (one?.raw !== undefined && !seen.has(one.fingerprint256)) {
    seen.add(one.fingerprint256);
    yield one.raw;
    one = one.issuerCertificate;
  }
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const albEscape = (pem: string): string => pem.replaceAll('\n', '%0A').replaceAll(' ', '%20');
