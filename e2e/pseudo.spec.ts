import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './inspector.ts';
import { buildPseudo } from './pseudo/build.ts';
import { clipped, hardCoded } from './pseudo/hard-coded.ts';
import { pseudo, pseudoText } from './pseudo/pseudo.ts';
import { serve } from './serve.mjs';
import values from './values.fixture.json' with { type: 'json' };

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const STATES: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['intact', values.alb],
  ['recovered', values.spaces],
  ['cut off', values.truncated],
  ['hopeless', 'eyJhbGciOiJFUzI1NiJ9'],
  ['secret', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
];

// One build for all of them.
test.describe.configure({ mode: 'default' });

let address = '';
let close: () => Promise<unknown> = async () => null;

test.beforeAll(async () => {
  const served = await serve(await buildPseudo(), 0);
  address = `http://localhost:${served.port}/`;
  close = served.close;
});

test.afterAll(() => close());

/** What the certificates of these values say of themselves. */
const names = decodeURIComponent(values.alb)
  .match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g)
  ?.map((pem) => new X509Certificate(pem))
  .map(({ subject, issuer, subjectAltName }) => [subject, issuer, subjectAltName].join('\n'))
  .join('\n');

/** Every part and every detail, open. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('main').getByRole('button', { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) {
      details.toggleAttribute('open', true);
    }
  });
}

test('the words of the pseudo-locale are longer, accented and in brackets', () => {
  expect(pseudoText('Copy')).toBe('⟦Ĉôṕŷ ô⟧');
  expect(pseudoText('1,234')).toBe('1,234');
  expect(pseudo({ names: ['B', null] })).toEqual({ names: ['⟦Ɓ ⟧', null] });
});

for (const [name, text] of STATES) {
  test(`${name}: every word comes from the messages, and none is clipped`, async ({ page }) => {
    await page.goto(address);
    const input = page.getByRole('textbox', { name: pseudoText('Header value'), exact: true });
    await input.fill(text);
    const verdict = page.getByRole('status', { name: pseudoText('Verdict'), exact: true });
    if (text !== '') await expect(verdict).toContainText('⟦');
    // The parts come after the verdict; beside a private key there are none.
    const arrived = page.getByRole('region', { name: pseudoText('What arrived'), exact: true });
    if (text !== '' && name !== 'secret') await expect(arrived).toBeVisible();
    await openAll(page);
    expect.soft(await hardCoded(page, `${text}\n${names}`)).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.soft.poll(() => clipped(page), `${width} px`).toEqual([]);
    }
  });
}
