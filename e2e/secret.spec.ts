import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** As OpenSSL writes it; a fresh key for every run. */
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString();

const kinds: readonly (readonly [string, string, string])[] = [
  ['PKCS #8', pkcs8, pkcs8],
  ['SEC 1, beside a certificate', sec1, `${sec1}${values.alb}`],
  ['percent-encoded', pkcs8, `X-SSL-CERT: ${encodeURIComponent(pkcs8)}`],
];

/** Pieces of the key, as they may turn up anywhere. */
const piecesOf = (pem: string): readonly string[] =>
  pem
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('-'))
    .map((line) => line.slice(0, 20));

for (const [name, key, text] of kinds) {
  test(`a private key (${name}) is covered, and neither stored nor passed on`, async ({
    inspector,
    page,
  }) => {
    const pieces = piecesOf(key);
    await inspector.open();
    await inspector.paste(text);
    await expect(inspector.verdict).toContainText(/private key/i);

    await inspector.openAll();
    const shown = await page.content();
    expect(pieces.filter((piece) => shown.includes(piece))).toEqual([]);
    const value = await inspector.input.inputValue();
    expect(value).not.toBe('');
    expect(pieces.filter((piece) => value.includes(piece))).toEqual([]);

    const reply = (await inspector.copyReply()).join('\n');
    expect(pieces.filter((piece) => reply.includes(piece))).toEqual([]);

    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(pieces.filter((piece) => stored.includes(piece))).toEqual([]);
  });
}

test('the certificate beside a private key is still read', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(`${pkcs8}${values.alb}`);
  await expect(inspector.verdict).toContainText(/private key/i);
  await expect(inspector.certificate(1)).toContainText('client-plus.example.test');
});
