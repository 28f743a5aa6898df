import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

test('who writes a format, and what breaks it, is one click below its name', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await inspector.paste(values.small);
  const about = page.getByText('About this form', { exact: true });
  await expect(about).toBeVisible();
  await expect(page.getByText(/URL decoding breaks it/)).toBeHidden();
  await about.click();
  await expect(page.getByText(/URL decoding breaks it/)).toBeVisible();
});
