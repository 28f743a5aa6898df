import { escapePem } from '../core/encoding/escape-pem.ts';
import type { Sender } from '../core/sender.ts';
import { toBase64 } from '../core/x509/base64.ts';

const HEADERS = {
  title: 'Apache httpd, mod_headers',
  url: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader',
} as const;
const EXPRESSIONS = {
  title: 'Apache httpd, expressions',
  url: 'https://httpd.apache.org/docs/2.4/expr.html#functions',
} as const;

const lowerHex = (text: string): string =>
  text.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());

export default [
  {
    id: 'apache-s',
    name: 'Apache httpd, %{SSL_CLIENT_CERT}s',
    format: 'apache-spaces',
    provenance: 'ran',
    citations: [HEADERS],
    send: ([{ pem }]) => [
      // unwrap_header: each line end becomes a space, the last one, too.
      { name: 'SSL_CLIENT_CERT', value: pem.replaceAll('\n', ' '), carries: 'first' },
    ],
  },
  {
    id: 'apache-escape',
    name: 'Apache httpd, %{escape:…}',
    format: 'apache-escape',
    provenance: 'ran',
    citations: [EXPRESSIONS],
    send: ([{ pem }]) => [
      {
        name: 'X-Client-Certificate',
        value: lowerHex(escapePem(pem, '+=/')),
        carries: 'first',
      },
    ],
  },
  {
    id: 'apache-base64',
    name: 'Apache httpd, %{base64:…}',
    format: 'base64-pem',
    provenance: 'ran',
    citations: [EXPRESSIONS],
    send: ([{ pem }]) => [
      {
        name: 'X-Client-Certificate',
        value: toBase64(new TextEncoder().encode(pem)),
        carries: 'first',
      },
    ],
  },
] satisfies readonly Sender[];
