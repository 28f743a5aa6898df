import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, SPRING, test } from './inspector.ts';
import { IS_WHOLE, shuffled } from './sample.ts';
import { begin, hex, type Marks, PLUS, placeOf, plus, SERIAL, SERIAL_MARKS } from './slices.ts';
import values from './values.fixture.json' with { type: 'json' };

/** The views of the part, by their accessible names. */
class Octets {
  readonly region: Locator;
  readonly paste: Locator;
  readonly meant: Locator;
  readonly written: Locator;
  readonly octets: Locator;
  readonly fields: Locator;
  readonly status: Locator;

  constructor(inspector: Inspector) {
    this.region = inspector.region('octets');
    this.paste = this.region.getByRole('grid', { name: 'Pasted text' });
    this.meant = this.region.getByRole('grid', { name: 'as it was meant' });
    this.written = this.region.getByRole('grid', { name: 'as written by' });
    this.octets = this.region.getByRole('grid', { name: 'DER octets' });
    this.fields = this.region.getByRole('tree', { name: 'Fields' });
    this.status = this.region.getByRole('status', { name: 'What is pointed at' });
  }

  async open(): Promise<void> {
    await this.region.getByRole('button', { name: 'Octets', expanded: false }).click();
    await expect(this.fields).toBeVisible();
  }

  octet(index: number): Locator {
    return this.octets
      .getByRole('row')
      .nth(Math.floor(index / 16))
      .getByRole('gridcell')
      .nth(index % 16);
  }

  field(name: string): Locator {
    return this.fields.getByRole('treeitem', { name }).first();
  }

  /** Every view marks just this: pieces of a text, octets in hexadecimal, names of fields. */
  async expectMarked(marks: Marks): Promise<void> {
    await expect.poll(() => marked(this.paste)).toBe(marks.paste);
    expect(await marked(this.meant)).toBe(marks.meant);
    expect(await marked(this.written)).toBe(marks.written);
    expect(await marked(this.octets)).toBe(marks.octets);
    expect(await this.fields.locator('mark').allTextContents()).toEqual(marks.fields);
  }
}

const marked = async (view: Locator): Promise<string> =>
  (await view.locator('mark').allTextContents()).join('');

async function shown(inspector: Inspector, value = values.seed): Promise<Octets> {
  await inspector.open();
  await inspector.paste(value);
  await expect(inspector.verdict).not.toBeEmpty();
  const octets = new Octets(inspector);
  await expect(octets.region).toBeVisible();
  return octets;
}

test('what the test itself expects is so: the serial number and its plus sign', () => {
  expect(hex(SERIAL.start, SERIAL.end)).toMatch(/^0210/);
  expect(SERIAL_MARKS.paste).toContain('+');
  expect(
    Buffer.from(values.seed.slice(begin, begin + plus + 2), 'base64').toString('hex'),
  ).toContain(PLUS.octets.slice(0, 2));
});

test('the mouse marks the same in all views, wherever it is', async ({ inspector, page }) => {
  const octets = await shown(inspector);
  await octets.open();
  await octets.paste.getByText('+', { exact: true }).first().hover();
  await octets.expectMarked(PLUS);
  await expect(octets.status).toContainText(
    /character \d+, “\+” → octets \d+–\d+ → serialNumber \(contents\); a form decoder writes a space here, base64 shifts from here on/,
  );

  await octets.meant.getByText('+', { exact: true }).first().hover();
  await octets.expectMarked(PLUS);

  await octets.written.getByText('␣', { exact: true }).first().hover();
  await octets.expectMarked(PLUS);

  await octets.octet(SERIAL.start).hover();
  const tag = placeOf(SERIAL.start, SERIAL.start + 1);
  await octets.expectMarked({
    paste: tag,
    meant: tag,
    written: tag,
    octets: '02',
    fields: ['serialNumber'],
  });
  await expect(octets.status).toContainText('serialNumber (tag)');

  await octets.field('serialNumber').hover();
  await octets.expectMarked(SERIAL_MARKS);
  await expect(octets.status).toContainText('octets 13–30 → serialNumber');

  await page.mouse.move(0, 0);
  await expect(octets.region.locator('mark')).toHaveCount(0);
});

