import { describe, expect, test } from 'vitest';
import { hazard as en } from './en/hazard.ts';
import { hazard as ja } from './ja/hazard.ts';
import { hazard as ko } from './ko/hazard.ts';

const LANGUAGES = [
  { locale: 'en', hazard: en, script: /^Danger/ },
  { locale: 'ko', hazard: ko, script: /^위험/ },
  { locale: 'ja', hazard: ja, script: /^危険/ },
];

describe.each(LANGUAGES)('a certificate that is taken for the client’s, in $locale', (language) => {
  const { hazard, script } = language;

  test('names the one that my app takes, if it has a name', () => {
    expect(hazard({ whose: 'mine', taken: 'Issuing CA' })).toMatch(script);
    expect(hazard({ whose: 'mine', taken: 'Issuing CA' })).toContain('Issuing CA');
    expect(hazard({ whose: 'mine', taken: '' })).toMatch(/[.。]$/);
  });

  test('names the parsers that take it', () => {
    const said = hazard({ whose: 'others', calls: ['openssl x509', 'pem.Decode(data)'] });
    expect(said).toMatch(script);
    expect(said).toContain('openssl x509');
    expect(said).toContain('pem.Decode(data)');
  });
});
