import { shapeOf } from '../log/open.ts';
import { splitAt } from '../log/split.ts';
import type { LogFile, LogJob } from './log-protocol.ts';

/** A part is no smaller: it takes a good part of a second. */
const PART = 64 * 1024 * 1024;
const HEAD = 65_536;
/** A line that is longer is not cut off from the next. */
const LONGEST = 4 * 1024 * 1024;

/** The parts of a file of about `most` octets, in order: only lines that are neither compressed nor UTF-16 can be read from their middle. */
export async function planFile(
  { blob }: LogFile,
  file: number,
  now: number,
  most = PART,
): Promise<readonly Omit<LogJob, 'id'>[]> {
  const head = await octetsOf(blob, 0, HEAD);
  const whole = { file, part: 0, blob, now, shape: null };
  if (head === null) return [{ ...whole, isGzip: false }];
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isGzip || isWide || blob.size < 2 * most || shapeOf(head) !== 'lines') {
    return [{ ...whole, isGzip }];
  }
  const cuts = [0];
  for (let at = most; at < blob.size - most / 2; at += most) {
    const cut = await cutNear(blob, at);
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  return cuts.map((from, part) => ({
    file,
    part,
    blob: blob.slice(from, cuts[part + 1] ?? blob.size),
    isGzip,
    shape: part === 0 ? null : 'lines',
    now,
  }));
}

/** The first place behind `at` where a part may begin; -1 where there is none near. */
async function cutNear(blob: Blob, at: number): Promise<number> {
  for (let reach = HEAD; reach <= LONGEST; reach *= 8) {
    const octets = await octetsOf(blob, at, at + reach);
    const cut = octets === null ? -1 : splitAt(octets);
    if (cut !== -1) return at + cut;
  }
  return -1;
}

/** Null where the browser cannot read them. */
async function octetsOf(blob: Blob, from: number, to: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch {
    return null;
  }
}
