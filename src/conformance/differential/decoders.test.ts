import { randomInt } from 'node:crypto';
import querystring from 'node:querystring';
import { describe, expect, test } from 'vitest';
import { decoders } from '../../decoders/registry.ts';
import { randomFrom, randomValues } from './random-values.ts';
import { type Answer, answersOf, findRuntime, type Runtime, runtimes } from './runtimes.ts';

/** Set MTLS_LENS_SEED to repeat a run. */
const seed = Number(process.env['MTLS_LENS_SEED'] ?? randomInt(2 ** 31));
const COUNT = process.env['MTLS_LENS_ALL'] ? 2000 : 500;

function oursOf(id: string, input: string | Buffer): string {
  const decoder = decoders.find((one) => one.id === id);
  if (decoder === undefined) throw new Error(`no decoder ${id}`);
  const decoded = decoder.decode(typeof input === 'string' ? input : new Uint8Array(input));
  // A message may cut a surrogate pair, which no octets can show.
  if (!decoded.ok) return Buffer.from(`${decoded.error.type}: ${decoded.error.message}`).toString();
  return `ok ${Buffer.from(decoded.value.value).toString('hex')}`;
}

const realOf = ({ ok, value, message }: Answer): string =>
  ok ? `ok ${value.toString('hex')}` : `${value.toString('utf8')}: ${message}`;

/** The first differences, few enough to read. */
function differencesOf(runtime: Runtime, inputs: readonly Buffer[], answers: readonly Answer[]) {
  const calls = answers.length / inputs.length;
  expect(Number.isInteger(calls)).toBe(true);
  return answers
    .map((answer, i) => {
      const input = inputs[Math.floor(i / calls)]!;
      const ours = oursOf(answer.id, runtime.isText ? input.toString('utf8') : input);
      return { id: answer.id, input: input.toString('latin1'), ours, real: realOf(answer) };
    })
    .filter(({ ours, real }) => ours !== real)
    .slice(0, 5);
}

describe.each(runtimes)('$name', (runtime) => {
  const program = findRuntime(runtime);
  if (program === null) console.info(`${runtime.name}: skipped, not here (${runtime.variable})`);

  test.skipIf(program === null)('answers as its emulation does', () => {
    const inputs = randomValues(Math.min(COUNT, runtime.limit), randomFrom(seed), runtime);
    const answers = answersOf(runtime, program ?? '', inputs);
    const ids = new Set(answers.map(({ id }) => id));
    console.info(
      `${runtime.name}: ${answers.length} answers of ${[...ids].join(', ')}, seed ${seed}`,
    );
    expect(ids.size).toBeGreaterThan(0);
    expect(differencesOf(runtime, inputs, answers)).toEqual([]);
  });
});

const firstOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? '';

const ofNode: Readonly<Record<string, (text: string) => string | null>> = {
  'js-decodeURIComponent': decodeURIComponent,
  'js-decodeURI': decodeURI,
  'js-unescape': unescape,
  'js-URLSearchParams': (text) => new URLSearchParams(`v=${text}`).get('v'),
  'node-querystring-unescape': querystring.unescape,
  'node-querystring-parse': (text) => firstOf(querystring.parse(`v=${text}`)['v']),
};

describe.each(Object.entries(ofNode))('this very Node.js, %s', (id, call) => {
  test('answers as its emulation does', () => {
    const random = randomFrom(seed);
    const alphabet = { isText: true, hasNul: true };
    const loose = ['\ud83d', '\ude00', ''];
    const different = randomValues(COUNT * 4, random, alphabet)
      .map((value) => value.toString('utf8') + loose[Math.floor(random() * loose.length)])
      .map((text) => ({ text, ours: textOf(id, text), real: nodeOf(call, text) }))
      .filter(({ ours, real }) => ours !== real);
    expect(different.slice(0, 5), `seed ${seed}`).toEqual([]);
  });
});

function textOf(id: string, text: string): string {
  const decoded = decoders.find((one) => one.id === id)!.decode(text);
  return decoded.ok ? `ok ${decoded.text}` : `${decoded.error.type}: ${decoded.error.message}`;
}

function nodeOf(call: (text: string) => string | null, text: string): string {
  try {
    return `ok ${call(text)}`;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}
