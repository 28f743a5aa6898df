import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Asserts that axe finds nothing in the page, or in the part that a selector names, by WCAG 2.2 AA and best practice; the failure tells where. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  // Where each rule was kept is not read; to gather it takes as long as the rules.
  const whole = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations, passes } = await (within === undefined ? whole : whole.include(within))
    // In the page itself: another page is for frames of other origins, and the policy allows none.
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
  expect(found).toEqual([]);
  expect(passes.length, 'rules that axe applied').toBeGreaterThan(0);
}
