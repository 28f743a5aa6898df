import { formDecode } from '../core/damage/damage.ts';
import { type Draw, drawFrom } from './damage-kinds.ts';
import type { LogClient } from './log-certificates.ts';

/** How a log is written. */
export type LogShape = 'nginx' | 'apache' | 'envoy' | 'ndjson' | 'logfmt' | 'har' | 'json' | 'csv';
export const LOG_SHAPES: readonly LogShape[] = [
  'nginx',
  'apache',
  'envoy',
  'ndjson',
  'logfmt',
  'har',
  'json',
  'csv',
];

/** What is written. */
export interface LogWish {
  readonly seed: number;
  readonly shape: LogShape;
  /** About so many octets. */
  readonly octets: number;
  /** Of a hundred requests. */
  readonly damaged: number;
  readonly clients: readonly LogClient[];
}

/** What stands in the log of one client's certificate. */
export interface Known {
  requests: number;
  intact: number;
  recovered: number;
  cut: number;
  first: number;
  last: number;
}

/** The known answers. */
export interface Answers {
  requests: number;
  readonly certificates: Map<string, Known>;
  /** Requests of values of which nothing can be told but that they are cut. */
  cut: number;
  readonly values: Map<string, number>;
  readonly addresses: Map<string, number>;
  lines: number;
}

const START = Date.UTC(2026, 10, 17, 9, 12);
const PIECE = 256 * 1024;
const pad = (number: number): string => String(number).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The common log format. */
function clf(ms: number): string {
  const date = new Date(ms);
  const day = `${pad(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${date.toISOString().slice(11, 19)} +0000`;
}

