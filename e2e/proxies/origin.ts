import { createServer, type Server } from 'node:net';
import { portOf } from './ports.ts';

/**
 * An origin server that keeps what arrives octet for octet: an HTTP library would refuse some of these requests, or
 * change them.
 */
export class Origin {
  readonly port: number;
  readonly #server: Server;
  readonly #requests: string[];

  private constructor(server: Server, requests: string[]) {
    this.#server = server;
    this.#requests = requests;
    this.port = portOf(server);
  }

  static async start(): Promise<Origin> {
    const requests: string[] = [];
    const server = createServer((socket) => {
      let octets = Buffer.alloc(0);
      socket.on('error', () => socket.destroy());
      socket.on('data', (chunk) => {
        octets = Buffer.concat([octets, chunk]);
        const end = octets.indexOf('\r\n\r\n');
        if (end === -1) return;
        requests.push(octets.subarray(0, end + 2).toString('utf8'));
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new Origin(server, requests);
  }

  /** The requests since the last call: request line and header section, as they came. */
  take(): readonly string[] {
    return this.#requests.splice(0);
  }

  stop(): void {
    this.#server.close();
  }
}
