import { expect, SPRING, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

/** Parts of the paste that must turn up nowhere: encoded, decoded, and its digest. */
const PIECES = [
  values.seed.slice(60, 84),
  'client-plus.example.test',
  '33335A94BDFF4FE31DA1075DA29704F1',
  'd994f07da78fd97146b91ac2270ba186',
];

const found = (text: string): readonly string[] =>
  PIECES.filter((piece) => text.toLowerCase().includes(piece.toLowerCase()));

test('nothing is requested once the page is there', async ({ inspector, page }) => {
  await inspector.open();
  const requests = await inspector.recordRequests();

  await inspector.paste(values.seed);
  await inspector.chooseApp(SPRING);
  await expect(inspector.verdict).toContainText('your decoder will break them');
  await inspector.copyReply();
  await inspector.input.fill('');
  await page.waitForTimeout(500);
  expect(requests()).toEqual([]);
});

test('nothing of a paste is kept: not in the address, the storage or the title', async ({
  inspector,
  page,
  context,
}) => {
  await inspector.open();
  const address = page.url();
  await inspector.paste(values.seed);
  await inspector.chooseApp(SPRING);
  await expect(inspector.verdict).toContainText('your decoder will break them');

  expect(page.url()).toBe(address);
  expect(found(await page.title())).toEqual([]);
  const state = JSON.stringify(await context.storageState({ indexedDB: true }));
  expect(state).toContain('java-urldecoder');
  expect(found(state)).toEqual([]);
  const kept = await page.evaluate(async () =>
    JSON.stringify([{ ...sessionStorage }, history.state, await caches.keys(), window.name]),
  );
  expect(found(kept)).toEqual([]);

  await page.reload();
  await expect(inspector.input).toHaveValue('');
});

test('the policy of the page stops what would leave it', async ({ inspector, page }) => {
  await inspector.open();
  const outcomes = await page.evaluate(async (): Promise<readonly string[]> => {
    const blocked: string[] = [];
    addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    await fetch('./icon.svg').catch(() => null);
    const image = new Image();
    image.src = 'https://example.com/x.png';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    return blocked;
  });
  expect([...new Set(outcomes)].sort()).toEqual(['connect-src', 'frame-src', 'img-src']);
});

test('no script can be made from text', async ({ inspector, page }) => {
  await inspector.open();
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 'accepted';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'other';
    }
  });
  expect(refused).toBe('refused');
});

test('the server sends what the page promises', async ({ request }) => {
  const page = (await request.get('./')).headers();
  expect(page['content-security-policy']?.split('; ')).toEqual([
    "connect-src 'none'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
    "frame-ancestors 'none'",
  ]);
  const worker = (await request.get('./sw.js')).headers();
  expect(worker['content-security-policy']).toContain("connect-src 'self'");
  expect(worker['cache-control']).toBe('no-cache');
  expect(page['referrer-policy']).toBe('no-referrer');
  expect(page['x-content-type-options']).toBe('nosniff');
  expect(page['cross-origin-opener-policy']).toBe('same-origin');
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await (await request.get('./')).text());
  const asset = await request.get(`./${script?.[1]}`);
  expect(asset.headers()['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
  expect(asset.headers()['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await request.get('./..%2fpackage.json')).status()).toBe(404);
});
