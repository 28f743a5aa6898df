import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './inspector.ts';
import { faultsOf } from './outline.ts';
import { IS_WHOLE, SEED, shuffled } from './sample.ts';
import values from './values.fixture.json' with { type: 'json' };
import { VIEWS } from './views.ts';

/** By axe, and by what a screen reader is told. */
async function expectNoFaults(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(faultsOf(await page.locator('body').ariaSnapshot())).toEqual([]);
}

const SCREENS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone, light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** Every theme, width and language together: a sample holds each of these at least once. */
const LOOKS = shuffled(
  SCREENS.flatMap((screen) => LANGUAGES.map((language) => ({ ...screen, language }))),
);

/** A continuous run takes half of the views, and one look of each; others by another seed. */
const SHOWN = IS_WHOLE
  ? [...VIEWS.entries()]
  : shuffled([...VIEWS.entries()]).slice(0, Math.ceil(VIEWS.length / 2));
const looksOf = (view: number) => {
  const from = view % LOOKS.length;
  return IS_WHOLE ? LOOKS : LOOKS.slice(from, from + 1);
};

test.beforeAll(() => {
  console.info(IS_WHOLE ? 'axe: whole' : `axe: a sample, MTLS_LENS_SEED=${SEED}`);
});

for (const [index, { name, route, prepare, reach }] of SHOWN) {
  for (const { name: screen, language, colorScheme, viewport } of looksOf(index)) {
    test.describe(`${screen}, ${language}`, () => {
      test.use({ colorScheme, viewport });

      test(`axe: ${name}`, async ({ inspector, page }) => {
        await prepare?.(inspector);
        await inspector.open(language, route);
        await reach(inspector);
        await expectNoFaults(page);
      });
    });
  }
}

test('a phone needs no sideways scroll', async ({ inspector, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await inspector.open();
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText('Intact');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('what a screen reader stumbles over is found in a tree', () => {
  const tree = `- heading "Lens" [level=1]
- heading "Part" [level=3]
- 'button "Close: it"'
- button
- table "Sizes":
  - row "a b":
    - cell "a"
- table "Ways":
  - columnheader "A"`;
  expect(faultsOf(tree)).toEqual([
    'skips to level 3: "Part"',
    'button without a name, the 1. of such',
    'table without headers: "Sizes"',
  ]);
});
