import { expect, test } from 'vitest';
import { readPaste } from './paste.ts';
import { endsWithStop } from './stop.ts';

test.each([
  ['a;', true],
  ['a,', true],
  ['a', false],
  ['', false],
  ['a&sol;', false],
  ['a&#61;', false],
  ['a&#x2F;', false],
  ['a&#61;;', true],
  ['a&amp;#61;', false],
  ['a&amp;amp;plus;', false],
  ['a&;', true],
  ['a & b;', true],
])('whether %j ends with a sign of what is around it', (text, expected) =>
  expect(endsWithStop(text, 0, text.length, /[,;]/)).toBe(expected),
);

test('a value in a log line keeps the reference at its end, and not what follows', () => {
  const value = `MIIB${'abcd+/09'.repeat(20)}&sol;`;
  const line = `10.0.0.1 - - [26/Nov/2026:22:00:00 +0900] "GET /" 400 cert=(${value}); done`;
  expect(readPaste(line).fields.map((field) => field.value.value)).toEqual([value]);
});
