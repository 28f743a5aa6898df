import { expect, test } from 'vitest';
import { slice, span } from '../span.ts';
import { unquote } from './quotes.ts';

const seen = (text: string, isBare: boolean): readonly string[] => {
  const { at, quotes } = unquote(text, span(0, text.length), isBare);
  return [slice(text, at), ...quotes.map((quote) => slice(text, quote))];
};

test.each([
  ['a', ['a']],
  [' "a" ', ['a', '"', '"']],
  ['"a",', ['a', '"', '",']],
  ['\'"a"\'', ['a', "'", '"', '"', "'"]],
  ['```a```', ['a', '`', '`', '`', '`', '`', '`']],
  ['\u201ea\u201c', ['a', '\u201e', '\u201c']],
  ['\u201da\u201d', ['a', '\u201d', '\u201d']],
  ['\u300ca\u300d;', ['a', '\u300c', '\u300d;']],
  ['""', ['', '"', '"']],
  ['" "', ['', '"', '"']],
  ['"', ['"']],
  ['', ['']],
  ['"a', ['"a']],
  ['a,', ['a,']],
  ['Cert="a"', ['Cert="a"']],
])('a value behind a name: %j', (text, expected) => expect(seen(text, false)).toEqual(expected));

test.each([
  ['"a', ['a', '"']],
  ['a"', ['a', '"']],
  ['a",', ['a', '"', ',']],
  ['a;', ['a', ';']],
  // HTML, section 13.5: a reference ends with a semicolon.
  ['a&sol;', ['a&sol;']],
  ['a&#43;', ['a&#43;']],
  ['a&#x2F;', ['a&#x2F;']],
  ['a&#61;;', ['a&#61;', ';']],
  ['"a&equals;",', ['a&equals;', '"', '",']],
  ['a&b c;', ['a&b c', ';']],
  ['\u201ca', ['a', '\u201c']],
  ['a\u201d', ['a', '\u201d']],
  ['Cert="a"', ['Cert="a"']],
  ['Cert="a";Chain="b', ['Cert="a";Chain="b']],
  ['","', [',', '"', '"']],
])('a bare value: %j', (text, expected) => expect(seen(text, true)).toEqual(expected));
