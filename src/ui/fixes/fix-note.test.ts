import { describe, expect, test } from 'vitest';
import { catalog } from '../../engine.ts';
import { prose as en } from '../messages/prose.en.ts';
import { prose as ja } from '../messages/prose.ja.ts';
import { prose as ko } from '../messages/prose.ko.ts';

/** How each language says that our tests do not run the code. */
const NOT_RUN = [
  { locale: 'en', prose: en, words: 'Not run in our tests.' },
  { locale: 'ko', prose: ko, words: '테스트에서 실행하지 않은 코드입니다.' },
  { locale: 'ja', prose: ja, words: 'テストでは動かしていません。' },
];

const { fixes } = await catalog();

describe.each(NOT_RUN)('in $locale', ({ prose, words }) => {
  test.each(fixes)('$id says whether it was run', (fix) => {
    expect(prose.fixNote(fix).includes(words)).toBe(fix.run === 'not-run');
  });
});
