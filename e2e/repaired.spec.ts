import examples from '../src/ui/input/examples.fixture.json' with { type: 'json' };
import { expect, test } from './inspector.ts';

/** What was sent, decoded by the browser's own means. */
const sent = decodeURIComponent(examples.clean.slice(examples.clean.indexOf(': ') + 2));
const first = `${sent.slice(0, sent.indexOf('-----END'))}-----END CERTIFICATE-----\n`;

const damaged = ['spaces', 'html', 'typographic'] as const;

for (const id of damaged) {
  test(`the repaired value stands beside what arrived, to be copied: ${id}`, async ({
    inspector,
    page,
  }) => {
    await inspector.open();
    await inspector.paste(examples[id]);
    const repaired = page.getByRole('region', { name: 'Repaired value', exact: true });
    await expect(repaired.getByRole('textbox').first()).toHaveValue(first);
    await repaired.getByRole('button', { name: 'Copy PEM of certificate 1' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(first);
    await expect(inspector.region('evidence').locator('mark').first()).toBeVisible();
  });
}

test('it tells where, and shows the place', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(examples.spaces);
  const repaired = page.getByRole('region', { name: 'Repaired value', exact: true });
  const places = repaired.getByRole('button', {
    name: /^Show in the paste: Character \d+: a space/,
  });
  await places.first().click();
  await expect(inspector.region('arrived').locator('[data-pinned]')).toBeVisible();
});

test('a signature that verifies is the reason to believe it', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(examples.spaces);
  const repaired = page.getByRole('region', { name: 'Repaired value', exact: true });
  await expect(repaired).toContainText('Its signature verifies');
});

test('what is intact needs no repair', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(examples.clean);
  await expect(inspector.verdict).toContainText('Intact');
  await expect(page.getByRole('region', { name: 'Repaired value' })).toHaveCount(0);
});

test('the first screen still holds verdict, evidence and certificate', async ({
  inspector,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await inspector.open();
  await inspector.paste(examples.html);
  for (const name of ['evidence', 'certificates'] as const) {
    await expect(inspector.region(name)).toBeInViewport();
  }
  await expect(inspector.verdict).toBeInViewport({ ratio: 1 });
});
