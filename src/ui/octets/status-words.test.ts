import { expect, test } from 'vitest';
import { octets as en } from '../messages/en/octets.ts';
import { octets as ja } from '../messages/ja/octets.ts';
import { octets as ko } from '../messages/ko/octets.ts';
import type { StatusMessages } from '../messages/octets.ts';
import type { Pointing } from './pointing.ts';
import { statusOf } from './status-words.ts';

const PLUS: Pointing = {
  from: 812,
  to: 812,
  text: '+',
  octets: { start: 430, end: 432 },
  path: ['subjectPublicKeyInfo', 'modulus'],
  part: 'contents',
  restored: null,
  effect: { wrote: ' ', meant: '+', consequence: 'loses', places: 1 },
  shifted: 0,
};

const said = (words: StatusMessages, pointing: Pointing): string => {
  const { place, effects } = statusOf(words, pointing, 'Java');
  return [place.join(' → '), ...effects].join(words.separator);
};

test.each([
  [
    'en',
    en.status,
    'character 812, “+” → octets 430–431 → subjectPublicKeyInfo, modulus (contents); Java writes a space here, base64 shifts from here on',
  ],
  [
    'ko',
    ko.status,
    '812번째 문자 “+” → 옥텟 430~431 → subjectPublicKeyInfo, modulus (내용); 여기에 쓰는 값(Java): 공백, 여기부터 base64가 밀립니다',
  ],
  [
    'ja',
    ja.status,
    '812文字目 “+” → オクテット 430~431 → subjectPublicKeyInfo, modulus (内容)。ここに書かれるもの(Java):空白、ここから base64 がずれます',
  ],
] as const)('the line of a plus sign in %s', (_, words, line) => {
  expect(said(words, PLUS)).toBe(line);
});

test.each<[string, Partial<Pointing>, string]>([
  ['an escape', { from: 1, to: 3, text: '%2B', effect: null }, 'characters 1–3, “%2B” → octets'],
  [
    'a line end',
    { text: '\n', octets: null, path: [], part: null, effect: null },
    'character 812, a line end → carries no octet',
  ],
  ['what was put in', { text: '', effect: null }, 'did not arrive: put in before character 812'],
  [
    'another field',
    { from: null, octets: null, path: [], effect: null },
    'outside the field of this certificate',
  ],
  ['one octet', { octets: { start: 4, end: 5 }, effect: null }, '→ octet 4 →'],
  ['a mended place', { restored: '+', effect: null }, '; restored as “+”'],
  [
    'behind a lost character',
    { effect: null, shifted: -1 },
    'already shifted here: 1 character is missing before',
  ],
  ['behind lost characters', { effect: null, shifted: -3 }, '3 characters are missing before'],
  [
    'several places',
    { effect: { ...PLUS.effect!, places: 3 } },
    'Java writes something else in 3 places here',
  ],
  ['nothing written', { effect: { ...PLUS.effect!, wrote: '' } }, 'Java writes nothing here'],
])('%s', (_, change, part) => {
  expect(said(en.status, { ...PLUS, ...change })).toContain(part);
});
