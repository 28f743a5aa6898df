import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, SPRING, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

/** What the certificates of the seed say of whose they are. */
const SECRETS = ['client-plus', 'Example Lab', '33335A94BDFF4FE31DA1075DA29704F1', '33335a94'];
const DIGEST = 'd994f07da78fd97146b91ac2270ba1869ca62e8eb54845dfbaff6dff94c2e5d9'.slice(0, 32);
const PEM = values.seed.slice(60, 84);

const found = (text: string, pieces: readonly string[]): readonly string[] =>
  pieces.filter((piece) => text.toLowerCase().includes(piece.toLowerCase()));

async function openSeed(inspector: Inspector): Promise<void> {
  await inspector.open();
  await inspector.paste(values.seed);
  await inspector.chooseApp(SPRING);
  await expect(inspector.verdict).toContainText('your decoder will break them');
}

const region = ({ page, names }: Inspector) =>
  page.getByRole('region', { name: names.report[0], exact: true });

async function download(inspector: Inspector, name: string): Promise<string> {
  const { page } = inspector;
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    region(inspector).getByRole('button', { name }).click(),
  ]);
  return readFileSync((await saved.path()) ?? '', 'utf8');
}

async function copied(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await press();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
}

const hide = (page: Page) =>
  page.getByRole('checkbox', { name: 'Hide names, serial numbers and addresses' });

async function linkOf(inspector: Inspector): Promise<string> {
  const { page } = inspector;
  await region(inspector).getByRole('button', { name: 'Share link' }).click();
  return copied(page, () => page.getByRole('button', { name: 'Copy link' }).click());
}

const payload = (link: string): string =>
  inflateRawSync(Buffer.from(link.split('#/shared/')[1] ?? '', 'base64url')).toString();
const pack = (value: unknown): string =>
  `./#/shared/${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

test('copied and downloaded: names kept, no PEM and no paste', async ({ inspector, page }) => {
  await openSeed(inspector);
  const report = JSON.parse(await download(inspector, 'Download JSON'));
  expect(report.schema).toBe('mtls-lens/report/1');
  expect(report.redacted).toEqual([]);
  expect(report.verdict.state).toBe('breaks-in-app');
  const markdown = await download(inspector, 'Download Markdown');
  expect(markdown).toContain('client-plus.example.test');
  expect(markdown).toContain(DIGEST);
  expect(markdown).toContain('app.plus-becomes-space');
  for (const text of [JSON.stringify(report), markdown]) {
    expect(text).not.toContain(PEM);
    expect(text).not.toContain('BEGIN%20CERTIFICATE');
  }
  const button = page.getByRole('button', { name: 'Copy report' });
  expect(await copied(page, () => button.click())).toBe(markdown);
});

test('one switch hides names, serial numbers and addresses in all of them', async ({
  inspector,
  page,
}) => {
  await openSeed(inspector);
  await hide(page).check();
  const json = await download(inspector, 'Download JSON');
  const markdown = await download(inspector, 'Download Markdown');
  const reply = (await inspector.copyReply()).join('\n');
  expect(JSON.parse(json).redacted).toEqual(['names', 'serialNumbers', 'addresses']);
  for (const text of [json, markdown, reply]) expect(found(text, SECRETS)).toEqual([]);
  for (const text of [json, markdown]) expect(text).toContain(DIGEST);
});

test('the report is in the language of the reply', async ({ inspector, page }) => {
  await openSeed(inspector);
  await inspector.chooseReplyLanguage('ko');
  expect(await download(inspector, 'Download Markdown')).toContain('# mTLS Lens 보고서');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'mTLS Lens 보고서' })).toBeVisible();
});

test('on paper stands the report, whole, and nothing of the page', async ({ inspector, page }) => {
  await openSeed(inspector);
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await region(inspector).getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article').filter({ hasText: 'mTLS Lens report' });
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('33335A94BDFF4FE31DA1075DA29704F1');
  await expect(paper).toContainText('client-plus.example.test');
  await expect(inspector.input).toBeHidden();
  await expect(page.getByRole('button', { name: 'Tools' })).toBeHidden();
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await hide(page).check();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toContainText('name-1');
  expect(found(await paper.innerText(), SECRETS)).toEqual([]);
});

test('a link holds settings and the redacted report, and says how long it is', async ({
  inspector,
  page,
}) => {
  await openSeed(inspector);
  const address = page.url();
  const link = await linkOf(inspector);
  await expect(region(inspector)).toContainText(
    `${new Intl.NumberFormat('en').format(link.length)} characters`,
  );
  expect(page.url()).toBe(address);
  const text = payload(link);
  expect(found(text, [...SECRETS, PEM])).toEqual([]);
  const shared = JSON.parse(text);
  expect(shared.paste).toBeNull();
  expect(shared.settings.app.decoder).toMatch(/^java-urldecoder/);
  expect(shared.inspection.report.redacted).not.toEqual([]);
  expect(link.length).toBeLessThan(16_000);
});

test('the paste goes into a link only after a warning', async ({ inspector, page }) => {
  await openSeed(inspector);
  await region(inspector).getByRole('button', { name: 'Share link' }).click();
  await expect(region(inspector)).not.toContainText('whole and not hidden');
  await page.getByRole('checkbox', { name: 'Put the pasted text in, too' }).check();
  await expect(region(inspector)).toContainText('whole and not hidden');
  const button = page.getByRole('button', { name: 'Copy link' });
  const shared = JSON.parse(payload(await copied(page, () => button.click())));
  expect(shared.paste).toBe(values.seed);
});

test('of a private key there is no link', async ({ inspector, page }) => {
  await inspector.open();
  const key =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n';
  await inspector.paste(`${values.alb}\n${key}`);
  await expect(inspector.verdict).toContainText('Private key');
  await region(inspector).getByRole('button', { name: 'Share link' }).click();
  await expect(region(inspector)).toContainText('no link is made of it');
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  for (const name of ['Download JSON', 'Download Markdown']) {
    expect(await download(inspector, name)).not.toContain('J1hsZ3v');
  }
});

test('an opened link says where it is from, and changes nothing of the reader', async ({
  inspector,
  page,
  browser,
}) => {
  await openSeed(inspector);
  await region(inspector).getByRole('button', { name: 'Share link' }).click();
  await page.getByRole('checkbox', { name: 'Put the pasted text in, too' }).check();
  const button = page.getByRole('button', { name: 'Copy link' });
  const link = await copied(page, () => button.click());

  const reader = await browser.newContext({ locale: 'en-GB' });
  const other = await reader.newPage();
  const requested: string[] = [];
  other.on('request', (request) => requested.push(request.url()));
  await other.goto(link);
  const shared = other.getByRole('region', { name: 'Shared report' });
  await expect(shared).toContainText('This came with the link that you opened');
  await expect(shared).toContainText('will break them');
  await expect(shared).toContainText('URLDecoder');
  await expect(shared).toContainText(DIGEST);
  expect(found(await shared.innerText(), SECRETS)).toEqual([]);
  await expect(other.getByRole('textbox', { name: 'Header value' })).toHaveValue('');
  expect(requested.join('\n')).not.toContain(link.split('#/shared/')[1]?.slice(0, 40));
  await shared.getByRole('button', { name: 'Inspect the pasted text' }).click();
  await expect(other.getByRole('status', { name: 'Verdict' })).toContainText('will break them');
  const stored = await other.evaluate(() => localStorage.getItem('mtls-lens'));
  expect(stored ?? '').not.toContain('java-urldecoder');
  await other.goto(page.url());
  await other.reload();
  await expect(other.getByRole('combobox', { name: 'Decoder' })).toHaveValue('');
  await reader.close();
});

const REFUSED: readonly (readonly [what: string, link: string, said: string])[] = [
  ['cut off', './#/shared/7Vttb9s4', 'was cut or changed'],
  ['no base64url', './#/shared/<img src=x onerror=alert(1)>', 'was cut or changed'],
  ['empty', './#/shared/', 'was cut or changed'],
  ['something else', pack({ hello: 'world' }), 'holds no report'],
  ['no JSON', `./#/shared/${deflateRawSync('no').toString('base64url')}`, 'was cut or changed'],
  [
    'a bomb',
    `./#/shared/${deflateRawSync(Buffer.alloc(40 * 1024 * 1024)).toString('base64url')}`,
    'larger than any report',
  ],
  ['too long', `./#/shared/${'A'.repeat(200_001)}`, 'larger than any report'],
];

