import { X509Certificate } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, type Inspector, test } from './inspector.ts';
import { der } from './slices.ts';
import values from './values.fixture.json' with { type: 'json' };

async function answered(inspector: Inspector, value: string): Promise<void> {
  await inspector.open();
  await inspector.paste(value);
  await expect(inspector.verdict).not.toBeEmpty();
  await expect(inspector.region('arrived')).toBeVisible();
  await inspector.openAll();
}

/** What makes the page move sideways: what stands out of it and does not scroll by itself. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...out.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ];
  });

for (const [name, value] of [
  ['intact', values.alb],
  ['recovered', values.spaces],
  ['hopeless', 'eyJhbGciOiJFUzI1NiJ9'],
] as const) {
  // WCAG 2.2, 1.4.10: 1280 x 1024 at 400 %.
  test(`${name}: at 400 % the page scrolls one way only`, async ({ inspector, page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await answered(inspector, value);
    expect(await sideways(page)).toEqual([]);
  });
}

/** What still moves two frames after a part was asked to open. */
async function movedBy(inspector: Inspector): Promise<number> {
  await inspector.open();
  await inspector.paste(values.seed);
  const part = inspector.page.getByRole('button', { name: /^Findings/ });
  return part.evaluate(async (button) => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    return document.getAnimations().length;
  });
}

test('reduced motion: nothing moves when a part opens', async ({ inspector }) => {
  expect(await movedBy(inspector)).toBe(0);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('something does, so that the test above can fail', async ({ inspector }) => {
    expect(await movedBy(inspector)).toBeGreaterThan(0);
  });
});

test('forced colours: what is marked is told apart by more than a colour of ours', async ({
  inspector,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await answered(inspector, values.spaces);
  const octets = inspector.region('octets');
  await octets.getByRole('treeitem', { name: 'serialNumber' }).first().click();
  const looks = await octets
    .getByRole('treeitem', { name: 'serialNumber' })
    .first()
    .evaluate((item) => {
      const mark = item.querySelector('mark') ?? item;
      return [getComputedStyle(mark).outlineStyle, getComputedStyle(item).outlineStyle];
    });
  expect(looks[0]).toBe('solid');
  const damaged = octets.getByRole('grid').first().getByText('␣', { exact: true }).first();
  await expect(damaged).toHaveCSS('border-block-end-style', 'solid');
});

test('on paper there are whole values and no controls', async ({ inspector, page }) => {
  await answered(inspector, values.seed);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const fingerprint = new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase();
  await expect(page.getByText(fingerprint).filter({ visible: true }).first()).toBeVisible();
  for (const role of ['button', 'combobox', 'textbox', 'checkbox'] as const) {
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
  }
});

test('a screen reader meets the verdict as its three sentences', async ({ inspector }) => {
  await answered(inspector, values.alb);
  await expect(inspector.verdict).toMatchAriaSnapshot(`
    - status "Verdict":
      - paragraph: Intact
      - paragraph: /Intact. 2 certificates/
      - paragraph: /Form decoders/
  `);
});

test('a screen reader meets the octets as a status, four grids and a tree', async ({
  inspector,
}) => {
  await answered(inspector, values.seed);
  await expect(inspector.region('octets')).toMatchAriaSnapshot(`
    - region "Octets":
      - heading /Octets/ [level=2]
      - combobox "Certificate"
      - combobox "Beside it, as read by"
      - status "What is pointed at"
      - grid "Pasted text"
      - grid "Decoded text, as it was meant"
      - grid /Decoded text, as written by/
      - grid "DER octets, hexadecimal"
      - tree "Fields (ASN.1)":
        - treeitem /Certificate SEQUENCE/ [expanded] [level=1]
        - treeitem /tbsCertificate SEQUENCE/ [expanded] [level=2]
        - treeitem /version/ [expanded] [level=3]
        - treeitem /serialNumber INTEGER/ [level=3]
  `);
});

test('a screen reader meets each part as a region with a heading that opens it', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).not.toBeEmpty();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - status "Verdict"
      - region "Evidence":
        - heading "Evidence" [level=2]
      - region "Certificates":
        - article "client-plus.example.test":
          - heading "client-plus.example.test" [level=2]
        - article "Example Lab Issuing CA 1"
      - region "How to fix it":
        - heading "How to fix it" [level=2]
      - region "Octets":
        - heading /Octets/ [level=2]:
          - button "Octets 2 certificates"
  `);
});
