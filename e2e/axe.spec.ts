import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Inspector, SPRING, test } from './inspector.ts';
import { IS_WHOLE, SEED, shuffled } from './sample.ts';
import values from './values.fixture.json' with { type: 'json' };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type State = readonly [name: string, text: string, verdict: RegExp, isAppChosen: boolean];

const STATES: readonly State[] = [
  ['empty', '', /^$/, false],
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

const VIEWS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone, light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone, dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

const LANGUAGES = ['en', 'ko', 'ja'] as const;

/** Every theme, width and language together: a sample holds each of these, and each state, at least once. */
const LOOKS = shuffled(
  VIEWS.flatMap((view) => LANGUAGES.map((language) => ({ ...view, language }))),
);

/** How many looks of each state a continuous run takes. */
const EACH = 2;

const looksOf = (state: number) => {
  const from = (state * EACH) % LOOKS.length;
  return IS_WHOLE ? LOOKS : LOOKS.slice(from, from + EACH);
};

test.beforeAll(() => {
  console.info(IS_WHOLE ? 'axe: whole' : `axe: a sample, MTLS_LENS_SEED=${SEED}`);
});

for (const [index, [state, text, verdict, isAppChosen]] of STATES.entries()) {
  for (const { name, language, colorScheme, viewport } of looksOf(index)) {
    test.describe(`${name}, ${language}`, () => {
      test.use({ colorScheme, viewport });

      test(`axe: ${state}`, async ({ inspector }) => {
        await inspector.open(language);
        if (isAppChosen) await inspector.chooseApp(SPRING);
        if (text !== '') await inspector.paste(text);
        if (text !== '') await expect(inspector.verdict).not.toBeEmpty();
        if (language === 'en') await expect(inspector.verdict).toContainText(verdict);
        await expectNoViolations(inspector);
        await inspector.openAll();
        await expectNoViolations(inspector);
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
