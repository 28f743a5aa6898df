import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from './inspector.ts';
import { VIEWS } from './views.ts';

mkdirSync('/tmp/shots', { recursive: true });
const LOOKS = [
  { n: 'en', language: 'en', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { n: 'ko-phone', language: 'ko', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { n: 'ja-dark', language: 'ja', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;
for (const look of LOOKS)
  for (const [i, v] of VIEWS.entries())
    test.describe(look.n, () => {
      test.use({ viewport: look.viewport, colorScheme: look.colorScheme });
      test(`${v.name}`, async ({ inspector, page }) => {
        await v.prepare?.(inspector);
        await inspector.open(look.language, v.route);
        await v.reach(inspector);
        await page.waitForTimeout(300);
        const f = `/tmp/shots/${String(i).padStart(2, '0')}-${look.n}`;
        if (look.n === 'en') writeFileSync(`${f}.yml`, await page.locator('body').ariaSnapshot());
        await page.screenshot({ path: `${f}.png`, fullPage: true });
      });
    });
