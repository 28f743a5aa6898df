import type { Locator } from '@playwright/test';
import key from '../src/rules/aws-alb-type.fixture.json' with { type: 'json' };
import lost from '../src/rules/public-ca-client-auth.fixture.json' with { type: 'json' };
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, test } from './inspector.ts';
import type { Language } from './names.ts';

interface Words {
  readonly part: string;
  readonly general: string;
  readonly none: RegExp;
  readonly quiet: RegExp;
  readonly others: RegExp;
  readonly advice: string;
  readonly show: RegExp;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    part: 'Client certificate profile',
    general: 'Every client certificate',
    none: /\d+ rules kept/,
    quiet: /All \d+ rules that concern this paste are kept\./,
    others: /What it would meet on other platforms/,
    advice: 'Move this client to a private CA',
    show: /^Show .* in What arrived$/,
  },
  ko: {
    part: '클라이언트 인증서 프로필',
    general: '모든 클라이언트 인증서',
    none: /규칙 \d+개 모두 지킴/,
    quiet: /이 입력과 관련된 규칙 \d+개를 모두 지킵니다\./,
    others: /다른 플랫폼에서 만날 일/,
    advice: '사설 CA',
    show: /./,
  },
  ja: {
    part: 'クライアント証明書プロファイル',
    general: 'すべてのクライアント証明書',
    none: /規則\d+件をすべて満たす/,
    quiet: /この入力に関わる\d+件の規則をすべて満たしています。/,
    others: /ほかのプラットフォームで起こること/,
    advice: 'プライベート CA',
    show: /./,
  },
};

const ALB = 'AWS Application Load Balancer';
/** As ALB writes it: everything escaped but "+", "=" and "/". */
const asAlb = (pem: string): string =>
  `X-Amzn-Mtls-Clientcert: ${encodeURIComponent(pem)
    .replace(/%2B/g, '+')
    .replace(/%2F/g, '/')
    .replace(/%3D/g, '=')}`;

/** The part, opened, for a value that is judged within the validity of its certificates. */
async function profileOf(inspector: Inspector, value: string): Promise<Locator> {
  const { page, names, language } = inspector;
  await inspector.paste(value);
  const check = page.getByRole('region', { name: names.check.name, exact: true });
  const judgedAt = check.getByRole('textbox', { name: names.check.judgedAt, exact: true });
  await expect(check).toBeVisible();
  if ((await judgedAt.count()) === 0) await check.getByRole('button').first().click();
  await judgedAt.fill('2026-12-27');
  const part = page.getByRole('region', { name: WORDS[language].part, exact: true });
  await part.getByRole('button', { name: WORDS[language].part }).click();
  return part;
}

for (const language of ['en', 'ko', 'ja'] as const) {
  const words = WORDS[language];

  test(`ticket 7, in ${language}: a renewed certificate lost client authentication`, async ({
    inspector,
    page,
  }) => {
    await inspector.open(language);
    const requests = await inspector.recordRequests();
    const part = await profileOf(inspector, asAlb(lost.fails.pem));
    const general = part.getByRole('region', { name: words.general, exact: true });
    await expect(general).toContainText("Let's Encrypt");
    await expect(general).toContainText('2026-02-11');
    await expect(general).toContainText('2027-03-15');
    await expect(general).toContainText(words.advice);
    const alb = part.getByRole('region', { name: ALB, exact: true });
    await expect(alb).toContainText('ClientCertPurposeInvalid');
    expect(requests()).toEqual([]);
    await expectAccessible(page);
  });

  test(`a clean certificate is quiet, in ${language}`, async ({ inspector }) => {
    await inspector.open(language);
    const part = await profileOf(inspector, asAlb(key.passes.pem));
    await expect(part.getByRole('button', { name: words.part })).toHaveText(words.none);
    await expect(part.getByText(words.quiet)).toBeVisible();
    await expect(part.getByRole('region', { name: ALB, exact: true })).toBeVisible();
  });
}

test('ALB says why it refuses a key, and other platforms are told apart', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  const part = await profileOf(inspector, asAlb(key.fails.pem));
  const alb = part.getByRole('region', { name: ALB, exact: true });
  await expect(alb.getByRole('listitem').first()).toContainText('ClientCertTypeUnsupported');
  await expect(alb).toContainText('does not list keys of Ed25519');
  await expect(alb).toContainText('RSA 2K–8K, secp256r1, secp384r1, secp521r1');
  await expect(
    alb.getByRole('link', { name: /Mutual authentication with TLS in Application Load Balancer/ }),
  ).toBeVisible();
  await expect(alb.getByText(/rules kept/)).toBeVisible();

  const google = part.getByRole('region', { name: 'Google Cloud Load Balancing' });
  await expect(google).toBeHidden();
  await part.getByText(WORDS.en.others).click();
  await expect(google.getByRole('listitem').first()).toContainText(
    'client_cert_unsupported_key_algorithm',
  );

  await alb.getByRole('button', { name: WORDS.en.show }).first().click();
  await expect(page.getByRole('region', { name: 'What arrived' })).toBeVisible();
});
