import { describe, expect, test } from 'vitest';
import {
  cpuTimeOf,
  hostileOctets,
  hostiles,
  isThere,
  limitOf,
  NOW,
} from '../conformance/hostile.ts';
import { bundled } from './bundled.ts';

const { inspectFile } = await bundled<typeof import('../engine.ts')>('engine');

const limited = hostiles.flatMap((hostile) => {
  const limit = limitOf(hostile);
  return limit === null ? [] : [{ ...hostile, limit }];
});

describe.skipIf(!isThere)('hostile inputs end within the limits that they name', () => {
  test.each(limited)('$file: $limit ms', async (hostile) => {
    const inspect = () => inspectFile(hostileOctets(hostile), hostile.file, { now: NOW });
    await inspect();
    const times = [await cpuTimeOf(inspect), await cpuTimeOf(inspect), await cpuTimeOf(inspect)];
    const taken = Math.min(...times);
    console.info(`${hostile.file}: ${taken.toFixed(0)} of ${hostile.limit} ms`);
    expect(taken).toBeLessThan(hostile.limit);
  });
});
