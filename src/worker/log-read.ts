import { FileReader } from '../log/open.ts';
import { Tally } from '../log/tally.ts';
import { TimeReader } from '../log/time.ts';
import { gunzip } from './gunzip.ts';
import type { LogJob, LogReport } from './log-protocol.ts';

/** So much of a file is in memory at a time, twice. */
const PIECE = 4 * 1024 * 1024;
/** How often is reported, in milliseconds. */
const PAUSE = 200;

/** Reads one file or a part of it, and reports what it counts until it is done. Never throws: what cannot be read is noted. */
export async function readJob(job: LogJob, report: (report: LogReport) => void): Promise<void> {
  const tally = new Tally();
  tally.place = { file: job.file, part: job.part };
  const reader = new FileReader(new TimeReader(job.now), tally, job.shape);
  const state = { read: 0, isTruncated: false, isUnreadable: false };
  let last = performance.now();
  const tell = (isDone: boolean): void => {
    last = performance.now();
    const { shape, encoding, isBinary, lines, longLines } = reader;
    const note = { ...state, shape, encoding, isBinary, lines, longLines, isGzip: job.isGzip };
    report({ job: job.id, portion: tally.drain(), note, isDone });
  };
  const take = (octets: Uint8Array): void => {
    for (let at = 0; at < octets.length; at += PIECE) reader.push(octets.subarray(at, at + PIECE));
    if (performance.now() - last > PAUSE) tell(false);
  };
  const pieces = piecesOf(job.blob, (read) => {
    state.read = read;
  });
  try {
    if (job.isGzip) state.isTruncated = !(await gunzip(pieces, take));
    else for await (const piece of pieces) take(piece);
    state.isUnreadable = state.read < job.blob.size && !job.isGzip;
  } catch {
    // The file was moved, changed or removed while it was read.
    state.isUnreadable = true;
  }
  reader.end();
  tell(true);
}

/** The octets of a blob in order, the next ones fetched while these are worked on. */
async function* piecesOf(
  blob: Blob,
  read: (octets: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let next = blob.slice(0, PIECE).arrayBuffer();
  for (let at = 0; at < blob.size; at += PIECE) {
    const piece = new Uint8Array(await next);
    next = blob.slice(at + PIECE, at + 2 * PIECE).arrayBuffer();
    // Where it fails, awaiting it tells.
    next.catch(() => undefined);
    yield piece;
    read(Math.min(blob.size, at + PIECE));
  }
}
