import { expect, type Inspector, SPRING, test } from './inspector.ts';
import type { Language } from './names.ts';
import { absent, none, type Sentences, seed } from './tickets.ts';
import values from './values.fixture.json' with { type: 'json' };

const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja'];

/** The script that a sentence of each language is written in, where it is not Latin. */
const SCRIPT = {
  en: /^[\p{ASCII}\p{P}\p{S}]*$/u,
  ko: /\p{Script=Hangul}/u,
  ja: /\p{Script=Hiragana}/u,
};

const next: Readonly<Record<Language, Language>> = { en: 'ko', ko: 'ja', ja: 'en' };

async function expectVerdict(inspector: Inspector, sentences: Sentences): Promise<void> {
  const [headline, step] = sentences[inspector.language];
  await expect(inspector.verdict).toContainText(headline);
  await expect(inspector.verdict).toContainText(step);
}

/** Six plain lines in the recipient's language, with the numbers, and nothing of what was pasted. */
async function expectReply(inspector: Inspector, pasted: string, parts: readonly string[]) {
  const recipient = next[inspector.language];
  await inspector.chooseReplyLanguage(recipient);
  const lines = await inspector.copyReply();
  const text = lines.join('\n');
  expect(lines).toHaveLength(6);
  expect(text).toMatch(SCRIPT[recipient]);
  for (const part of parts) expect(text).toContain(part);
  expect(text).not.toMatch(/\||\*\*|^#|^- /m);
  expect(quotesOf(pasted).filter((quote) => text.includes(quote))).toEqual([]);
}

/** Long unbroken pieces of base64: none of them may leave the page. */
const quotesOf = (pasted: string): readonly string[] => pasted.match(/[A-Za-z0-9+/]{24,}/g) ?? [];

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ inspector }) => {
      await inspector.open(language);
    });

    test('1: a header dump without any certificate', async ({ inspector }) => {
      await inspector.paste(values.dump);
      await expectVerdict(inspector, absent);
      await expect(inspector.region('certificates').getByRole('article')).toHaveCount(0);
      await expectReply(inspector, values.dump, ['14']);
    });

    test('2: the app reads another name than the one that carries the certificate', async ({
      inspector,
    }) => {
      await inspector.chooseApp(SPRING);
      await inspector.paste(values.alb);
      await expect(inspector.verdict).toContainText('X-SSL-CERT');
      await expect(inspector.verdict).toContainText('X-Amzn-Mtls-Clientcert');
      await expect(inspector.certificate(1)).toContainText('client-plus.example.test');
    });

    test('2: copied into X-SSL-CERT, URLDecoder breaks it', async ({ inspector }) => {
      await inspector.chooseApp(SPRING);
      await inspector.paste(values.seed);
      await expectVerdict(inspector, seed);
      const evidence = inspector.region('evidence');
      await expect(evidence).toContainText('java.io.EOFException: not enough content');
      await expect(evidence).toContainText('37');
      await expect(inspector.certificate(1)).toContainText('client-plus.example.test');
      await expect(inspector.certificate(2)).toContainText('Example Lab Issuing CA 1');
      const fix = inspector.region('fix');
      await expect(fix).toContainText(/URLDecoder\.decode\(v\.replace\("\+", ?"%2B"\)/);
      await expect(fix).toContainText(/njs/);
      await expectReply(inspector, values.seed, ['37', 'URLDecoder', 'X-SSL-CERT']);
    });

    test('6: text output of a tool', async ({ inspector }) => {
      await inspector.paste(values.textOutput);
      await expect(inspector.verdict).toContainText('openssl x509 -text');
      await expect(inspector.verdict).toContainText('BEGIN CERTIFICATE');
      await expect(inspector.verdict).toContainText(none[language]);
      await expectReply(inspector, values.textOutput, ['openssl x509 -text']);
    });
  });
}
