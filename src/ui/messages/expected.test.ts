import { describe, expect, test } from 'vitest';
import { MANNERS } from '../../core/expected/expectation.ts';
import type { ReportJson } from '../../core/report.ts';
import * as en from './en/expected.ts';
import type { ExpectedArgs } from './expected.ts';
import * as ja from './ja/expected.ts';
import * as ko from './ko/expected.ts';

const LANGUAGES = { en, ko, ja };

const args = (kind: string, manner: string): ExpectedArgs => ({
  kind,
  manner,
  nearest: 'client-7.example.test',
  count: 3,
  number: 2,
  title: 'client-7.example.test',
});

const reportOf = (...found: readonly (readonly [code: string, args: ExpectedArgs])[]): ReportJson =>
  ({ findings: found.map(([code, given]) => ({ code, args: given })) }) as unknown as ReportJson;

describe.each(Object.entries(LANGUAGES))('expected values in %s', (locale, messages) => {
  const script = { en: /[a-z]/, ko: /\p{Script=Hangul}/u, ja: /\p{Script=Hiragana}/u }[locale]!;

  test('every manner of missing a value has a sentence of its own', () => {
    const said = MANNERS.slice(1).map((manner) => messages.mismatchFinding(args('serial', manner)));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).toMatch(script);
      expect(sentence).toContain('client-7.example.test');
      expect(sentence).not.toMatch(/undefined|null|\{/);
    }
  });

  test('the verdict names what did not match and what did', () => {
    const report = reportOf(
      ['fingerprint.mismatch', args('sha256', 'issuer')],
      ['fingerprint.match', args('serial', 'equal')],
    );
    const [headline, next] = messages.mismatch(report)!;
    expect(headline).toContain('SHA-256');
    expect(headline).toContain({ en: 'serial number', ko: '일련번호', ja: 'シリアル番号' }[locale]);
    expect(next).toContain({ en: "issuer's", ko: '발급자', ja: '発行者' }[locale]);
  });

  test('what matched follows the verdict on a value that is intact', () => {
    const report = reportOf(['fingerprint.match', args('common-name', 'equal')]);
    expect(messages.mismatch(report)).toBeNull();
    expect(messages.matches(report)).toContain(
      { en: 'common name', ko: '일반 이름(CN)', ja: 'コモンネーム(CN)' }[locale],
    );
    expect(messages.evidenceOf(report)).toBe('');
  });

  test('the evidence of a reply names no name', () => {
    for (const manner of MANNERS.slice(1)) {
      const report = reportOf(['fingerprint.mismatch', args('common-name', manner)]);
      expect(messages.evidenceOf(report)).not.toContain('client-7');
    }
  });
});
