const ROUNDS = 25;

/** How long one call of each takes, in milliseconds, and how many times the floor ours takes. */
export interface Ratio {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
}

type Work = () => unknown;

/**
 * Times both in turn, so that whatever else the machine does falls on both alike, and compares the medians. The first
 * round, in which the engine compiles, is not counted.
 */
export async function ratioOf(ours: Work, floor: Work): Promise<Ratio> {
  const times: { ours: number; floor: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    times.push({ ours: await timeOf(ours), floor: await timeOf(floor) });
  }
  const counted = times.slice(1);
  return compared(
    counted.map((time) => time.ours),
    counted.map((time) => time.floor),
  );
}

/**
 * Times all rounds of ours, then all of the floor's, and compares the quickest: for a floor whose native memory the
 * collector would otherwise free during our rounds. What else the machine does need not fall on both alike.
 */
export async function ratioOfBlocks(ours: Work, floor: Work): Promise<Ratio> {
  const a = Math.min(...(await roundsOf(ours)));
  const b = Math.min(...(await roundsOf(floor)));
  return { ours: a, floor: b, ratio: a / b };
}

async function roundsOf(work: Work): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) times.push(await timeOf(work));
  return times.slice(1);
}

function compared(ours: readonly number[], floor: readonly number[]): Ratio {
  const a = median(ours);
  const b = median(floor);
  return { ours: a, floor: b, ratio: a / b };
}

async function timeOf(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line for a person: 'plus-safe / decodeURIComponent: 12.3 (1.23 ms / 0.10 ms)'. */
export const describeRatio = (name: string, { ours, floor, ratio }: Ratio): string =>
  `${name}: ${ratio < 1 ? ratio.toFixed(3) : ratio.toFixed(1)} (${ours.toFixed(2)} ms / ${floor.toFixed(2)} ms)`;
