import { hasCorpora, readCorpusFile } from './corpora.ts';

/** One hostile input, and the outcome that a good tool shows (index.json of the corpus). */
export interface Hostile {
  readonly file: string;
  readonly kind: string;
  readonly attack: string;
  readonly expected: string;
  readonly must: readonly string[];
}

/** Whether the corpus is at hand. */
export const isThere = hasCorpora('hostile inputs');

/** Every hostile input. */
export const hostiles: readonly Hostile[] = isThere
  ? JSON.parse(readCorpusFile('hostile/index.json').toString()).files
  : [];

/** The moment at which all of them are judged. */
export const NOW = Date.parse('2026-11-24T00:00:00Z');

/** The octets of a hostile file. */
export const hostileOctets = ({ file }: Pick<Hostile, 'file'>): Uint8Array =>
  Uint8Array.from(readCorpusFile(`hostile/${file}`));

/** The limit that its `must` names, in milliseconds; null where it names none. */
export function limitOf({ must }: Hostile): number | null {
  const [, amount, unit] = /^.*< (\d+) (ms|s)$/.exec(must.join('; ')) ?? [];
  return amount === undefined ? null : Number(amount) * (unit === 's' ? 1000 : 1);
}

/** CPU time that `work` takes on this thread and its helpers, in milliseconds: what else the machine does is not counted. */
export async function cpuTimeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
