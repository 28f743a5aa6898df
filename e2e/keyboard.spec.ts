import type { Page } from '@playwright/test';
import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const MOST_STOPS = 400;

/** Where focus is: its name, and whether a person sees it; null on the page itself. */
const focused = (page: Page): Promise<{ name: string; isSeen: boolean } | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const isInView = bottom > 0 && top < innerHeight && width > 0 && height > 0;
    // WCAG 2.2, 2.4.11: what sticks to the window may cover a part of it, not its middle.
    const middle = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
    const above = document.elementFromPoint((left + right) / 2, middle);
    const isCovered = above === null || !(element.contains(above) || above.contains(element));
    const isMarked = outlineStyle !== 'none' || boxShadow !== 'none';
    const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
    const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    return { name: name.trim(), isSeen: isInView && isMarked && !isCovered };
  });

async function walk(page: Page): Promise<readonly { name: string; isSeen: boolean }[]> {
  const stops: { name: string; isSeen: boolean }[] = [];
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`no end after ${MOST_STOPS} stops: focus is trapped`);
}

test('every control is reached by Tab, in reading order, and seen', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText('Intact');
  // From the textbox to the end of the page; the next stop is the first.
  await walk(page);
  const stops = await walk(page);
  const names = stops.map(({ name }) => name);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  for (const name of ['Language', 'Theme', 'Copy reply', 'Decoder', 'Parser']) {
    expect(names.some((one) => one.includes(name))).toBe(true);
  }
});

test('nothing that sticks to the window covers the focus in the octets', async ({
  inspector,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await inspector.open();
  await inspector.paste(values.seed);
  const octets = inspector.region('octets');
  await octets.getByRole('button', { expanded: false }).click();
  await expect(octets.getByRole('tree')).toBeVisible();
  const stops = await walk(page);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
});

test('the whole way from paste to reply needs no mouse', async ({ inspector, page }) => {
  await inspector.open();
  await page.evaluate((value) => navigator.clipboard.writeText(value), values.seed);
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('Tab');
    if (await inspector.input.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(inspector.input).toBeFocused();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(inspector.verdict).toContainText('Intact');
  const button = page.getByRole('button', { name: 'Copy reply' }).first();
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(6);
});

test('the verdict is announced once for an answer', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText('Intact');
  await expect(page.getByRole('status', { name: 'Verdict' })).toHaveCount(1);
});
