import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testName } from '../generate/wish.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { scrubber } from './scrub.ts';

test.each([
  ['client.acme.test', 'host-1.example'],
  ['*.acme.test', '*.host-1.example'],
  ['10.20.30.40', '192.0.2.1'],
  ['fd00::7', '2001:db8::1'],
  ['kim@acme.test', 'name-1@host-1.example'],
  ['spiffe://acme.test/ns/prod/sa/pay', 'spiffe://host-1.example/name-1'],
  ['urn:uuid:f81d4fae', 'urn:name-1'],
  ['urn:acme:pay/1', 'urn:name-1'],
  ['acme://pay/1', 'name://name-2/name-1'],
  ['Kim 철수', 'name-1'],
  ['', ''],
])('%s becomes %s', (value, stands) => {
  const pseudonyms = new Pseudonyms();
  expect(pseudonyms.of(value)).toBe(stands);
  expect(pseudonyms.of(value)).toBe(stands);
});

test('the same value is the same wherever it stands', () => {
  const pseudonyms = new Pseudonyms();
  const subject = pseudonyms.distinguishedName('CN=pay.acme.test,OU=R\\+D,O=Acme\\, Inc.,C=KR');
  expect(subject).toBe('CN=host-1.example,OU=name-1,O=name-2,C=ZZ');
  expect(pseudonyms.of('pay.acme.test')).toBe('host-1.example');
  expect(pseudonyms.distinguishedName('CN=CA+OU=R\\+D,O=Acme\\, Inc.')).toBe(
    'CN=name-3+OU=name-1,O=name-2',
  );
  expect(pseudonyms.of('spiffe://pay.acme.test/x')).toBe('spiffe://host-1.example/name-4');
});

test('a pseudonym is of the kind of what it stands for, and no other value has it', () => {
  const values = fc.oneof(
    fc.domain(),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
    fc.webUrl(),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(values, { maxLength: 40 }), (all) => {
      const pseudonyms = new Pseudonyms();
      const made = all.map((value) => pseudonyms.of(value));
      for (const [i, value] of all.entries()) {
        const stands = made[i] ?? '';
        if (isIPv4(value)) expect(isIPv4(stands)).toBe(true);
        if (testName(value)?.kind === 'iPAddress' && isIPv6(value))
          expect(isIPv6(stands)).toBe(true);
        if (testName(value)?.kind === 'rfc822Name') expect(stands).toContain('@');
      }
      const whole = made.filter((_, i) => !/[*:/]/.test(all[i] ?? ''));
      expect(new Set(whole).size).toBe(whole.length);
    }),
  );
});

test('thousands of addresses stay apart', () => {
  const pseudonyms = new Pseudonyms();
  const made = Array.from({ length: 2000 }, (_, i) => pseudonyms.of(`10.1.${i >> 8}.${i & 255}`));
  expect(new Set(made).size).toBe(2000);
  expect(made.every(isIPv4)).toBe(true);
});

test('free text loses what is known, whatever its case, and what looks like a name or an address', () => {
  const pseudonyms = new Pseudonyms();
  pseudonyms.of('Acme Payments');
  pseudonyms.distinguishedName('C=KR,O=KT');
  pseudonyms.serial('03A5B1');
  const scrub = scrubber(pseudonyms.replaced);
  expect(scrub('ACME payments refused')).toBe('name-1 refused');
  expect(scrub('KT of KR, not MARKT or KRW')).toBe('name-2 of ZZ, not MARKT or KRW');
  expect(scrub('serial 03:a5:b1 = 03a5b1')).toBe('serial 01 = 01');
  expect(scrub('from 10.2.3.4 by a.b@c.test via fe80::1, http://x.test/a?b at 10:20:30')).toBe(
    'from 192.0.2.255 by name@host.example via 2001:db8::ffff, name://host.example at 10:20:30',
  );
  expect(scrub('Illegal base64 character 20')).toBe('Illegal base64 character 20');
  expect(scrub(`bad: ${'TUlJ'.repeat(12)}`)).toBe('bad: …');
});
