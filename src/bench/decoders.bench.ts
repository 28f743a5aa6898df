import { expect, test } from 'vitest';
import alb from './alb.fixture.json' with { type: 'json' };
import { bundled } from './bundled.ts';
import { describeRatio, ratioOf } from './ratio.ts';

const { all, judgeVectors, pairs, readRuntimeAnswers } =
  await bundled<typeof import('./decoders.ts')>('bench/decoders');

const KIBI = 1024;
/** How many times as long a trace may take at most. */
const BAR = 3;

/** A long header: the value again and again, to 64 KiB and whole escapes. */
const long = alb.value.repeat(Math.ceil((64 * KIBI) / alb.value.length));

const headers = [
  { name: 'well formed', text: long },
  // What stays whole is the base64 without its "+".
  { name: 'each + and % damaged', text: long.replaceAll('+', ' ').replaceAll('%', '%G') },
];

test('the baseline answers as the runtimes did', () => {
  const file = new URL('../decoders/runtimes.fixture.json', import.meta.url);
  const { answers, missed } = judgeVectors(readRuntimeAnswers(file));
  expect(missed).toEqual([]);
  console.info(`plain loops: ${pairs.length} decoders, ${answers} answers of runtimes`);
});

test.each(headers)('$name: all decoders of 64 KiB against plain loops', async ({ name, text }) => {
  for (const { id, ours, plain } of pairs) expect([id, ours(text)]).toEqual([id, plain(text)]);
  const ratio = await ratioOf(all('ours', text), all('plain', text));
  console.info(describeRatio(`${pairs.length} decoders / plain loops, ${name}`, ratio));
  expect(ratio.ratio).toBeLessThanOrEqual(BAR);
});
