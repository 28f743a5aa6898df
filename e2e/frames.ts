import type { Page } from '@playwright/test';

/** Milliseconds: a task of this length is a hang, on the busiest machine. What it takes on an idle one is the benchmarks'. */
export const HANG = 5_000;

/** Starts to watch for tasks that keep the page from answering. Answers how to ask for the longest, in milliseconds. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        performance.measure('long task', { start: 0, duration });
      }
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const tasks = performance.getEntriesByName('long task');
      return Math.max(0, ...tasks.map(({ duration }) => duration));
    });
}

const BARE =
  '<!doctype html><title>x</title><textarea rows="12" style="inline-size: 380px"></textarea>';

/** The longest task of a bare textbox that is given the same text: no page that shows it as text can be faster. */
export async function longestOfBareTextbox(page: Page, text: string): Promise<number> {
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await page.goto('./bare');
  const longest = await watchTasks(page);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  const box = page.getByRole('textbox');
  await box.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await page.waitForFunction(
    (length) => (document.querySelector('textarea')?.textLength ?? 0) >= length,
    text.replaceAll('\r\n', '\n').length,
  );
  await page.waitForTimeout(300);
  return longest();
}
