import { toBase64 } from '../x509/base64.ts';
import { LIMITS, type Limit } from './limits.ts';

/** How long the field line of one sender would be, and who refuses it. */
export interface SizeJson {
  /** Id of the format that it writes, and of the senders that write no other. */
  readonly format: string;
  /** What a field of this sender carries. */
  readonly carries: 'first' | 'all' | 'others';
  /** The name that the line is measured with: the sender's own, or a usual one. */
  readonly name: string;
  /** Octets of the value. */
  readonly value: number;
  /** Octets of the whole line: name, colon, space, value, CRLF. */
  readonly line: number;
  /** Ids of the servers whose default limit this line alone passes. */
  readonly passes: readonly string[];
}

/** The texts that certificates are written as: base64 of each, and their PEM one after the other (RFC 7468, section 2). */
interface Written {
  readonly base64: readonly string[];
  readonly pem: string;
}

interface Sender {
  readonly format: string;
  readonly carries: SizeJson['carries'];
  readonly name: string;
  /** Octets of the value for what it carries. */
  readonly size: (written: Written) => number;
}

const ALL_SIGNS = /[ \n+/=]/g;
const SPACE_AND_LF = /[ \n]/g;

/** Each of these signs takes three octets instead of one (RFC 3986, section 2.1). */
const escaped = (text: string, signs: RegExp): number =>
  text.length + 2 * (text.match(signs)?.length ?? 0);

const totalOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0);

/** Envoy: Hash, Cert and Chain; what Subject, URI and DNS add depends on its settings. */
const XFCC = 'Hash=;Cert="";Chain=""'.length + 64;

const SENDERS: readonly Sender[] = [
  {
    format: 'aws-alb',
    carries: 'all',
    name: 'X-Amzn-Mtls-Clientcert',
    size: ({ pem }) => escaped(pem, SPACE_AND_LF),
  },
  {
    format: 'aws-alb',
    carries: 'first',
    name: 'X-Amzn-Mtls-Clientcert-Leaf',
    size: ({ pem }) => escaped(pem, SPACE_AND_LF),
  },
  {
    format: 'nginx-escaped',
    carries: 'first',
    name: 'X-SSL-CERT',
    size: ({ pem }) => escaped(pem, ALL_SIGNS),
  },
  {
    format: 'nginx-tabbed',
    carries: 'first',
    name: 'X-SSL-CERT',
    // A tab after each line end but the last, which is left out.
    size: ({ pem }) => pem.length - 1 + pem.split('\n').length - 2,
  },
  {
    format: 'apache-spaces',
    carries: 'first',
    name: 'SSL_CLIENT_CERT',
    size: ({ pem }) => pem.length,
  },
  {
    format: 'apache-escape',
    carries: 'first',
    name: 'X-Client-Certificate',
    size: ({ pem }) => escaped(pem, SPACE_AND_LF),
  },
  {
    format: 'haproxy-der',
    carries: 'first',
    name: 'X-SSL-Client-Cert',
    size: ({ base64 }) => totalOf(base64),
  },
  {
    format: 'haproxy-der-chain',
    carries: 'others',
    name: 'X-SSL-Client-Chain-Der',
    size: ({ base64 }) => Math.ceil(octetsOf(base64) / 3) * 4,
  },
  {
    format: 'traefik',
    carries: 'all',
    name: 'X-Forwarded-Tls-Client-Cert',
    size: ({ base64 }) => totalOf(base64) + base64.length - 1,
  },
  {
    format: 'rfc9440',
    carries: 'first',
    name: 'Client-Cert',
    size: ({ base64 }) => totalOf(base64) + 2,
  },
];

/** How many octets the texts stand for. */
const octetsOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.length / 4) * 3 - (/=*$/.exec(text)?.[0].length ?? 0), 0);

/** Envoy writes the first certificate and the whole chain in one field. */
function xfccSize(first: Written, all: Written): number {
  return XFCC + escaped(first.pem, ALL_SIGNS) + escaped(all.pem, ALL_SIGNS);
}

/** How large the header of each sender would be for these certificates (DER, the client's first). Empty for none. */
export function headerSizes(certificates: readonly Uint8Array[]): readonly SizeJson[] {
  if (certificates.length === 0) return [];
  const all = written(certificates);
  const parts = {
    all,
    first: written(certificates.slice(0, 1)),
    others: written(certificates.slice(1)),
  };
  const sizes = SENDERS.filter(
    ({ carries }) => carries !== 'others' || certificates.length > 1,
  ).map(({ format, carries, name, size }) => sizeJson(format, carries, name, size(parts[carries])));
  const name = 'X-Forwarded-Client-Cert';
  return [...sizes, sizeJson('envoy-xfcc', 'all', name, xfccSize(parts.first, all))];
}

function sizeJson(
  format: string,
  carries: SizeJson['carries'],
  name: string,
  value: number,
): SizeJson {
  const line = name.length + ': '.length + value + '\r\n'.length;
  const passes = LIMITS.filter((limit) => isOver(line, limit)).map(({ id }) => id);
  return { format, carries, name, value, line, passes };
}

/** Servers count the end of the line or not; two or three octets decide nothing that should rest on a default. */
const isOver = (line: number, { octets }: Limit): boolean => line > octets;

function written(certificates: readonly Uint8Array[]): Written {
  const base64 = certificates.map(toBase64);
  return { base64, pem: base64.map(toPem).join('') };
}

function toPem(base64: string): string {
  const lines = base64.replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
