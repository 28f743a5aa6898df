import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, spelledOut } from './deceptive.ts';

describe('what deceives the eye is marked', () => {
  test.each([
    ['a bidi override', 'admin\u202emoc.elpmaxe', 'admin[U+202E]moc.elpmaxe'],
    ['an isolate', '\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['a zero-width space', 'ex\u200bample', 'ex[U+200B]ample'],
    ['a NUL', 'good.example\0.evil.example', 'good.example[U+0000].evil.example'],
    ['a soft hyphen', 'ex\u00adample', 'ex[U+00AD]ample'],
    ['a Hangul filler', 'ex\u3164ample', 'ex[U+3164]ample'],
    ['a no-break space', 'a\u00a0b', 'a[U+00A0]b'],
    ['a tag character', 'a\u{e0041}', 'a[U+E0041]'],
    ['a line end', 'a\nb', 'a[U+000A]b'],
    ['one Cyrillic letter in a Latin word', 'аdmin', 'а[U+0430]dmin'],
    ['a Greek letter in a Latin word', 'exampΙe', 'exampΙ[U+0399]e'],
    [
      'a host name that is Cyrillic throughout',
      'раура.сос',
      'р[U+0440]а[U+0430]у[U+0443]р[U+0440]а[U+0430].с[U+0441]о[U+043E]с[U+0441]',
    ],
  ])('%s', (_, text, spelled) => {
    expect(spelledOut(text)).toBe(spelled);
  });
});

describe('what people write is left alone', () => {
  test.each([
    'client-plus.example.test',
    'Müller & Søn A/S',
    '주식회사 예시 Example Co., Ltd.',
    '株式会社 例 ABC',
    'ООО Ромашка Group',
    'г. Москва',
    'Εταιρεία Example AE',
    'שלום example',
    '12 µm',
    '',
  ])('%s', (text) => {
    expect(piecesOf(text).filter(({ kind }) => kind !== 'plain')).toEqual([]);
  });
});

test('the pieces are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
