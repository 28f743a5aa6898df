import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import { readBy, wroteBy } from '../trace.ts';
import { jsonStrings, unescapeJson } from './json-strings.ts';

describe('strings of a JSON document', () => {
  test('members and elements, with the object that holds them', () => {
    const text = '[{"Hash":"a","URI":["b","c"],"n":1},{"Hash":"d","o":{"x":"e"},"y":"f"}]';
    expect(jsonStrings(text)?.map(({ key, object, at }) => [key, object, slice(text, at)])).toEqual(
      [
        ['Hash', 0, 'a'],
        ['URI', 0, 'b'],
        ['URI', 0, 'c'],
        ['Hash', 1, 'd'],
        ['x', 2, 'e'],
        ['y', 1, 'f'],
      ],
    );
  });

  test.each(['', 'a', '"a"', '{"a":"b"', '{a:"b"}', '[1,]'])('“%s” is none', (text) =>
    expect(jsonStrings(text)).toBeNull(),
  );

  test('every string is unescaped as JSON.parse does, and traced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = JSON.stringify({ a: value });
        const [found] = jsonStrings(text) ?? [];
        const { value: read, trace } = unescapeJson(text, found!.at);
        expect(read).toBe(value);
        expect(readBy(trace)).toBe(text.length);
        expect(wroteBy(trace)).toBe(read.length);
      }),
    );
  });
});
