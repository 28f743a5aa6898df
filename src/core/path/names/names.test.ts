import { expect, test } from 'vitest';
import { holdsAddress, readAddress, readAddressSubtree } from './address.ts';
import { excludesDnsName, permitsDnsName, readDnsName } from './dns-name.ts';
import { readDomainSubtree } from './domain.ts';
import { holdsMailbox, readMailbox, readMailboxSubtree } from './mailbox.ts';
import { holdsHost, readUriHost } from './uri.ts';

// RFC 5280, section 4.2.1.10, with its own examples; wildcards as Go (CVE-2025-61727) and RFC 9525 have them.
test.each([
  ['host.example.com', 'host.example.com', true, true],
  ['www.host.example.com', 'host.example.com', true, true],
  ['host1.example.com', 'host.example.com', false, false],
  ['testexample.com', 'example.com', false, false],
  ['EXAMPLE.com', 'example.COM', true, true],
  ['example.com', '.example.com', false, false],
  ['a.example.com', '.example.com', true, true],
  ['a.b.example.com', '.example.com', true, true],
  ['example.com', '', true, true],
  ['', 'example.com', false, false],
  ['*.example.com', 'example.com', true, true],
  ['*.example.com', '.example.com', true, true],
  ['*.example.com', 'foo.example.com', false, true],
  ['*.example.com', 'a.foo.example.com', false, false],
  ['*.com', 'foo.example.com', false, false],
  ['*.foo.example.com', 'foo.example.com', true, true],
  ['*.bar.example.com', 'foo.example.com', false, false],
  ['*', 'com', false, true],
  ['*', 'example.com', false, false],
])('dNSName %s under %s: permitted %s, excluded %s', (name, constraint, permitted, excluded) => {
  const [read, subtree] = [readDnsName(name)!, readDomainSubtree(constraint)!];
  expect(permitsDnsName(subtree, read)).toBe(permitted);
  expect(excludesDnsName(subtree, read)).toBe(excluded);
});

test.each(['.example.com', 'example.com.', 'a..b', `${'a'.repeat(64)}.com`, 'a@b'])(
  '%s is no dNSName',
  (name) => expect(readDnsName(name)).toBeNull(),
);

test.each(['*.example.com', '.', 'a..b', '.example.com.'])('%s is no constraint on names', (text) =>
  expect(readDomainSubtree(text)).toBeNull(),
);

test.each([
  ['root@example.com', 'root@example.com', true],
  ['Root@example.com', 'root@example.com', false],
  ['root@EXAMPLE.com', 'root@example.com', true],
  ['root@example.com', 'example.com', true],
  ['root@a.example.com', 'example.com', false],
  ['root@a.example.com', '.example.com', true],
  ['root@example.com', '.example.com', false],
  ['root@example.com', '', true],
  ['"\\r\\o\\o\\t"@example.com', 'root@example.com', true],
  ['*@example.com', '*@example.com', true],
  ['user@example.com', '*@example.com', false],
])('rfc822Name %s under %s: %s', (name, constraint, holds) => {
  expect(holdsMailbox(readMailboxSubtree(constraint)!, readMailbox(name)!)).toBe(holds);
});

test.each(['a@b@example.com', 'no host', '@example.com', 'a..b@example.com', ''])(
  '%s is no mailbox',
  (name) => expect(readMailbox(name)).toBeNull(),
);

test.each([
  ['http://example.com:8080/a#b', 'example.com', true],
  ['spiffe://Example.com/workload', 'example.com', true],
  ['https://user@example.com', 'example.com', true],
  ['http://a.example.com/', 'example.com', false],
  ['http://a.example.com/', '.example.com', true],
  ['http://example.com/', '.example.com', false],
  ['http://example.com/', '', true],
])('URI %s under %s: %s', (uri, constraint, holds) => {
  expect(holdsHost(readDomainSubtree(constraint)!, readUriHost(uri)!)).toBe(holds);
});

test.each(['urn:example', 'http://1.2.3.4/', 'http://[2001:db8::1]:80/', 'mailto:a@b.c', '/a'])(
  'RFC 5280: %s has no host that a constraint could be on',
  (uri) => expect(readUriHost(uri)).toBeNull(),
);

const octets = (...all: number[]): Uint8Array => Uint8Array.from(all);
const whole = (all: Uint8Array) => ({ start: 0, end: all.length });

test('RFC 4632: an address within its mask, and none of the other version', () => {
  const range = octets(192, 0, 2, 9, 255, 255, 255, 0);
  const subtree = readAddressSubtree(range, whole(range))!;
  expect(holdsAddress(subtree, octets(192, 0, 2, 200))).toBe(true);
  expect(holdsAddress(subtree, octets(192, 0, 3, 1))).toBe(false);
  expect(holdsAddress(subtree, new Uint8Array(16))).toBe(false);
});

test('what is no range and no address', () => {
  const holes = octets(10, 0, 0, 0, 255, 0, 255, 0);
  expect(readAddressSubtree(holes, whole(holes))).toBeNull();
  expect(readAddressSubtree(octets(10, 0, 0, 0), { start: 0, end: 4 })).toBeNull();
  expect(readAddress(octets(1, 2, 3, 4, 5), { start: 0, end: 5 })).toBeNull();
});
