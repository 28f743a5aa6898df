import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkTo } from './steps.ts';
import { findWays } from './ways.ts';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB+/8=\nAA==\n-----END CERTIFICATE-----\n';
const ESCAPED = encodeURIComponent(PEM);
const ALB = '-----BEGIN%20CERTIFICATE-----%0AMIIB+/8=%0AAA==%0A-----END%20CERTIFICATE-----%0A';

const named = (a: string, b: string): readonly string[] =>
  findWays(a, b).ways.map(({ from, steps }) => `${from}: ${steps.map(({ id }) => id).join(' ')}`);

// The targets are what the runtimes and specifications that the comments name write.
test.each([
  // Node.js 20: new URLSearchParams(`v=${ALB}`).get('v')
  [
    'form decoding',
    ALB,
    '-----BEGIN CERTIFICATE-----\nMIIB /8=\nAA==\n-----END CERTIFICATE-----\n',
    ['a: form-decode'],
  ],
  ['percent-decoding', ALB, PEM, ['a: percent-decode']],
  ['both, of a value without "+"', ESCAPED, PEM, ['a: percent-decode', 'a: form-decode']],
  ['ALB re-encoded as nginx writes', ALB, ESCAPED, ['a: percent-decode encode-nginx']],
  [
    'pasted the other way round',
    '-----BEGIN CERTIFICATE-----\nMIIB /8=\nAA==\n-----END CERTIFICATE-----\n',
    ALB,
    ['b: form-decode'],
  ],
  // Python 3.11: html.escape(PEM + '"')
  ['HTML', `${PEM}"<x>`, `${PEM}&quot;&lt;x&gt;`, ['a: html-escape']],
  // Handlebars 4 escapes "=" and "`" too, Mustache "/": here "+", as Razor and OWASP encoders do
  ['HTML with "+"', PEM, PEM.replaceAll('+', '&#43;'), ['a: html-escape']],
  ['JSON', PEM, JSON.stringify(PEM).slice(1, -1), ['a: json-escape']],
  // PHP 8: json_encode(PEM)
  ['JSON of PHP', PEM, JSON.stringify(PEM).slice(1, -1).replaceAll('/', '\\/'), ['a: json-escape']],
  ['line ends to spaces', PEM, PEM.replaceAll('\n', ' '), ['a: line-ends-to-space']],
  ['nginx, tabs', PEM, PEM.trimEnd().replaceAll('\n', '\n\t'), ['a: line-ends-to-lf-tab']],
  ['line ends to tabs', PEM, PEM.trimEnd().replaceAll('\n', '\t'), ['a: line-ends-to-tab']],
  ['line ends lost', PEM, PEM.replaceAll('\n', ''), ['a: line-ends-removed']],
  [
    'lower case of hexadecimal digits',
    ESCAPED,
    ESCAPED.replaceAll('%0A', '%0a')
      .replaceAll('%2B', '%2b')
      .replaceAll('%2F', '%2f')
      .replaceAll('%3D', '%3d'),
    ['a: hex-lower'],
  ],
  ['a trailing %0A', ESCAPED, ESCAPED.slice(0, -3), ['a: trim']],
  ['cut off', ESCAPED, ESCAPED.slice(0, 50), ['a: truncate']],
  ['decoded, then cut off', ALB, PEM.slice(0, 40), ['a: percent-decode truncate']],
  ['the first certificate only', ALB + ALB, ALB, ['a: first-certificate']],
  ['Gravitee', ALB, ALB.replaceAll('+', '/'), ['a: plus-to-slash']],
  ['bare base64', PEM, 'MIIB+/8=AA==', ['a: bare-base64']],
  ['base64 of it all', PEM, Buffer.from(PEM).toString('base64'), ['a: base64-encode']],
  ['nothing that is known', ALB, 'something else altogether', []],
  ['nothing at all', ALB, ` ${ALB}`, []],
])('%s', (_, a, b, ways) => {
  expect(named(a, b)).toEqual(ways);
});

test('an encoding of what is encoded already says so, and a cut where', () => {
  const { ways } = findWays(ALB, encodeURIComponent(ALB));
  expect(ways[0]?.steps[0]).toEqual({ id: 'encode-nginx', isAgain: true, after: null });
  expect(findWays(ESCAPED, ESCAPED.slice(0, 50)).ways[0]?.steps[0]?.after).toBe(50);
});

const values = fc.string({
  unit: fc.constantFrom('a', '+', ' ', '%', '%2B', '\n', '"', '/'),
  maxLength: 40,
});

test('every way leads to the target', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      for (const { from, steps } of findWays(a, b).ways) {
        let texts = [(from === 'a' ? a : b).trim()];
        for (const { id, after } of steps) {
          texts = texts.flatMap((text) =>
            after === null
              ? walkTo((from === 'a' ? b : a).trim())
                  .from(text)
                  .filter((one) => one.id === id)
                  .map((one) => one.text)
              : [text.trimStart().slice(0, after)],
          );
        }
        expect(texts.map((text) => text.trim())).toContain((from === 'a' ? b : a).trim());
      }
    }),
    { numRuns: 60 },
  );
});

test('values that are too long are not tried in combination, and that is said', () => {
  const long = ALB.repeat(20_000);
  expect(findWays(long, `x${long}`).isSearched).toBe(false);
});
