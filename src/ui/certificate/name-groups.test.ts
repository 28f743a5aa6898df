import { expect, test } from 'vitest';
import { groupNames } from './name-groups.ts';

test('forms with the same text stand together, others in their order', () => {
  expect(
    groupNames([
      { form: 'rfc4514', text: 'CN=a' },
      { form: 'openssl-slashes', text: '/CN=a' },
      { form: 'java-rfc2253', text: 'CN=a' },
      { form: 'go-string', text: null },
    ]),
  ).toEqual([
    { text: 'CN=a', forms: ['rfc4514', 'java-rfc2253'] },
    { text: '/CN=a', forms: ['openssl-slashes'] },
    { text: null, forms: ['go-string'] },
  ]);
});
