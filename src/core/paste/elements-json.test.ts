import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import { isElementsJson } from './elements-json.ts';
import { readPaste } from './paste.ts';

const cert = `-----BEGIN%20CERTIFICATE-----%0AMIIB${'A'.repeat(60)}%0A-----END%20CERTIFICATE-----%0A`;
const raw = decodeURIComponent(cert);
const element = { By: 'spiffe://a/b', Hash: 'ab', Cert: cert, DNS: ['a.example', 'b.example'] };
const chained = { hash: 'ab', chain: cert };
const xfcc = 'x-forwarded-client-cert';

const fieldsOf = (text: string) =>
  readPaste(text).fields.map(({ name, at }) => [name?.value ?? null, slice(text, at)]);

describe('a JSON document of elements is one value', () => {
  test.each([
    ['an object', JSON.stringify(element)],
    ['a list', JSON.stringify([element, chained])],
    ['in lines', JSON.stringify([element, chained], null, 2)],
    ['raw PEM in it', JSON.stringify({ ...element, Cert: raw })],
  ])('%s', (_, text) => {
    expect(fieldsOf(` ${text}\n`)).toEqual([[null, text]]);
    expect(fieldsOf(JSON.stringify({ msg: 'a', [xfcc]: text }))).toContainEqual([
      xfcc,
      JSON.stringify(text).slice(1, -1),
    ]);
  });
});

describe('elements under a name of a JSON log', () => {
  const other = { 'ssl-client-cert': cert };

  test.each([
    ['an object', element],
    ['a list', [element, chained]],
  ])('%s stay whole, and what stands beside them is read', (_, value) => {
    const text = JSON.stringify({ headers: { host: 'a.example', [xfcc]: value, ...other } });
    expect(fieldsOf(text)).toEqual([
      ['host', 'a.example'],
      [xfcc, JSON.stringify(value)],
      ['ssl-client-cert', cert],
    ]);
  });

  test('a list of elements and of something else loses neither', () => {
    const text = JSON.stringify({ [xfcc]: [element, other] });
    expect(fieldsOf(text)).toEqual([
      [xfcc, JSON.stringify(element)],
      ['ssl-client-cert', cert],
    ]);
  });
});

test.each([
  ['a member "cert" alone', { cert }],
  ['other members beside it', { ...element, level: 'info' }],
  ['elements deeper inside', { headers: { [xfcc]: element } }],
])('%s is no document of elements', (_, value) => {
  expect(isElementsJson(JSON.stringify(value))).toBe(false);
});

test('brackets in brackets cost no more than their length', () => {
  const start = performance.now();
  readPaste(`${'{"Hash":'.repeat(40_000)}"${cert}"${'}'.repeat(40_000)}`);
  expect(performance.now() - start).toBeLessThan(30_000);
});
