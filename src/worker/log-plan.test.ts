import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { logClients } from '../conformance/log-certificates.ts';
import { generateLog, type LogShape } from '../conformance/log-generator.ts';
import { Tally } from '../log/tally.ts';
import { planFile } from './log-plan.ts';
import { readJob } from './log-read.ts';

const NOW = Date.UTC(2026, 10, 27);
const clients = logClients(20, 'log plan');
const PART = 200_000;

const made = (shape: LogShape) => {
  const { pieces, answers } = generateLog({
    seed: 5,
    shape,
    octets: 1_500_000,
    damaged: 10,
    clients,
  });
  return { octets: Buffer.concat([...pieces]), answers };
};
const planOf = (octets: Uint8Array) =>
  planFile({ name: 'a', blob: new Blob([octets.slice()]) }, 0, NOW, PART);

test.each(['nginx', 'ndjson', 'apache'] as const)(
  '%s is read in parts that begin with a line, and make the whole',
  async (shape) => {
    const { octets, answers } = made(shape);
    const jobs = await planOf(octets);
    expect(jobs.length).toBeGreaterThan(4);
    const texts = await Promise.all(jobs.map(({ blob }) => blob.text()));
    expect(texts.join('')).toBe(octets.toString());
    expect(texts.every((text) => text.endsWith('\n'))).toBe(true);
    const all = new Tally();
    let lines = 0;
    for (const job of jobs) {
      const known = new Map();
      await readJob({ ...job, id: 0 }, ({ portion, note, isDone }) => {
        all.take(structuredClone(portion), known);
        if (isDone) lines += note.lines;
      });
    }
    expect(all.requests).toBe(answers.requests);
    expect(all.values).toBe(answers.values.size);
    expect(lines).toBe(answers.lines);
  },
);

test.each([
  ['HAR', () => made('har').octets],
  ['CSV', () => made('csv').octets],
  ['gzip', () => gzipSync(made('nginx').octets, { level: 0 })],
  ['UTF-16', () => Buffer.from(`\ufeff${made('nginx').octets}`, 'utf16le')],
  ['one line', () => Buffer.alloc(1_500_000, 'x')],
])('%s is read in one part', async (_, octets) => {
  expect(await planOf(octets())).toHaveLength(1);
});
