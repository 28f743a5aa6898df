import { HANG, watchTasks } from './frames.ts';
import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

/** How many characters are typed one by one. */
const TYPED = 100;

test.beforeEach(async ({ inspector }) => {
  await inspector.open();
});

test('a value whose end is typed by hand is judged anew, and the page goes on answering', async ({
  inspector,
  page,
}) => {
  const longest = await watchTasks(page);
  await inspector.paste(values.small.slice(0, -TYPED));
  await inspector.input.press('ControlOrMeta+End');
  await inspector.input.pressSequentially(values.small.slice(-TYPED));
  await expect(inspector.verdict).toContainText('Intact: 1 certificate');
  expect(await longest()).toBeLessThan(HANG);
});

test('what is cleared is forgotten, and can be typed again', async ({ inspector, page }) => {
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await inspector.input.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(inspector.input).toHaveValue('');
  await expect(page.getByText('client-plus.example.test')).toHaveCount(0);
  await expect(page.getByText('Intact: 2 certificates')).toHaveCount(0);
  await inspector.paste(values.nginx);
  await expect(inspector.verdict).toContainText('Intact: 1 certificate');
});

test('the newest paste wins, however long the one before it takes', async ({ inspector }) => {
  await inspector.paste(`${values.alb}\n`.repeat(100));
  await inspector.paste(values.nginx);
  await expect(inspector.verdict).toContainText('Intact: 1 certificate');
  await expect(inspector.verdict).not.toContainText('200');
  await inspector.paste(values.textOutput);
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
});

test('the choice of my app changes the verdict without another paste', async ({ inspector }) => {
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await inspector.chooseApp({
    field: 'X-SSL-CERT',
    decoder: /URLDecoder/,
    parser: /CertificateFactory/,
  });
  await expect(inspector.verdict).toContainText('your decoder will break them');
});
