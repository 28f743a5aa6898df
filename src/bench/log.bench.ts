import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { bundle, bundled } from './bundled.ts';
import { countPlainly } from './log-baseline.ts';
import type { Growth } from './log-growth.ts';

const MEGA = 1_000_000;
/** A log of any size has the same room: what else a process takes is the collector's choice. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=16'];

type Bench = typeof import('./log.ts');
let bench: Bench;

beforeAll(async () => {
  bench = await bundled<Bench>('bench/log');
});

const rateOf = (octets: number, ms: number): number => octets / MEGA / (ms / 1000);

/** The least CPU time of a few rounds, in milliseconds: what else the machine does only adds to it. */
async function leastOf(rounds: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test('a log of 250 MB, a tenth of it damaged, against node:crypto alone', async () => {
  const { pieces, answers } = bench.logOf(250 * MEGA, 10);
  const log = [...pieces];
  const octets = log.reduce((sum, { length }) => sum + length, 0);
  const found = await bench.scan(log);
  expect(found.requests).toBe(answers.requests);
  expect(Object.fromEntries(found.certificates)).toEqual(
    Object.fromEntries([...answers.certificates].map(([id, { requests }]) => [id, requests])),
  );
  expect(countPlainly(log).requests).toBe(answers.requests);
  const ours = await leastOf(3, () => bench.scan(log));
  const floor = await leastOf(2, () => countPlainly(log));
  console.info(
    `log, ${answers.values.size} values: ${rateOf(octets, ours).toFixed(0)} MB/s, node:crypto alone ${rateOf(octets, floor).toFixed(0)} MB/s: ${(floor / ours).toFixed(1)} times`,
  );
  expect(floor / ours).toBeGreaterThan(3);
}, 600_000);

test('a log of 250 MB of which most lines repeat', async () => {
  const { pieces } = bench.logOf(250 * MEGA, 1, 'nginx', 41);
  const log = [...pieces];
  const octets = log.reduce((sum, { length }) => sum + length, 0);
  const ms = await leastOf(3, () => bench.scan(log));
  console.info(`log, 41 clients: ${rateOf(octets, ms).toFixed(0)} MB/s`);
  expect(rateOf(octets, ms)).toBeGreaterThan(100);
}, 600_000);

test('time grows as the log does, and memory does not', async () => {
  const script = fileURLToPath(await bundle('bench/log-growth'));
  const sizes = [10, 100, ...(process.env['MTLS_LENS_ALL'] ? [1000] : [300])];
  const rows = sizes.map((size): Growth => {
    const args = [...HEAP, script, String(size * MEGA)];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
    return JSON.parse(said);
  });
  for (const { octets, requests, cpu, peak } of rows) {
    console.info(
      `log, ${octets / MEGA} MB: ${requests} requests, ${(cpu / 1000).toFixed(1)} s, peak ${(peak / MEGA).toFixed(0)} MB`,
    );
  }
  const [, middle, last] = rows;
  expect(last!.peak - middle!.peak).toBeLessThan(64 * MEGA);
  // Each value is judged once: the time for that does not grow.
  expect(last!.cpu / middle!.cpu).toBeLessThan((last!.octets / middle!.octets) * 1.25);
}, 1_200_000);
