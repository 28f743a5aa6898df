import paths from '../src/core/path/path.fixture.json' with { type: 'json' };
import { expect, type Inspector, test } from './inspector.ts';
import renewed from './renewed.fixture.json' with { type: 'json' };
import { RENEWED } from './tickets.ts';
import values from './values.fixture.json' with { type: 'json' };

type Label = keyof typeof paths.certificates;

const pem = (label: Label): string => {
  const lines = paths.certificates[label].match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};
const chain = (...labels: Label[]): string => labels.map(pem).join('');

const region = ({ page, names }: Inspector) =>
  page.getByRole('region', { name: names.check.name, exact: true });

/** Opens "Check against" and "Certification path". */
async function open(inspector: Inspector): Promise<void> {
  await region(inspector).getByRole('button', { expanded: false }).first().click();
  await inspector.region('path').getByRole('button', { expanded: false }).first().click();
}

const box = (inspector: Inspector, name: string) =>
  region(inspector).getByRole('textbox', { name, exact: true });

test('without trust anchors trust is neither judged nor complained of', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(chain('leaf', 'intermediate', 'root'));
  await open(inspector);
  await expect(inspector.verdict).toContainText('Intact');
  await expect(inspector.region('path')).toContainText('trust is not judged');
});

test('anchors pasted: trusted, and not trusted by those of another CA', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  const path = inspector.region('path');
  await expect(path).toContainText('Ask for the CA with key identifier');

  await box(inspector, 'Trust anchors').fill(chain('root'));
  await expect(path).toContainText('Trusted: it ends at one of your trust anchors');
  await expect(path).toContainText('your trust anchor, not sent');
  await expect(region(inspector)).toContainText('1 certificate read');
  await expect(inspector.verdict).toContainText('Intact');

  await box(inspector, 'Trust anchors').fill(chain('other root'));
  await expect(path).toContainText('none of your trust anchors');
  await expect(inspector.verdict).toContainText('Not usable');
  await expect(inspector.verdict).toContainText('neither sent nor trusted');

  await inspector.paste(chain('leaf', 'intermediate', 'root'));
  await expect(path).toContainText('Complete, but not trusted');
  await expect(inspector.verdict).toContainText('a root that is none of your trust anchors');

  await box(inspector, 'Trust anchors').fill('no certificate');
  await expect(region(inspector)).toContainText('No certificate could be read');
  await expect(inspector.verdict).toContainText('Intact');
});

test('a bundle that is chosen is read, and kept only by choice', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  const choosing = page.waitForEvent('filechooser');
  await region(inspector).getByRole('button', { name: 'Choose a bundle' }).click();
  const der = Buffer.from(paths.certificates.root, 'base64');
  await (await choosing).setFiles({ name: 'ca.der', mimeType: '', buffer: der });
  await expect(inspector.region('path')).toContainText('Trusted:');
  // The paste is not touched by it.
  await expect(inspector.certificate(1)).toBeVisible();

  await page.reload();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  await expect(box(inspector, 'Trust anchors')).toHaveValue('');
  await box(inspector, 'Trust anchors').fill(chain('root'));
  await region(inspector).getByRole('checkbox', { name: 'Keep them in this browser' }).check();
  await page.reload();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  await expect(box(inspector, 'Trust anchors')).toHaveValue(chain('root'));
  await expect(inspector.region('path')).toContainText('Trusted:');

  await box(inspector, 'Trust anchors').fill(
    `${chain('root')}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`,
  );
  await expect(region(inspector)).toContainText('so it is not kept');
  await page.reload();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  await expect(box(inspector, 'Trust anchors')).toHaveValue('');
});

test('time moved before, within and after the validity', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(chain('leaf', 'intermediate'));
  await open(inspector);
  await box(inspector, 'Trust anchors').fill(chain('root'));
  const path = inspector.region('path');
  const timeline = region(inspector).getByRole('table', { name: /^Validity of all certificates/ });
  const rows = timeline.getByRole('rowheader');

  await box(inspector, 'Judged at').fill('2025-12-31 23:59:59');
  await expect(inspector.verdict).toContainText('not valid before');
  await expect(path).toContainText('it is not valid before 2026-01-01T00:00:00Z');
  await expect(rows.first()).toContainText('Not yet valid');
  await expect(rows).toHaveCount(3);

  await box(inspector, 'Judged at').fill('2030-06-01 12:00 +0900');
  await expect(path).toContainText('Trusted:');
  await expect(timeline).toContainText('2030-06-01 03:00:00 UTC');
  await expect(rows.first()).toContainText('· Valid');

  await box(inspector, 'Judged at').fill('2036-01-01T00:00:01Z');
  await expect(inspector.verdict).toContainText('expired');
  await expect(path).toContainText('it expired on 2036-01-01T00:00:00Z');

  await region(inspector).getByRole('button', { name: 'Now', exact: true }).click();
  await expect(box(inspector, 'Judged at')).toHaveValue('');
});

test('the time of the log line is offered with one click', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(
    `203.0.113.9 - - [17/Nov/2036:09:12:01 +0900] "GET / HTTP/1.1" 200 12\n${chain('leaf')}`,
  );
  const offer = region(inspector).getByRole('button', {
    name: 'Use the time in the paste: 2036-11-17 00:12:01 UTC',
  });
  await offer.click();
  await expect(inspector.verdict).toContainText('expired');
  await expect(offer).toHaveCount(0);
});

test('a wrong purpose', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await open(inspector);
  const purpose = region(inspector).getByRole('combobox', { name: 'Purpose' });
  await purpose.selectOption('Server authentication');
  await expect(inspector.region('path')).toContainText('Broken: a check fails');
  await expect(inspector.region('path')).toContainText('does not allow server authentication');
  await expect(inspector.verdict).toContainText('Not usable');
  await purpose.selectOption('Any');
  await expect(inspector.verdict).toContainText('Intact');
});

test('a broken signature', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(chain('leaf with a wrong signature', 'intermediate', 'root'));
  await open(inspector);
  await box(inspector, 'Trust anchors').fill(chain('root'));
  await expect(inspector.verdict).toContainText('does not verify the signature');
  const path = inspector.region('path');
  await expect(path).toContainText('Broken: a check fails');
  await expect(path).toContainText('the key of its issuer does not verify its signature');
});

test('as sent beside as built: misplaced, duplicate, unrelated, root', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(chain('leaf', 'root', 'intermediate', 'intermediate', 'sibling'));
  await open(inspector);
  const sent = inspector.region('path').getByRole('list').first().getByRole('listitem');
  await expect(sent).toHaveCount(5);
  await expect(sent.nth(1)).toContainText('in another place than it belongs; root');
  await expect(sent.nth(3)).toContainText('sent again');
  await expect(sent.nth(4)).toContainText('does not belong to this path');
});

test('7: a renewed certificate of a public CA lost id-kp-clientAuth', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(RENEWED);
  await expect(inspector.verdict).toContainText('Not usable');
  await expect(inspector.verdict).toContainText('lacks id-kp-clientAuth');
  await expect(inspector.verdict).toContainText('Public CAs stopped adding it on renewal');
  await open(inspector);
  await box(inspector, 'Trust anchors').fill(renewed.ca);
  const path = inspector.region('path');
  await expect(path).toContainText('does not allow client authentication');
  await region(inspector).getByRole('combobox', { name: 'Purpose' }).selectOption('serverAuth');
  await expect(path).toContainText('Trusted:');
  await expect(inspector.verdict).toContainText('Intact');
});
