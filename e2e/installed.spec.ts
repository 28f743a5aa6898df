import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

// What is requested, kept and taken up with the service worker at work.
test.use({ serviceWorkers: 'allow' });

test('the page can be installed', async ({ inspector, page, context }) => {
  await inspector.open();
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A context of a test is a private window.
  const told = installabilityErrors.map(({ errorId }) => errorId);
  expect(told.filter((id) => id !== 'in-incognito')).toEqual([]);
});

test('the files that the system starts it with are opened', async ({ inspector, page }) => {
  await page.addInitScript((text) => {
    const launched = { files: [{ getFile: async () => new File([text], 'ticket.log') }] };
    const launchQueue = { setConsumer: (take: (given: typeof launched) => void) => take(launched) };
    Object.defineProperty(window, 'launchQueue', { value: launchQueue });
  }, values.alb);
  await inspector.open();
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(page.getByText('ticket.log')).toBeVisible();
});

/** Shares as a system does: a form posted to the address of the manifest, from outside of the page. */
const shared: readonly (readonly [string, string, string])[] = [
  ['a file', `files.files = holds(new File([text], 'shared.pem'));`, 'shared.pem'],
  ['a text', `form.elements.text.value = text;`, ''],
];

for (const [what, fill, shown] of shared) {
  test(`${what} that another program shares is opened, and kept nowhere`, async ({
    inspector,
    page,
    context,
    baseURL,
  }) => {
    await inspector.open();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const other = await context.newPage();
    await other.setContent(
      `<form method="post" enctype="multipart/form-data" action="${baseURL}share">
         <textarea name="text"></textarea><input type="file" name="files"></form>`,
    );
    await other.evaluate(
      `(() => { const text = ${JSON.stringify(values.alb)};
        const form = document.forms[0]; const files = form.elements.files;
        const holds = (file) => { const data = new DataTransfer(); data.items.add(file); return data.files; };
        ${fill} form.submit(); })()`,
    );
    await other.waitForURL(/localhost/);
    await expect(other.getByRole('status', { name: 'Verdict' })).toContainText('Intact: 2 cert');
    if (shown !== '') await expect(other.getByText(shown)).toBeVisible();
    expect(new URL(other.url()).search).toBe('');
    // The page's own scripts have names of their own.
    const kept = await other.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return JSON.stringify([
        requests.flat().flatMap(({ url }) => (url.includes('/assets/') ? [] : [url])),
        { ...localStorage },
        history.state,
      ]);
    });
    expect(kept).not.toContain('share');
    expect(kept).not.toContain('BEGIN');
  });
}
