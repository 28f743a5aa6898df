import type { Locator, Page } from '@playwright/test';
import { expect, type Inspector, test } from './inspector.ts';
import type { Language } from './names.ts';
import values from './values.fixture.json' with { type: 'json' };

const NAMES: Readonly<Record<Language, string>> = {
  en: 'Keyboard',
  ko: '키보드',
  ja: 'キーボード',
};

const dialogOf = ({ page, language }: Inspector): Locator =>
  page.getByRole('dialog', { name: NAMES[language], exact: true });

/** Presses `?` until it is answered: the page may not listen yet. */
const asked = (inspector: Inspector): Promise<void> =>
  expect(async () => {
    await inspector.page.keyboard.press('?');
    await expect(dialogOf(inspector)).toBeVisible({ timeout: 1000 });
  }).toPass();

const theme = (page: Page): Locator => page.getByRole('combobox', { name: 'Theme' });

test('? lists every key, and the focus returns to where it was', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.seed);
  const button = page.getByRole('button', { name: 'Copy reply' }).first();
  await button.focus();
  await page.keyboard.press('?');
  const dialog = dialogOf(inspector);
  await expect(dialog).toBeVisible();
  for (const key of ['?', 'Tab', 'Enter', 'Space', 'Esc', 'Home', 'Ctrl+End', 'Page Down', '←']) {
    await expect(dialog.getByText(key, { exact: true }).first()).toBeVisible();
  }
  for (const where of [
    'Everywhere',
    'Header value',
    'Tools menu',
    /pasted text/,
    /DER/,
    /fields/,
  ]) {
    await expect(dialog.getByRole('region', { name: where })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('? is a character where one types, and can be turned off', async ({ inspector, page }) => {
  await inspector.open();
  const promise = page.getByRole('button', { name: /Nothing leaves/ });
  await promise.focus();
  await asked(inspector);
  await page.keyboard.press('Escape');
  await inspector.input.focus();
  await page.keyboard.press('?');
  await expect(inspector.input).toHaveValue('?');
  await expect(dialogOf(inspector)).toBeHidden();
  await theme(page).focus();
  await page.keyboard.press('?');
  await expect(dialogOf(inspector)).toBeHidden();

  await promise.focus();
  await asked(inspector);
  await page.getByRole('checkbox', { name: 'The key ? opens this list' }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(promise).toBeFocused();
  await page.reload();
  await expect(promise).toBeVisible();
  await promise.focus();
  await page.keyboard.press('?');
  await expect(dialogOf(inspector)).toBeHidden();
});

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`the Tools menu leads to the keys, in ${language}`, async ({ inspector, page }) => {
    await inspector.open(language);
    const [name] = inspector.names.tools;
    const menu = page.getByRole('button', { name, exact: true });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    // Past the generator and the logs.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: NAMES[language] })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialogOf(inspector)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  });
}

test('where the list cannot be had, the dialog says so, and the header stays', async ({
  inspector,
  page,
}) => {
  await page.route(/assets\/keys-/, (route) => route.abort());
  await inspector.open();
  await page.getByRole('button', { name: /Nothing leaves/ }).focus();
  await page.keyboard.press('?');
  await expect(dialogOf(inspector).getByRole('alert')).toContainText('could not be loaded');
  await page.keyboard.press('Escape');
  await expect(dialogOf(inspector)).toBeHidden();
  await expect(theme(page)).toBeVisible();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Intact');
});
