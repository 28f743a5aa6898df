import chain from './anti-patterns.fixture.json' with { type: 'json' };
import { expect, type Inspector, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

/** What other tools do wrong, each as a rule that this page keeps. */
const MORE = 'More fingerprints and fields';
const { leaf, issuing, root } = chain;
const all = `X-SSL-CERT: ${leaf.pem}${issuing.pem}${root.pem}`;
const hex = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();
const body = leaf.pem.split('\n').slice(1, -2).join('');

const articles = (inspector: Inspector) => inspector.region('certificates').getByRole('article');

/** The bottom of a part, in CSS pixels from the top of the page. */
async function bottomOf(part: ReturnType<Inspector['region']>): Promise<number> {
  const box = await part.boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

test('as many certificates as were sent, the first one first, and nothing of a name or an extension is lost', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.paste(all);
  // The last one alone, the issuing CA as the client, or none of those that are no RSA.
  await expect(articles(inspector)).toHaveCount(3);
  // One name for all, because O stands before CN.
  const names = await articles(inspector).evaluateAll((found) =>
    found.map((article) => article.getAttribute('aria-label')),
  );
  expect(names).toEqual(['meter-7', 'Acme Issuing CA', 'Acme Root']);
  const first = inspector.certificate(1);
  await expect(first).toContainText('Client’s certificate');
  await expect(first).toContainText(hex(leaf.sha256));
  // The second value of an RDN dropped, and "undefined" for an attribute without a name.
  await first.getByText(MORE, { exact: true }).click();
  const subject = first.getByRole('region', { name: 'Subject', exact: true });
  for (const part of ['Dev', '4711', '1.3.6.1.4.1.99999.1']) {
    await expect(subject).toContainText(part);
  }
  await expect(first).not.toContainText('undefined');
  // The digest of a certificate that was encoded anew.
  await expect(first).toContainText(hex(leaf.sha1));
  // An extension that is not known, left out.
  const unknown = first.getByRole('listitem').filter({ hasText: '1.3.6.1.4.1.99999.7' }).first();
  await expect(unknown).toContainText('critical, and verifiers do not know it');
  await expect(inspector.verdict).toContainText('critical extension 1.3.6.1.4.1.99999.7');
  // What was pasted, written anew.
  await expect(inspector.input).toHaveValue(all);
});

test('a first certificate that cannot be read keeps its place: no CA is promoted to it', async ({
  inspector,
}) => {
  await inspector.open();
  const [, line = ''] = leaf.pem.split('\n');
  await inspector.paste(all.replace(line, '*'.repeat(line.length)));
  await expect(inspector.verdict).toContainText('2 of 3 certificates could be read');
  await expect(inspector.region('certificates')).toContainText('Certificate 1 could not be read');
  await expect(articles(inspector)).toHaveCount(2);
  for (const article of await articles(inspector).all()) {
    await expect(article).not.toContainText('Client’s certificate');
  }
});

test('a certificate is found with and without armor, padding, line ends and scheme', async ({
  inspector,
}) => {
  await inspector.open();
  const forms = {
    'no last line end': leaf.pem.trimEnd(),
    CRLF: leaf.pem.replaceAll('\n', '\r\n'),
    'one line': body,
    'no padding': body.replace(/=+$/, ''),
    quoted: `"${leaf.pem.trimEnd()}"`,
    'percent-encoded': encodeURIComponent(leaf.pem),
    'form-decoded': leaf.pem.replaceAll('+', ' '),
  };
  for (const [form, text] of Object.entries(forms)) {
    await inspector.input.fill('');
    await expect(articles(inspector), form).toHaveCount(0);
    await inspector.paste(text);
    await expect(articles(inspector), form).toHaveCount(1);
    await expect(inspector.certificate(1), form).toContainText(hex(leaf.sha256));
  }
});

test('what cannot be read says why and what to do, each cause in its own words, without a dialogue', async ({
  inspector,
  page,
}) => {
  const dialogues: string[] = [];
  page.on('dialog', async (dialogue) => {
    dialogues.push(dialogue.message());
    await dialogue.dismiss();
  });
  await inspector.open();
  const address = page.url();
  const said = new Set<string>();
  const hopeless = [
    'eyJhbGciOiJFUzI1NiJ9',
    'hello',
    '-----BEGIN CERTIFICATE-----',
    values.alb.replace('%0A', '%0'),
    values.truncated,
    values.dump,
    values.textOutput,
  ];
  for (const text of hopeless) {
    await inspector.input.fill('');
    await expect(inspector.verdict).toHaveText('');
    await inspector.paste(text);
    await expect(inspector.verdict).not.toHaveText('');
    const words = await inspector.verdict.innerText();
    expect(words).not.toMatch(/invalid (input|certificate)|undefined|NaN|\[object/i);
    said.add(words);
    await expect(inspector.input).toHaveValue(text.replaceAll('\r\n', '\n'));
  }
  expect(said.size).toBe(hopeless.length);
  expect(dialogues).toEqual([]);
  expect(page.url()).toBe(address);
});

test('"+" is not decoded in silence: who turns it into a space is named, and who keeps it', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('37 raw "+"');
  await page.getByRole('button', { name: /^Decoders/ }).click();
  const table = page.getByRole('table', { name: 'Decoders', exact: true });
  const form = table.getByRole('row').filter({ hasText: 'Like form decoding' });
  const forms = ['URLDecoder', 'urldecode', 'unquote_plus', 'QueryUnescape', 'UrlDecode'];
  for (const name of forms) await expect(form).toContainText(name);
  const safe = table.getByRole('row').filter({ hasText: 'Like percent-decoding' });
  await expect(safe).toContainText('decodeURIComponent');
  await expect(form).not.toContainText('decodeURIComponent');
});

test('verdict and client are not pushed down: within 700 px of a desktop, and on the screen of a phone', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  for (const text of [values.alb, values.spaces, values.nginx]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await inspector.paste(text);
    const client = inspector.certificate(1).getByRole('heading', { level: 2 });
    await expect(client).toBeVisible();
    expect(await bottomOf(inspector.verdict)).toBeLessThanOrEqual(700);
    expect(await bottomOf(client)).toBeLessThanOrEqual(700);
    expect(await bottomOf(inspector.input)).toBeLessThanOrEqual(700);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(client).toBeInViewport({ ratio: 1 });
    await expect(inspector.verdict).toBeInViewport();
    for (const name of ['Clear', 'Nothing leaves this browser', 'Tools']) {
      const button = page.getByRole('button', { name, exact: true });
      await expect(button, name).toBeInViewport({ ratio: 1 });
    }
  }
});
