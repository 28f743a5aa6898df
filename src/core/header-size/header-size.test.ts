import { expect, test } from 'vitest';
import rows from '../../conformance/headers.fixture.json' with { type: 'json' };
import { headerSizes } from './header-size.ts';

const row = (id: string) => rows.find((one) => one.id === id)!;

/** DER out of a value as ALB writes it. */
const ders = (id: string): readonly Uint8Array[] =>
  [...decodeURIComponent(row(id).value).matchAll(/-----BEGIN CERTIFICATE-----([^-]+)/g)].map(
    ([, body = '']) => Buffer.from(body, 'base64'),
  );

/** What real proxies wrote for the same certificates. */
const CAPTURED: readonly (readonly [of: string, format: string, carries: string, id: string])[] = [
  ['alb-passthrough-plus-chain', 'aws-alb', 'all', 'alb-passthrough-plus-chain'],
  ['alb-passthrough-plus-chain', 'aws-alb', 'first', 'alb-leaf-plus'],
  ['alb-passthrough-plus-chain', 'nginx-escaped', 'first', 'nginx-escaped-plus'],
  ['alb-passthrough-plus-chain', 'nginx-tabbed', 'first', 'nginx-tab-plus'],
  ['alb-passthrough-plus-chain', 'apache-spaces', 'first', 'apache-s-plus'],
  ['alb-passthrough-plus-chain', 'apache-escape', 'first', 'apache-escape-plus'],
  ['alb-passthrough-plus-chain', 'haproxy-der', 'first', 'haproxy-der-plus'],
  ['alb-passthrough-plus-chain', 'traefik', 'all', 'traefik-new-plus-chain'],
  ['alb-passthrough-plus-chain', 'rfc9440', 'first', 'haproxy-rfc9440-plus'],
  ['alb-passthrough-rsa-fullchain', 'aws-alb', 'all', 'alb-passthrough-rsa-fullchain'],
  ['alb-passthrough-rsa-fullchain', 'nginx-escaped', 'first', 'nginx-escaped-rsa'],
  ['alb-passthrough-rsa-fullchain', 'nginx-tabbed', 'first', 'nginx-tab-rsa'],
  ['alb-passthrough-rsa-fullchain', 'haproxy-der-chain', 'others', 'haproxy-chain-rsa-fullchain'],
];

test.each(CAPTURED)('of %s, %s (%s) is as long as %s', (of, format, carries, id) => {
  const sizes = headerSizes(ders(of));
  const found = sizes.find((one) => one.format === format && one.carries === carries);
  // Apache ends its value with a space, which no parser keeps.
  const kept = format === 'apache-spaces' ? 1 : 0;
  expect(found?.value).toBe(row(id).value.trimEnd().length + kept);
});

test('one certificate has no others', () => {
  const formats = headerSizes(ders('alb-leaf-plus')).map(({ format }) => format);
  expect(formats).not.toContain('haproxy-der-chain');
  expect(headerSizes([])).toEqual([]);
});

test('a line that passes a limit names its server, and no other', () => {
  const many = Array.from({ length: 5 }, () => ders('alb-leaf-plus')[0]!);
  const [alb] = headerSizes(many);
  expect(alb!.line).toBe(5 * 1748 + 'X-Amzn-Mtls-Clientcert: \r\n'.length);
  expect(alb!.passes).toEqual(['apache', 'gunicorn', 'nginx', 'tomcat', 'jetty']);
  expect(headerSizes(ders('alb-leaf-plus')).flatMap(({ passes }) => passes)).toEqual([]);
});
