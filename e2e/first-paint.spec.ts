import type { Page } from '@playwright/test';
import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

/** Holds scripts of the page back, all of them if none is named; answers what lets them go. */
async function holdScripts(page: Page, name = '**/*.js'): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(name, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('what is pasted before any script ran is judged once they have', async ({
  inspector,
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await inspector.paste(values.alb);
  await expect(inspector.input).toHaveValue(values.alb);
  await page.waitForTimeout(1_000);
  await expect(page.getByText('Intact')).toHaveCount(0);
  release();
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(inspector.input).toHaveValue(values.alb);
});

test('what is picked before any script ran is picked', async ({ inspector, page }) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Header field' }).selectOption('ssl-client-cert');
  release();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await inspector.paste(`X-SSL-CERT: ${values.seed}`);
  await expect(inspector.verdict).not.toBeEmpty();
  await expect(page.getByRole('combobox', { name: 'Header field' })).toHaveValue('ssl-client-cert');
});

test('what comes to life after the language was chosen speaks it in its attributes, too', async ({
  page,
}) => {
  // The verdict waits for what is told in English, the header does not.
  const release = await holdScripts(page, '**/prose.en-*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  release();
  await page.getByRole('textbox', { name: '헤더 값', exact: true }).fill(values.alb);
  await expect(page.getByRole('status', { name: '판정' })).toContainText('인증서 2개');
});

test('what is pressed before any script ran is pressed', async ({ inspector, page }) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'nginx, escaped' }).click();
  release();
  await expect(inspector.verdict).toContainText('Intact: 1 certificate');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(inspector.input).toHaveValue('');
  await expect(inspector.examples).toHaveCount(12);
  await expect(inspector.input).toHaveValue('');
});

test('the first screen is there without any script, styled', async ({ inspector, page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.route('**/*.css', (route) => route.abort());
  await page.goto('./');
  await expect(inspector.input).toBeVisible();
  await expect(page.getByRole('heading', { name: 'mTLS Lens' })).toBeVisible();
  await expect(inspector.examples).toHaveCount(12);
  const panel = await inspector.input.boundingBox();
  const answer = await inspector.examples.first().boundingBox();
  // Side by side, as the style sheet has it.
  expect(answer?.x).toBeGreaterThan((panel?.x ?? 0) + (panel?.width ?? 0));
});

/** How each element is shown in a theme, and its generated parts, one line a property. Runs in the page. */
function shown(theme: string | null): readonly string[] {
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
  return [...document.querySelectorAll('html, body, body *')].flatMap((element, place) =>
    ['', '::before', '::after', '::placeholder'].flatMap((part) => {
      const style = getComputedStyle(element, part || null);
      const names = [...style].filter((name) => !name.startsWith('--'));
      const of = `${place} ${element.tagName}${part}`;
      return names.map((name) => `${of} ${name}: ${style.getPropertyValue(name)}`);
    }),
  );
}

for (const [what, width, theme] of [
  ['a desktop of no chosen theme', 1280, null],
  ['a dark phone', 390, 'dark'],
] as const) {
  test(`the styles in the document show the first screen as all styles do, on ${what}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('./');
    const all = await page.evaluate(shown, theme);
    expect(all.length).toBeGreaterThan(50_000);
    await page.route('**/*.css', (route) => route.abort());
    const failure = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.css'));
    await page.goto('./');
    await failure;
    const first = await page.evaluate(shown, theme);
    expect(first.filter((line, i) => line !== all[i])).toEqual([]);
    expect(first).toHaveLength(all.length);
  });
}

for (const [language, heading] of [
  ['ko', '판정'],
  ['ja', '判定'],
] as const) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`a browser that speaks ${language} is shown no English first`, async ({ page }) => {
      const release = await holdScripts(page);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { name: 'mTLS Lens' })).toBeHidden();
      release();
      await expect(page.getByRole('status', { name: heading })).toBeAttached();
      await expect(page.getByRole('heading', { name: 'mTLS Lens' })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });
  });
}

test.describe('with the service worker at work, for a blocked one is told in the console', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a theme that was chosen is there before anything is painted', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (document.body === null) return;
        document.documentElement.dataset['asSeen'] = document.documentElement.dataset['theme'];
        seen.disconnect();
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-as-seen', 'dark');
  });

  test('React takes the prerendered page up as it is', async ({ inspector, page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('textarea')?.setAttribute('data-first', '');
        document.querySelector('h1')?.setAttribute('data-first', '');
      });
    });
    await inspector.open();
    await inspector.paste(values.alb);
    await expect(inspector.verdict).toContainText('Intact');
    await expect(page.locator('[data-first]')).toHaveCount(2);
    expect(messages).toEqual([]);
  });
});

test('a part that cannot be had is said, and the text is kept', async ({ inspector, page }) => {
  await page.route(/assets\/answer-.*\.js$/, (route) => route.abort());
  await inspector.open();
  await inspector.paste(values.alb);
  // Two parts of the answer are in that script; it is said once.
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(inspector.input).toHaveValue(values.alb);
});
