import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './inspector.ts';

const folder = resolve(process.env['MTLS_LENS_CORPORA'] ?? '../shared/corpora');
const matrixFile = resolve(folder, 'webcrypto-matrix.json');
const isThere = existsSync(matrixFile);
if (!isThere && process.env['CI']) throw new Error(`signature algorithms: no corpora at ${folder}`);

/** id-RSASSA-PSS keys verify once their SubjectPublicKeyInfo says rsaEncryption, which the matrix did not do. */
const REWRITTEN = 'rsapsskey-sha256';
/** What Chromium answered; false, for MGF1 with another hash than the signature's, is no answer: it cannot check that. */
function answers(): readonly (readonly [id: string, answer: string])[] {
  const all: Record<string, string> = JSON.parse(readFileSync(matrixFile, 'utf8'))['chromium156'];
  // `_ua` names the browser.
  return Object.entries(all).filter(([id]) => !id.startsWith('_'));
}

test('every signature algorithm gets the right one of three answers in Chromium', async ({
  inspector,
}) => {
  test.skip(!isThere, `no corpora at ${folder}`);
  test.setTimeout(240_000);
  await inspector.open();
  expect(answers().length).toBeGreaterThan(50);
  const path = inspector.region('path');
  for (const [id, answer] of answers()) {
    await inspector.paste(readFileSync(resolve(folder, `algs/${id}.pem`), 'latin1'));
    await expect(path).toBeVisible();
    const closed = path.getByRole('button', { expanded: false });
    if ((await closed.count()) > 0) await closed.click();
    const isValid = answer === 'VERIFIED' || id === REWRITTEN;
    await expect(path, id).toContainText(
      isValid ? 'signature valid' : 'signature not checkable here',
    );
    await expect(path, id).not.toContainText('signature invalid');
    await inspector.input.fill('');
    await expect(path).toHaveCount(0);
  }
});
