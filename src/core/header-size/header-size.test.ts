import { expect, test } from 'vitest';
import rows from '../../conformance/headers.fixture.json' with { type: 'json' };
import { senders } from '../../senders/registry.ts';
import { headerSizes as sizesOf } from './header-size.ts';

const headerSizes = (chain: readonly Uint8Array[]) => sizesOf(chain, senders);

const row = (id: string) => rows.find((one) => one.id === id)!;

/** DER out of a value as ALB writes it. */
const ders = (id: string): readonly Uint8Array[] =>
  [...decodeURIComponent(row(id).value).matchAll(/-----BEGIN CERTIFICATE-----([^-]+)/g)].map(
    ([, body = '']) => Buffer.from(body, 'base64'),
  );

/** What real proxies wrote for the same certificates. */
const CAPTURED: readonly (readonly [of: string, sender: string, id: string])[] = [
  ['alb-passthrough-plus-chain', 'alb', 'alb-passthrough-plus-chain'],
  ['alb-passthrough-plus-chain', 'alb-leaf', 'alb-leaf-plus'],
  ['alb-passthrough-plus-chain', 'nginx-escaped', 'nginx-escaped-plus'],
  ['alb-passthrough-plus-chain', 'nginx-tab', 'nginx-tab-plus'],
  ['alb-passthrough-plus-chain', 'apache-s', 'apache-s-plus'],
  ['alb-passthrough-plus-chain', 'apache-escape', 'apache-escape-plus'],
  ['alb-passthrough-plus-chain', 'haproxy-der', 'haproxy-der-plus'],
  ['alb-passthrough-plus-chain', 'traefik', 'traefik-new-plus-chain'],
  ['alb-passthrough-plus-chain', 'rfc9440', 'haproxy-rfc9440-plus'],
  ['alb-passthrough-rsa-fullchain', 'alb', 'alb-passthrough-rsa-fullchain'],
  ['alb-passthrough-rsa-fullchain', 'nginx-escaped', 'nginx-escaped-rsa'],
  ['alb-passthrough-rsa-fullchain', 'nginx-tab', 'nginx-tab-rsa'],
  ['alb-passthrough-rsa-fullchain', 'haproxy-chain', 'haproxy-chain-rsa-fullchain'],
];

test.each(CAPTURED)('of %s, %s is as long as %s', (of, sender, id) => {
  const found = headerSizes(ders(of)).find((one) => one.sender === sender);
  expect(found?.value).toBe(row(id).value.length);
});

test('one certificate has no others', () => {
  const sizes = headerSizes(ders('alb-leaf-plus'));
  expect(sizes.map(({ carries }) => carries)).not.toContain('others');
  expect(sizes.map(({ sender }) => sender)).not.toContain('apigw');
  expect(headerSizes([])).toEqual([]);
});

test('a line that passes a limit names its server, and no other', () => {
  const many = Array.from({ length: 5 }, () => ders('alb-leaf-plus')[0]!);
  const [alb] = headerSizes(many);
  expect(alb!.line).toBe(5 * 1748 + 'X-Amzn-Mtls-Clientcert: \r\n'.length);
  expect(alb!.passes).toEqual(['apache', 'gunicorn', 'nginx', 'tomcat', 'jetty']);
  expect(headerSizes(ders('alb-leaf-plus')).flatMap(({ passes }) => passes)).toEqual([]);
});