for (const [what, link, said] of REFUSED) {
  test(`a link that is ${what} is refused with words`, async ({ inspector, page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(link);
    await expect(page.getByRole('alert')).toContainText(said);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await expect(inspector.input).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);
    expect(errors).toEqual([]);
  });
}

test('markup in a link is text, wherever it stands', async ({ inspector, page }) => {
  await openSeed(inspector);
  const shared = JSON.parse(payload(await linkOf(inspector)));
  const markup =
    '<img src=x onerror="document.title=\'hit\'"><script>document.title="hit"</script>';
  const poisoned = JSON.parse(
    JSON.stringify(shared, (key, value) =>
      ['title', 'subject', 'issuer', 'message', 'name', 'value', 'spkiSha256'].includes(key) &&
      typeof value === 'string' &&
      !/^[0-9a-f]{64}$/.test(value)
        ? `${markup}[x](javascript:alert(1))`
        : value,
    ),
  );
  poisoned.settings.judgedAt = markup;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('about:blank');
  await page.goto(pack(poisoned));
  const report = page.getByRole('region', { name: 'Shared report' });
  await expect(report).toContainText('<img src=x onerror=');
  await expect(report.getByRole('img')).toHaveCount(0);
  await expect(report.getByRole('link')).toHaveCount(0);
  expect(await page.title()).toBe('mTLS Lens');
  expect(asked.filter((url) => url.endsWith('/x'))).toEqual([]);
});

test('a report that makes no sense is refused, not shown by halves', async ({
  inspector,
  page,
}) => {
  await openSeed(inspector);
  const link = await linkOf(inspector);
  const change = async (edit: (report: Record<string, unknown>) => void): Promise<void> => {
    const shared = JSON.parse(payload(link));
    edit(shared.inspection.report);
    await page.goto('about:blank');
    await page.goto(pack(shared));
    await expect(page.getByRole('alert')).toContainText('holds no report');
  };
  await change((report) => {
    report['findings'] = [
      { code: 'constructor', severity: 'note', args: {}, at: null, certificate: null },
    ];
  });
  await change((report) => {
    report['certificates'] = [{}];
  });
  await change((report) => {
    report['verdict'] = { state: '__proto__', codes: [] };
  });
});

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`all of it is accessible, in ${language}`, async ({ inspector, page }) => {
    await inspector.open(language);
    await inspector.paste(values.alb);
    const { report } = inspector.names;
    for (const name of report.slice(1)) {
      await expect(region(inspector).getByRole('button', { name, exact: true })).toBeVisible();
    }
    await region(inspector).getByRole('button', { name: report[5] }).click();
    await expectAccessible(page);
  });
}
