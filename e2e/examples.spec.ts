import { expect, test } from './inspector.ts';
import type { Language } from './names.ts';

/** The verdict of each example, in the order of the buttons: numbers are those of the values. */
const VERDICTS = [
  /ALB/,
  /Intact: \d certificates?, in the form AWS ALB passthrough sends/,
  /Intact: 1 certificate, fully percent-encoded/,
  /Already damaged: \d+ "\+" had become spaces/,
  /Already damaged: \d+ "\+" had become spaces/,
  /Percent-encoded twice/,
  /HTML-escaped: \d+ characters arrived as HTML/,
  /Changed by a word processor or a chat/,
  /BEGIN line/,
  /Cut off at character 2,048/,
  /No certificate: \d+ header fields read/,
  /ALB/,
];

test('each example is one click from its verdict', async ({ inspector, page }) => {
  await inspector.open();
  await expect(inspector.examples).toHaveCount(VERDICTS.length);
  for (const [index, verdict] of VERDICTS.entries()) {
    await inspector.examples.nth(index).click();
    await expect(inspector.verdict).toContainText(verdict);
    await expect(inspector.input).not.toHaveValue('');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(inspector.examples).toHaveCount(VERDICTS.length);
    await expect(inspector.input).toHaveValue('');
  }
});

for (const language of ['ko', 'ja'] satisfies readonly Language[]) {
  test(`each example has a verdict in ${language}`, async ({ inspector }) => {
    test.slow();
    for (const index of VERDICTS.keys()) {
      await inspector.open(language);
      await inspector.examples.nth(index).click();
      await expect(inspector.verdict).toContainText(/[\p{Script=Hangul}\p{Script=Hiragana}]/u);
      await expect(inspector.examples).toHaveCount(0);
    }
  });
}
