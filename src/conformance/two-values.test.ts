import { expect, test } from 'vitest';
import { compareToJson } from '../engine.ts';
import rows from './headers.fixture.json' with { type: 'json' };

/** A header line, as a proxy sends it. */
const sent = (id: string): string => `X-Client-Cert: ${rows.find((row) => row.id === id)!.value}`;

/** What real programs made of one certificate: the first value arrived at them or at another, the second left them. */
const PAIRS: readonly (readonly [from: string, to: string, steps: string])[] = [
  // HAProxy's url_enc and Apache's escape function, behind nginx.
  ['nginx-escaped-plus', 'double-haproxy-plus', 'encode-nginx again'],
  ['nginx-escaped-ec', 'double-apache-ec', 'encode-nginx again'],
  // nginx' $ssl_client_cert, read by Go's net/http.
  ['nginx-tab-plus', 'nginx-tab-unfolded-plus', 'line-ends-to-space'],
  ['nginx-raw-rsa', 'nginx-tab-rsa', 'line-ends-to-lf-tab'],
  ['alb-passthrough-plus-chain', 'damaged-plus2space-plus', 'form-decode'],
  ['alb-passthrough-plus-chain', 'truncated-2048-alb-plus', 'truncate 2048'],
  ['alb-passthrough-plus-chain', 'alb-leaf-plus', 'first-certificate'],
  ['alb-leaf-plus', 'nginx-escaped-plus', 'percent-decode, encode-nginx'],
  ['nginx-escaped-rsa', 'apache-escape-rsa', 'percent-decode, encode-apache'],
  ['nginx-escaped-plus', 'python-quote-plus', 'percent-decode, encode-python'],
  ['nginx-escaped-rsa', 'go-pathescape-rsa', 'percent-decode, encode-go-path'],
  ['nginx-escaped-rsa', 'go-queryescape-pem-rsa', 'percent-decode, encode-form'],
  ['nginx-escaped-rsa', 'alb-leaf-rsa', 'percent-decode, encode-alb'],
  ['nginx-escaped-plus', 'apache-s-plus', 'percent-decode, line-ends-to-space'],
  ['alb-leaf-plus', 'haproxy-der-plus', 'percent-decode, bare-base64'],
  ['alb-passthrough-plus-chain', 'traefik-new-plus-chain', 'percent-decode, bare-base64'],
  ['nginx-raw-rsa', 'apache-base64-rsa', 'base64-encode'],
  ['nginx-raw-rsa', 'literal-backslash-n-rsa', 'json-escape'],
];

test.each(PAIRS)('%s -> %s: %s', async (from, to, steps) => {
  const { ways, relation } = await compareToJson(sent(from), sent(to));
  const found = ways.map((way) =>
    way.steps
      .map(
        ({ id, isAgain, after }) =>
          `${id}${isAgain ? ' again' : ''}${after === null ? '' : ` ${after}`}`,
      )
      .join(', '),
  );
  expect(relation).toBe('hops');
  expect(ways.every((way) => way.from === 'a')).toBe(true);
  expect(found).toContain(steps);
});
