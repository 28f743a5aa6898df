import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import { readXfcc } from './xfcc.ts';

const read = (text: string): readonly (readonly string[])[] | null =>
  readXfcc(text)?.map((pairs) => pairs.map(({ key, value }) => `${key}|${slice(text, value)}`)) ??
  null;

// Envoy, configuration/http/http_conn_man/headers: x-forwarded-client-cert; the last four as its source writes them.
describe('x-forwarded-client-cert', () => {
  test.each([
    [
      'the example of the documentation',
      'By=http://frontend.lyft.com;Hash=468ed33be74eee6556d90c0149c1309e9ba61d6425303443c0748a02dd8de688;Subject="/C=US/ST=CA/L=San Francisco/OU=Lyft/CN=Test Client";URI=http://testclient.lyft.com',
      [
        [
          'By|http://frontend.lyft.com',
          'Hash|468ed33be74eee6556d90c0149c1309e9ba61d6425303443c0748a02dd8de688',
          'Subject|/C=US/ST=CA/L=San Francisco/OU=Lyft/CN=Test Client',
          'URI|http://testclient.lyft.com',
        ],
      ],
    ],
    [
      'several elements',
      'Hash=a;URI=b,By=c;Hash=d',
      [
        ['Hash|a', 'URI|b'],
        ['By|c', 'Hash|d'],
      ],
    ],
    ['keys in any case', 'hash=a;CERT="b"', [['Hash|a', 'Cert|b']]],
    ['white space around', ' Hash = a ; URI = b , Hash=c', [['Hash|a', 'URI|b'], ['Hash|c']]],
    ['an empty value', 'Hash=a;Subject="";URI=', [['Hash|a', 'Subject|', 'URI|']]],
    ['a divider at the end', 'Hash=a;', [['Hash|a']]],
    ['"," and ";" in quotes', 'Subject="CN=a,O=b;c";Hash=d', [['Subject|CN=a,O=b;c', 'Hash|d']]],
    ['"=" without quotes', 'URI=spiffe://a?b=c;Hash=d', [['URI|spiffe://a?b=c', 'Hash|d']]],
    [
      '";" and "," without quotes',
      'URI=spiffe://a;b,c=d;Hash=e',
      [['URI|spiffe://a;b,c=d', 'Hash|e']],
    ],
    [
      'escapes of RFC 2253 in quotes',
      'Subject="CN=a \\"b\\"\\\\";Hash=c',
      [['Subject|CN=a \\"b\\"\\\\', 'Hash|c']],
    ],
    [
      'a key inside quotes',
      'Subject="CN=x\\";Cert=\\"y";Hash=a',
      [['Subject|CN=x\\";Cert=\\"y', 'Hash|a']],
    ],
    ['its first version', 'By=a;Hash=b;SAN=c', [['By|a', 'Hash|b', 'SAN|c']]],
    ['several of one key', 'URI=a;DNS=b;DNS=c', [['URI|a', 'DNS|b', 'DNS|c']]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each(['', 'a=b', 'Hash', 'Hashes=a', '-----BEGIN%20CERTIFICATE-----'])(
    '“%s” is none',
    (text) => expect(read(text)).toBeNull(),
  );

  test('a quoted value may be cut off', () => {
    expect(readXfcc('Hash=a;Cert="b')?.[0]?.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  test('never throws; values lie in the text, in order', () => {
    const pieces = fc.constantFrom('Hash', 'URI', '=', ';', ',', '"', '\\', ' ', 'a', 'Cert="');
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = `By=${all.join('')}`;
        let end = 0;
        for (const { value } of readXfcc(text)?.flat() ?? []) {
          expect(value.start).toBeGreaterThanOrEqual(end);
          expect(value.end).toBeLessThanOrEqual(text.length);
          end = value.end;
        }
      }),
    );
  });

  test('is linear', () => {
    for (const text of [
      `URI=${' '.repeat(400_000)}x`,
      'Hash=a;'.repeat(60_000),
      `Subject="${'\\'.repeat(400_000)}`,
    ]) {
      expect(readXfcc(text)).not.toBeNull();
    }
  }, 5000);
});
