import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Inspector, SPRING, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type State = readonly [name: string, text: string, verdict: RegExp, isAppChosen: boolean];

const STATES: readonly State[] = [
  ['intact', values.alb, /Intact/, false],
  ['breaks in my app', values.seed, /break/, true],
  ['recovered', values.spaces, /damaged/, false],
  ['cut off', values.truncated, /Cut off/, false],
  ['no certificate', values.dump, /No certificate/, false],
  ['not recognised', 'eyJhbGciOiJFUzI1NiJ9', /No certificate found/, false],
];

async function expectNoViolations({ page }: Inspector): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const shown = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
  expect(shown).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
}

const views = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone, light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const { name: view, ...options } of views) {
  test.describe(view, () => {
    test.use(options);

    test('empty', async ({ inspector }) => {
      await inspector.open();
      await expectNoViolations(inspector);
    });

    for (const [name, text, verdict, isAppChosen] of STATES) {
      test(name, async ({ inspector }) => {
        await inspector.open();
        if (isAppChosen) await inspector.chooseApp(SPRING);
        await inspector.paste(text);
        await expect(inspector.verdict).toContainText(verdict);
        await expectNoViolations(inspector);
        await inspector.openAll();
        await expectNoViolations(inspector);
      });
    }
  });
}

test('a phone needs no sideways scroll', async ({ inspector, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await inspector.open();
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText('Intact');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
