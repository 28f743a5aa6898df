import { expect, test } from 'vitest';
import {
  type Limit,
  MOST_CANDIDATES,
  MOST_CERTIFICATES_IN_PATH,
  MOST_NAME_COMPARISONS,
  MOST_SIGNATURES,
} from '../../core/path/limits.ts';
import { limitIn, problemIn } from './checks.ts';
import { checks as en } from './en/checks.ts';
import { checks as ja } from './ja/checks.ts';
import { checks as ko } from './ko/checks.ts';

const LIMITS: Readonly<Record<Limit, number>> = {
  certificates: MOST_CERTIFICATES_IN_PATH,
  signatures: MOST_SIGNATURES,
  candidates: MOST_CANDIDATES,
  names: MOST_NAME_COMPARISONS,
};

test.each([
  ['en', en],
  ['ko', ko],
  ['ja', ja],
])('%s: the limits that are told are those of the search', (locale, messages) => {
  for (const [limit, most] of Object.entries(LIMITS))
    expect(limitIn(messages, limit)).toContain(new Intl.NumberFormat(locale).format(most));
});

test('a code that is not known is shown as it is', () => {
  expect(problemIn(en, 'something-new', '')).toBe('something-new');
  expect(limitIn(en, 'something-new')).toBe('something-new');
});
