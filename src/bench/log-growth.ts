import { readFileSync } from 'node:fs';
import { logOf, scan } from './log.ts';

/** What one scan takes, in a process of its own: what it prints, as JSON. */
export interface Growth {
  readonly octets: number;
  readonly requests: number;
  /** Milliseconds of CPU without what writing the log takes. */
  readonly cpu: number;
  /** Octets. */
  readonly peak: number;
}

const cpuOf = (usage: NodeJS.CpuUsage): number => (usage.user + usage.system) / 1000;

/** proc_pid_status(5), VmHWM: of this program alone; maxRSS begins with what its parent had. */
function peakOf(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

const octets = Number(process.argv[2]);
const { pieces } = logOf(octets, 10);
let written = 0;

/** The pieces, with what each takes to be made set aside. */
function* timed(): Generator<Uint8Array> {
  for (;;) {
    const before = process.cpuUsage();
    const { done, value } = pieces.next();
    written += cpuOf(process.cpuUsage(before));
    if (done) return;
    yield value;
  }
}

const before = process.cpuUsage();
const { requests } = await scan(timed());
const growth: Growth = {
  octets,
  requests,
  cpu: cpuOf(process.cpuUsage(before)) - written,
  peak: peakOf(),
};
process.stdout.write(JSON.stringify(growth));