/** ngx_http_log_module, log_format, escape=default. */
const nginxQuoted = (value: string): string =>
  value.replace(
    /["\\\p{Cc}]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
/** mod_log_config: "\"", "\\" and C-style escapes. */
const apacheQuoted = (value: string): string =>
  value
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
const csvQuoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

interface Request {
  readonly ms: number;
  readonly address: string;
  readonly value: string;
  readonly path: string;
}

const WRITE: Readonly<Record<LogShape, (request: Request) => string>> = {
  nginx: ({ ms, address, value, path }) =>
    `${address} - - [${clf(ms)}] "GET ${path} HTTP/1.1" 200 512 "-" "curl/8.5.0" "${nginxQuoted(value)}"\n`,
  apache: ({ ms, address, value, path }) =>
    `${address} - - [${clf(ms)}] "GET ${path} HTTP/1.1" 200 512 "${apacheQuoted(value)}"\r\n`,
  envoy: ({ ms, address, value, path }) =>
    `[${new Date(ms).toISOString()}] "GET ${path} HTTP/2" 200 - 0 512 4 3 "${address}" "curl/8.5.0" "8b1d2c" "api.example" "${value}"\n`,
  ndjson: ({ ms, address, value, path }) =>
    `${JSON.stringify({ time: new Date(ms).toISOString(), remote_addr: address, status: 200, uri: path, ssl_client_cert: value })}\n`,
  logfmt: ({ ms, address, value, path }) =>
    `ts=${ms} level=info client_ip=${address} path=${path} cert="${apacheQuoted(value)}" status=200\n`,
  har: ({ ms, address, value, path }) =>
    JSON.stringify({
      request: {
        method: 'GET',
        url: `https://api.example${path}`,
        headers: [{ name: 'X-Client-Cert', value }],
      },
      response: { status: 200, headers: [{ name: 'Content-Type', value: 'text/plain' }] },
      serverIPAddress: address,
      startedDateTime: new Date(ms).toISOString(),
      time: 12.5,
    }),
  json: ({ ms, address, value, path }) =>
    JSON.stringify(
      {
        '@timestamp': new Date(ms).toISOString(),
        '@message': JSON.stringify({ client_ip: address, path, cert: value }),
      },
      null,
      2,
    ),
  csv: ({ ms, address, value, path }) =>
    `${ms},${csvQuoted(`${address} "GET ${path}" client_cert="${value}"\n status=200`)}\n`,
};

const FRAMES: Readonly<Partial<Record<LogShape, readonly [string, string, string]>>> = {
  har: ['{"log":{"version":"1.2","creator":{"name":"test"},"entries":[', ',', ']}}\n'],
  json: ['[\n', ',\n', '\n]\n'],
  csv: ['@timestamp,@message\n', '', ''],
};

/** As an ALB sends it: RFC 3986 encoding that leaves "+", "/" and "=". */
const albValue = (pem: string): string =>
  encodeURIComponent(pem).replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '=');

type Outcome = 'intact' | 'recovered' | 'cut';

/** Values of each client by what becomes of them. Ones without a "+" cannot be damaged by a form decoder. */
function valuesOf(client: LogClient, i: number): Readonly<Record<Outcome, string>> {
  const alb = albValue(client.pem);
  const intact = i % 3 === 1 ? encodeURIComponent(client.pem) : alb;
  const formed = client.pem.includes('+') ? formDecode(alb) : intact;
  return { intact, recovered: formed, cut: alb.slice(0, 512) };
}

/** envoy writes elements, and quotes them by itself. */
const carried = (shape: LogShape, { sha256 }: LogClient, value: string): string =>
  shape === 'envoy' ? `Hash=${sha256};Cert="${value}"` : value;

/**
 * A realistic log, piece by piece, and its known answers, complete once all pieces are taken: the same for the same wish.
 * Half of all requests come from a tenth of the clients.
 */
export function generateLog(wish: LogWish): {
  readonly pieces: Generator<Buffer>;
  readonly answers: Answers;
} {
  const answers: Answers = {
    requests: 0,
    certificates: new Map(),
    cut: 0,
    values: new Map(),
    addresses: new Map(),
    lines: 0,
  };
  return { pieces: write(wish, answers), answers };
}

function* write(
  { seed, shape, octets, damaged, clients }: LogWish,
  answers: Answers,
): Generator<Buffer> {
  const draw = drawFrom(seed);
  const values = clients.map(valuesOf);
  const [head, between, tail] = FRAMES[shape] ?? ['', '', ''];
  let text = head;
  let written = 0;
  let clock = START + draw.number(1000);
  while (written + text.length < octets || answers.requests === 0) {
    const who =
      draw.number(2) === 0
        ? draw.number(Math.ceil(clients.length / 10))
        : draw.number(clients.length);
    const outcome = outcomeOf(draw, damaged, clients[who]!.pem.includes('+'), shape);
    clock += draw.number(400);
    const ms = shape === 'nginx' || shape === 'apache' ? clock - (clock % 1000) : clock;
    const address = `10.${who >> 8}.${who & 255}.${1 + draw.number(3)}`;
    const value = carried(shape, clients[who]!, values[who]![outcome]);
    text +=
      (answers.requests === 0 ? '' : between) +
      WRITE[shape]({ ms, address, value, path: `/v1/orders/${draw.number(1e6)}` });
    note(answers, clients[who]!, outcome, value, address, ms);
    if (text.length < PIECE) continue;
    written += text.length;
    yield pieceOf(text, answers);
    text = '';
  }
  yield pieceOf(text + tail, answers);
}

function pieceOf(text: string, answers: Answers): Buffer {
  answers.lines += text.split('\n').length - 1;
  return Buffer.from(text);
}

function outcomeOf(draw: Draw, damaged: number, holdsPlus: boolean, shape: LogShape): Outcome {
  // envoy writes what it verified itself.
  if (draw.number(100) >= damaged || shape === 'envoy') return 'intact';
  return holdsPlus && draw.number(4) > 0 ? 'recovered' : 'cut';
}

function note(
  answers: Answers,
  { sha256 }: LogClient,
  outcome: Outcome,
  value: string,
  address: string,
  ms: number,
): void {
  answers.requests += 1;
  // RFC 9110, section 5.5: white space at its end is none of a field value.
  const read = value.trimEnd();
  answers.values.set(read, (answers.values.get(read) ?? 0) + 1);
  answers.addresses.set(address, (answers.addresses.get(address) ?? 0) + 1);
  if (outcome === 'cut') {
    answers.cut += 1;
    return;
  }
  const known = answers.certificates.get(sha256) ?? {
    requests: 0,
    intact: 0,
    recovered: 0,
    cut: 0,
    first: ms,
    last: ms,
  };
  answers.certificates.set(sha256, known);
  known.requests += 1;
  known[outcome] += 1;
  known.first = Math.min(known.first, ms);
  known.last = Math.max(known.last, ms);
}
