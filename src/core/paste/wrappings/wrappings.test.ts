import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, type Span, slice } from '../../span.ts';
import { readBy, sourceOf, wroteBy } from '../../trace.ts';
import { type Paste, readPaste } from '../paste.ts';
import captured from './captured.fixture.json' with { type: 'json' };

/** Base64 that looks like a certificate's, in any of the ways that it is sent. */
const body = fc
  .string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189+/'), minLength: 60, maxLength: 200 })
  .map((signs) => `MIIB${signs}`);
const values = fc.oneof(
  body,
  body.map((b) => `-----BEGIN CERTIFICATE-----\n${b}\n-----END CERTIFICATE-----\n`),
  body.map((b) => `-----BEGIN%20CERTIFICATE-----%0A${b}%0A-----END%20CERTIFICATE-----%0A`),
  body.map((b) => `Hash=ab;Cert="${b}";Subject="CN=a \\"b\\", O=\u00e9\t"`),
);
const depths = fc.integer({ min: 1, max: 5 });

describe('a string of JSON in a string of JSON', () => {
  test('the span holds just what JSON.parse reads as the value', () => {
    fc.assert(
      fc.property(values, depths, (value, depth) => {
        let text = JSON.stringify({ host: 'a.example', 'x-ssl-cert': value });
        for (let i = 1; i < depth; i += 1) text = JSON.stringify({ time: 1, msg: text });
        const field = readPaste(text).fields.find(({ name }) => name?.value === 'x-ssl-cert');
        let printed: unknown = field === undefined ? '' : slice(text, field.at);
        for (let i = 0; i < depth; i += 1) printed = JSON.parse(`"${printed}"`);
        expect(printed).toBe(value);
        expect(field?.value.value).toBe(value);
      }),
    );
  });

  test('every character leads to its own escape', () => {
    fc.assert(
      fc.property(values, depths, (value, depth) => {
        let text = JSON.stringify({ 'x-ssl-cert': value });
        for (let i = 1; i < depth; i += 1) text = JSON.stringify({ msg: text });
        const [field] = readPaste(text).fields;
        const trace = field?.value.trace ?? [];
        for (let i = 0; i < value.length; i += 7) {
          let printed: unknown = slice(text, sourceOf(trace, { start: i, end: i + 1 }));
          for (let level = 0; level < depth; level += 1) printed = JSON.parse(`"${printed}"`);
          expect(printed).toBe(value[i]);
        }
      }),
    );
  });
});

describe('any text', () => {
  const pieces = captured.rows.map(({ text }) => text);
  const signs = fc.constantFrom(
    ...['{', '}', '[', ']', '(', ')', '"', "'", '\\"', '\\\\', ':', '=', '=>', ',', '+', ' ', '\n'],
    ...['x-ssl-cert', '"host":', 'map[', 'headers=', '> ', '| ', '<pre>', '&quot;', '=3D', '=\n'],
    ...['- name: ', ': |\n  ', '`', "-H '", ' : ', '[stream 1] a: b\n', '[a] => ', 'string(9) "'],
    ...[`MIIB${'a'.repeat(60)}`, '-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----'],
  );
  const damaged = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(), fc.nat(), fc.array(signs, { maxLength: 3 }))
    .map(([text, a, b, more]) => {
      const cut = a % text.length;
      return `${text.slice(0, cut)}${more.join('')}${text.slice(cut + (b % 40))}`;
    });
  const texts = fc.oneof(
    damaged,
    fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
  );

  test.each([
    ['a map whose last string is open', `map[host:"host":a x-ssl-cert:${pieces[0]}\n]`],
    ['a line of a string that goes on', `{"x-ssl-cert":"MIIB${'a'.repeat(60)}\\\n"}`],
  ])('spans are apart, traces tile: %s', (_, text) => checkSpans(text, readPaste(text)));

  test('never throws; spans are apart and in the paste, traces tile', () => {
    fc.assert(
      fc.property(texts, (text) => checkSpans(text, readPaste(text))),
      { numRuns: 3000 },
    );
  });
});

describe('bounds', () => {
  const value = `MIIB${'a'.repeat(400)}`;

  test.each(['[', '{"a":', '{"a":['])('%j 10,000 deep does not overflow the stack', (open) => {
    const text = `${open.repeat(10_000)}{"x-ssl-cert":"${value}"}`;
    expect(readPaste(text).fields.map((field) => field.value.value)).toContain(value);
  });

  test('strings in strings are followed as deep as people go', () => {
    let text = JSON.stringify({ 'x-ssl-cert': `${value}\n` });
    for (let i = 0; i < 5; i += 1) text = JSON.stringify({ msg: text });
    expect(readPaste(text).fields[0]?.wrapping).toEqual(Array(6).fill('json'));
  });

  const large = captured.rows.filter(({ name }) => name.endsWith(' alb'));

  test.each(large.map(({ name, text }) => [name, text]))(
    '1 Mi characters of %s',
    (_, text = '') => {
      const start = performance.now();
      readPaste(text.repeat(Math.ceil(2 ** 20 / text.length)).slice(0, 2 ** 20));
      // A quadratic reader takes hours, this one about a second.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
  );
});

function checkSpans(text: string, { fields, stripped }: Paste): void {
  const names = fields.flatMap(({ name }): readonly Span[] => (name === null ? [] : [name.at]));
  for (const { start, end } of names) expect(end - start).toBeGreaterThan(0);
  const all = [...fields.map(({ at }) => at), ...stripped.map(({ at }) => at)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  for (const [i, at] of all.entries()) {
    expect(at.end).toBeLessThanOrEqual(text.length);
    const next = all[i + 1];
    if (next !== undefined && overlaps(at, next)) throw new Error(`${JSON.stringify([at, next])}`);
  }
  for (const [i, { at, value }] of fields.entries()) {
    expect(readBy(value.trace)).toBe(text.length);
    expect(wroteBy(value.trace)).toBe(value.value.length);
    expect(fields[i + 1]?.at.start ?? at.end).toBeGreaterThanOrEqual(at.end);
    if (value.value === '') continue;
    expect(sourceOf(value.trace, { start: 0, end: value.value.length })).toEqual(at);
  }
}
