import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Client } from './pki.ts';

/** One request as a client makes it. */
export interface Sending {
  readonly port: number;
  readonly path: string;
  /** Who connects over TLS; null: without a certificate; 'plain': over plain HTTP, as a further hop does. */
  readonly as: Client | null | 'plain';
  /** What the client puts in by itself, names as written. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** Sends one request. Answers the status code. */
export function send({ port, path, as, headers = {} }: Sending): Promise<number> {
  const given = Object.entries(headers).map(([name, value]): [string, string | string[]] => [
    name,
    typeof value === 'string' ? value : [...value],
  ]);
  const options: RequestOptions = {
    host: '127.0.0.1',
    port,
    path,
    agent: false,
    headers: { host: `localhost:${port}`, ...Object.fromEntries(given) },
  };
  return new Promise((done, fail) => {
    const sent =
      as === 'plain' ? plainRequest(options) : tlsRequest({ ...options, ...identity(as) });
    sent.on('error', fail).on('response', (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    });
    sent.end();
  });
}

const identity = (client: Client | null) => ({
  servername: 'localhost',
  rejectUnauthorized: false,
  ...(client === null ? {} : { key: client.key, cert: client.chain.join('') }),
});
