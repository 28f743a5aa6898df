import { HANG, longestOfBareTextbox, watchTasks } from './frames.ts';
import { expect, test } from './inspector.ts';

const LENGTH = 1_000_000;

/** How many times as long as a bare textbox the page may not answer, beside what no machine excuses. */
const SHARE = 2;

/** Numerical Recipes' generator: the same noise in every run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

function noise(alphabet: readonly string[], seed: number): string {
  const random = numbers(seed);
  let text = '';
  while (text.length < LENGTH) text += alphabet[random.next().value % alphabet.length];
  return text.slice(0, LENGTH);
}

const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['printable characters and line ends', [...PRINTABLE, '\n']],
  ['base64 without an end', BASE64],
  ['escapes of escapes', ['%25', '%2B', '%0A', '%', '+', ' ', 'A', '-----']],
  ['boundaries without certificates', ['-----BEGIN CERTIFICATE-----', '\n', 'MII', '=', '+', ' ']],
  ['header lines', ['X-SSL-CERT: ', 'Client-Cert: :', '\r\n', 'MII', '":', ',', '\\n']],
];

for (const [name, alphabet] of kinds) {
  test(`a megabyte of ${name} gets an answer, and the page goes on answering`, async ({
    inspector,
    page,
  }) => {
    const text = noise(alphabet, 7);
    const floor = await longestOfBareTextbox(page, text);
    await inspector.open();
    const longest = await watchTasks(page);
    await inspector.paste(text);
    await expect(inspector.verdict).toContainText(/certificate/i);
    await expect(inspector.verdict).not.toContainText('No answer');
    await expect(inspector.region('certificates').getByRole('article')).toHaveCount(0);
    expect(await longest()).toBeLessThan(SHARE * floor + HANG);
  });
}