test('the keyboard reaches every view and marks the same', async ({ inspector, page }) => {
  const octets = await shown(inspector);
  await octets.open();
  await octets.paste.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+Home');
  await octets.expectMarked({ paste: 'X', meant: '', written: '', octets: '', fields: [] });
  await expect(octets.status).toContainText('outside the field of this certificate');
  const isPlus = async (): Promise<boolean> => (await marked(octets.paste)) === '+';
  for (let i = 0; i < 120 && !(await isPlus()); i += 1) await page.keyboard.press('ArrowRight');
  await octets.expectMarked(PLUS);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(octets.meant.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await octets.expectMarked({ ...FIRST_CHARACTER });

  await octets.octet(0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(octets.octet(17)).toBeFocused();
  await expect.poll(() => marked(octets.octets)).toBe(hex(17, 18));
  expect(await marked(octets.paste)).toBe(placeOf(17, 18));

  await octets.fields.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(octets.field('version')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(octets.field('version')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await octets.expectMarked(SERIAL_MARKS);
});

/** "M", the first six bits of the first octet. */
const FIRST_CHARACTER = {
  paste: 'M',
  meant: 'M',
  written: 'M',
  octets: '30',
  fields: ['Certificate'],
};

test('a click pins in every view, and Escape lifts the pin', async ({ inspector, page }) => {
  const octets = await shown(inspector);
  await octets.open();
  const places: readonly [Locator, Marks][] = [
    [octets.paste.getByText('+', { exact: true }).first(), PLUS],
    [octets.meant.getByText('+', { exact: true }).first(), PLUS],
    [octets.written.getByText('␣', { exact: true }).first(), PLUS],
    [octets.octet(SERIAL.start), { ...SERIAL_MARKS, ...tagOf(SERIAL.start) }],
    [octets.field('serialNumber'), SERIAL_MARKS],
  ];
  for (const [place, marks] of places) {
    await place.click();
    await expect(octets.region.getByText('Pinned')).toBeVisible();
    await page.mouse.move(0, 0);
    await octets.expectMarked(marks);
    await page.keyboard.press('Escape');
    await expect(octets.region.getByText('Pinned')).toHaveCount(0);
  }
  await octets.field('serialNumber').focus();
  await page.keyboard.press('Enter');
  await octets.region.getByRole('button', { name: 'Unpin' }).click();
  await expect(octets.region.getByText('Pinned')).toHaveCount(0);
});

function tagOf(octet: number) {
  const text = placeOf(octet, octet + 1);
  return { paste: text, meant: text, written: text, octets: hex(octet, octet + 1) };
}

/** Opened, in view, pinned, and with the focus inside. */
async function expectArrival(octets: Octets): Promise<void> {
  await expect(octets.region.getByText('Pinned')).toBeVisible();
  await expect(octets.region.locator(':focus')).toHaveCount(1);
  await expect(octets.paste).toBeInViewport();
}

test('a finding leads to its octets', async ({ inspector, page }) => {
  const octets = await shown(inspector, values.spaces);
  await page.getByRole('button', { name: /^Findings/ }).click();
  await page.getByRole('button', { name: /Show in Octets: percent\.plus-became-space/ }).click();
  await expectArrival(octets);
  await expect.poll(() => marked(octets.paste)).toBe('␣');
  await octets.expectMarked({ ...PLUS, paste: '␣' });
  await expect(octets.status).toContainText('restored as “+”');
});

test('the evidence leads to its octets', async ({ inspector }) => {
  const octets = await shown(inspector);
  const evidence = inspector.region('evidence');
  await evidence.getByRole('button', { name: /Show in Octets/ }).click();
  await expectArrival(octets);
  await octets.expectMarked(PLUS);
});

test('a row of the decoders leads to its octets, beside what that decoder writes', async ({
  inspector,
  page,
}) => {
  const octets = await shown(inspector);
  await page.getByRole('button', { name: /^Decoders/ }).click();
  await page.getByRole('button', { name: /All decoders/ }).click();
  await page.getByLabel('Filter').fill('urldecoder utf_8');
  await page
    .getByRole('button', { name: /Show in Octets: .*URLDecoder/ })
    .last()
    .click();
  await expectArrival(octets);
  await expect(
    octets.region.getByRole('grid', { name: /as written by .*URLDecoder/ }),
  ).toBeVisible();
  await octets.expectMarked(PLUS);
  await expect(octets.status).toContainText('Java writes a space here, base64 shifts from here on');
});

test('a field of the certificate leads to its octets, to the character', async ({ inspector }) => {
  const octets = await shown(inspector);
  await inspector
    .certificate(1)
    .getByRole('button', { name: 'Show in Octets: Serial number' })
    .click();
  await expectArrival(octets);
  await octets.expectMarked(SERIAL_MARKS);
});

test('a field of the second certificate leads to that certificate', async ({ inspector }) => {
  const octets = await shown(inspector, values.alb);
  await inspector.certificate(2).locator('summary').first().click();
  await inspector.certificate(2).getByRole('button', { name: 'Show in Octets: notAfter' }).click();
  await expectArrival(octets);
  await expect(octets.region.getByRole('combobox', { name: 'Certificate' })).toHaveValue('1');
  expect(await octets.fields.locator('mark').allTextContents()).toEqual(['notAfter']);
});

test('my app stands beside what was meant, and another decoder on demand', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.chooseApp(SPRING);
  await inspector.paste(values.seed);
  const octets = new Octets(inspector);
  await octets.open();
  await expect(
    octets.region.getByRole('grid', { name: /as written by .*URLDecoder/ }),
  ).toBeVisible();
  const readers = octets.region.getByRole('combobox', { name: 'Beside it, as read by' });
  await readers.selectOption({ label: 'decodeURIComponent(s)' });
  await expect(octets.written).toHaveAccessibleName(/decodeURIComponent/);
  await octets.field('serialNumber').hover();
  await octets.expectMarked({ ...SERIAL_MARKS, written: SERIAL_MARKS.paste });
});

test('a certificate that was cut off is shown as far as it goes', async ({ inspector }) => {
  const octets = await shown(inspector, values.truncated);
  await octets.open();
  await octets.region.getByRole('combobox', { name: 'Certificate' }).selectOption('1');
  await expect(
    octets.fields.getByRole('treeitem', { name: /^Certificate.*cut off/ }),
  ).toBeVisible();
  await octets.field('serialNumber').hover();
  expect(await marked(octets.octets)).toMatch(/^02/);
});

test('beside a private key there is nothing of the kind', async ({ inspector, page }) => {
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n';
  await inspector.open();
  await inspector.paste(`${key}${decodeURIComponent(values.alb.slice(values.alb.indexOf('-')))}`);
  await expect(inspector.verdict).toContainText('private key');
  await expect(inspector.region('octets')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Show in Octets/ })).toHaveCount(0);
});

test('the octets are there without a request after the paste', async ({ inspector }) => {
  await inspector.open();
  const requests = await inspector.recordRequests();
  await inspector.paste(values.seed);
  const octets = new Octets(inspector);
  await octets.open();
  await octets.field('serialNumber').click();
  expect(requests()).toEqual([]);
});

const VIEWS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

/** The others are looked at with this part open elsewhere. */
const PART = 'section[aria-label="Octets"]';

const STATES = [
  ['intact', values.seed],
  ['recovered', values.spaces],
  ['cut off', values.truncated],
] as const;

/** Each state on each screen; a continuous run takes one screen of each state. */
const LOOKS = STATES.flatMap((state) => {
  const views = shuffled(VIEWS).map((view) => ({ view, state }));
  return IS_WHOLE ? views : views.slice(0, 1);
});

for (const { view, state } of LOOKS) {
  const { name, ...options } = view;
  const [what, value] = state;
  test.describe(name, () => {
    test.use(options);

    test(`axe: ${what}`, async ({ inspector, page }) => {
      const octets = await shown(inspector, value);
      await octets.open();
      await expectAccessible(page, PART);
      await octets.field('serialNumber').click();
      await expectAccessible(page, PART);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over).toBe(0);
    });
  });
}

for (const [language, tree] of [
  ['ko', '필드(ASN.1)'],
  ['ja', 'フィールド(ASN.1)'],
] as const) {
  test(`the views have their names in ${language}`, async ({ inspector }) => {
    await inspector.open(language);
    await inspector.paste(values.seed);
    const region = inspector.region('octets');
    await region.getByRole('button', { expanded: false }).click();
    await expect(region.getByRole('tree', { name: tree })).toBeVisible();
    await expect(region.getByRole('grid')).toHaveCount(4);
  });
}
