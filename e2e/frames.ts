import type { Page } from '@playwright/test';

/** Starts to watch for tasks that keep the page from answering. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    performance.mark('watch');
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        performance.measure('long', { start: 0, duration });
      }
    });
    observer.observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const measures = performance.getEntriesByName('long');
      return Math.max(0, ...measures.map(({ duration }) => duration));
    });
}
