import { expect, type Inspector, SPRING, test } from './inspector.ts';
import type { Language } from './names.ts';
import values from './values.fixture.json' with { type: 'json' };

const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja'];

/** The script that a sentence of each language is written in, where it is not Latin. */
const SCRIPT = {
  en: /^[\p{ASCII}\p{P}\p{S}]*$/u,
  ko: /\p{Script=Hangul}/u,
  ja: /\p{Script=Hiragana}/u,
};

const next: Readonly<Record<Language, Language>> = { en: 'ko', ko: 'ja', ja: 'en' };

type Sentences = Readonly<Record<Language, readonly [headline: string, next: string]>>;

/** 14 header fields, of an ALB, and no certificate in any. */
const absent: Sentences = {
  en: [
    'No certificate: 14 header fields read, none carries one.',
    "X-Amzn-Trace-Id suggests an ALB. Check the listener's mutual TLS mode, then whether the next hop forwards X-Amzn-Mtls-Clientcert.",
  ],
  ko: [
    '인증서가 없습니다. 헤더 14개 중 인증서가 담긴 헤더가 없습니다.',
    'X-Amzn-Trace-Id로 보아 ALB를 거친 요청 같습니다. 리스너의 상호 TLS 모드와 다음 홉의 X-Amzn-Mtls-Clientcert 전달 여부를 확인하세요.',
  ],
  ja: [
    '証明書がありません。ヘッダー14個の中に証明書を含むものはありません。',
    'X-Amzn-Trace-Id から ALB 経由と見られます。リスナーの相互 TLS モードと、次のホップが X-Amzn-Mtls-Clientcert を転送しているかを確認してください。',
  ],
};

/** 37 "+", the first at character 62: counted in the pasted value. */
const seed: Sentences = {
  en: [
    "The certificates arrived intact; your decoder will break them. This X-SSL-CERT holds an ALB-style value, not nginx's.",
    'URLDecoder turns 37 "+" into spaces, the first at character 62. Use URLDecoder.decode(v.replace("+","%2B"), UTF_8); it still reads nginx values.',
  ],
  ko: [
    '인증서는 정상적으로 도착했지만 앱에서 디코딩할 때 깨집니다. X-SSL-CERT에 nginx가 아닌 ALB 형식의 값이 들어 있습니다.',
    "URLDecoder가 '+' 37개를 공백으로 바꿉니다(첫 위치: 62번째 문자). 위 코드로 바꾸면 기존 nginx 값도 그대로 읽힙니다.",
  ],
  ja: [
    '証明書は正常に届いていますが、アプリのデコードで壊れます。X-SSL-CERT の値が nginx ではなく ALB の形式です。',
    'URLDecoder が「+」37個を空白に変えます(最初は62文字目)。上記のコードなら nginx 形式の値もそのまま読めます。',
  ],
};

const none: Readonly<Record<Language, string>> = {
  en: 'no certificate in it',
  ko: '인증서는 들어 있지 않습니다',
  ja: '証明書は含まれていません',
};

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
