import { expect, type Inspector, test } from './inspector.ts';
import type { Language } from './names.ts';
import { BEFORE, registered, SERIAL } from './tickets.ts';
import values from './values.fixture.json' with { type: 'json' };

const LANGUAGES: readonly Language[] = ['en', 'ko', 'ja'];
const SHA256 = 'd994f07da78fd97146b91ac2270ba1869ca62e8eb54845dfbaff6df2679368a8';
const far = {
  en: 'nothing here comes near it',
  ko: '가까운 값이 없습니다',
  ja: '近い値は見つかりません',
};
const issuers = {
  en: "it is the issuer's, not the client's",
  ko: '클라이언트 인증서가 아니라 발급자의 값입니다',
  ja: 'クライアント証明書ではなく、発行者の値です',
};
const asExpected = {
  en: 'As expected: SHA-256 fingerprint.',
  ko: '기대한 값과 일치: SHA-256 지문.',
  ja: '期待した値と一致:SHA-256 フィンガープリント。',
};

const check = ({ page, names }: Inspector) =>
  page.getByRole('region', { name: names.check.name, exact: true });

const textbox = (inspector: Inspector, name: 'expected' | 'judgedAt') =>
  check(inspector).getByRole('textbox', { name: inspector.names.check[name], exact: true });

async function expectAgainst(inspector: Inspector, expected: string): Promise<void> {
  const box = textbox(inspector, 'expected');
  if ((await box.count()) === 0) await check(inspector).getByRole('button').first().click();
  await box.fill(expected);
}

for (const language of LANGUAGES) {
  test(`4: after a renewal, in ${language}`, async ({ inspector }) => {
    await inspector.open(language);
    await inspector.paste(values.alb);
    await expect(check(inspector)).toBeVisible();
    await expect(textbox(inspector, 'expected')).toHaveCount(0);

    await expectAgainst(inspector, `${BEFORE}\n${SERIAL}\nclient-plus.example.test`);
    await expect(inspector.verdict).toContainText(registered[language]);
    await expect(inspector.verdict).toContainText(far[language]);
    await expect(check(inspector).getByRole('listitem')).toHaveCount(3);
    const reply = (await inspector.copyReply()).join('\n');
    expect(reply).toContain(registered[language]);
    expect(reply).toContain(far[language]);

    await expectAgainst(inspector, 'CN=Example Lab Issuing CA 1');
    await expect(inspector.verdict).toContainText(issuers[language]);

    await expectAgainst(inspector, `SHA256: ${Buffer.from(SHA256, 'hex').toString('base64')}`);
    await expect(inspector.verdict).toContainText(asExpected[language]);
  });
}

test('the time of judgement is shown by itself once something is expired', async ({
  inspector,
}) => {
  await inspector.page.clock.setSystemTime(new Date('2033-01-01T00:00:00Z'));
  await inspector.open();
  await inspector.paste(values.alb);
  await expect(textbox(inspector, 'expected')).toHaveCount(0);
  const judgedAt = textbox(inspector, 'judgedAt');
  await check(inspector).getByRole('button').first().click();
  await judgedAt.fill('2035-06-01 12:00 +09:00');
  await expect(inspector.verdict).toContainText('expired');
  await check(inspector).getByRole('button').first().click();
  await expect(textbox(inspector, 'expected')).toHaveCount(0);
  await expect(judgedAt).toBeVisible();

  await judgedAt.fill('2027-02-30');
  await expect(judgedAt).toHaveAttribute('aria-invalid', 'true');
  await expect(check(inspector)).toContainText('This is no time');
  await judgedAt.fill('2027-03-01');
  await expect(inspector.verdict).toContainText('Intact');
  await expect(judgedAt).toHaveAttribute('aria-invalid', 'false');
});

test('what is expected is not kept', async ({ inspector, page, context }) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await expectAgainst(inspector, BEFORE);
  await expect(inspector.verdict).toContainText('not what was expected');
  const state = JSON.stringify(await context.storageState({ indexedDB: true }));
  expect(state).not.toContain(BEFORE.slice(0, 12));
  expect(page.url()).not.toContain(BEFORE.slice(0, 12));
});
