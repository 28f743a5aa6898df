import {
  Agent,
  type IncomingMessage,
  request as plainRequest,
  type RequestOptions,
} from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Client } from './pki.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One request as a client makes it. */
export interface Sending {
  readonly port: number;
  readonly path: string;
  /** Who connects over TLS; null: without a certificate; 'plain': over plain HTTP, as a further hop does. */
  readonly as: Client | null | 'plain';
  /** What the client puts in by itself, names as written. */
  readonly headers?: Fields;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** A field of the answer; null where it has none. */
  field(name: string): string | null;
}

/** Sends one request. Answers the status code. */
export const send = async (sending: Sending): Promise<number> => (await answerTo(sending)).status;

/** Sends one request. */
export function answerTo({ port, path, as, headers = {} }: Sending): Promise<Answer> {
  const options = { ...optionsOf(port, path, headers), agent: false };
  return answerOf(
    as === 'plain' ? plainRequest(options) : tlsRequest({ ...options, ...identity(as) }),
  );
}

/** Asks many times over few connections, in plain HTTP. */
export class Asking {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  ask(path: string, headers: Fields): Promise<Answer> {
    return answerOf(plainRequest({ ...optionsOf(this.#port, path, headers), agent: this.#agent }));
  }

  end(): void {
    this.#agent.destroy();
  }
}

function optionsOf(port: number, path: string, headers: Fields): RequestOptions {
  const given = Object.entries(headers).map(([name, value]): [string, string | string[]] => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  return {
    host: '127.0.0.1',
    port,
    path,
    headers: { host: `localhost:${port}`, ...Object.fromEntries(given) },
  };
}

const answerOf = (sent: ReturnType<typeof plainRequest>): Promise<Answer> =>
  new Promise((done, fail) => {
    sent.on('error', fail).on('response', (response) => {
      const octets: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => octets.push(chunk))
        .on('error', fail)
        .on('end', () => done(read(response, Buffer.concat(octets))));
    });
    sent.end();
  });

const read = ({ statusCode, headers }: IncomingMessage, body: Buffer): Answer => ({
  status: statusCode ?? 0,
  body,
  field: (name) => {
    const value = headers[name.toLowerCase()];
    return typeof value === 'string' ? value : null;
  },
});

/** How Node.js connects over TLS as a client, or as none; it takes any server. */
export const identity = (client: Client | null) => ({
  servername: 'localhost',
  rejectUnauthorized: false,
  ...(client === null ? {} : { key: client.key, cert: client.chain.join('') }),
});
