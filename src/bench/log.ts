import { logClients } from '../conformance/log-certificates.ts';
import { generateLog, type LogShape } from '../conformance/log-generator.ts';
import { inspectLogValue } from '../engine.ts';
import { judge } from '../log/judge.ts';
import { FileReader } from '../log/open.ts';
import { Tally } from '../log/tally.ts';
import { TimeReader } from '../log/time.ts';

/** Within the validity of the generated certificates. */
const NOW = Date.UTC(2026, 10, 27);
/** As many values as a worker is handed at once. */
const BATCH = 32;

/** What a scan and the baseline have to agree on. */
export interface Found {
  readonly requests: number;
  /** Requests of each certificate that can be read, by SHA-256. */
  readonly certificates: ReadonlyMap<string, number>;
}

/** The clients of the logs that are measured. */
export const benchClients = (count: number) => logClients(count, 'bench');

/** A log of 1,000 clients, piece by piece, and how many requests of each can be read at least. */
export const logOf = (octets: number, damaged: number, shape: LogShape = 'nginx', clients = 1000) =>
  generateLog({ seed: 20_261_117, shape, octets, damaged, clients: benchClients(clients) });

/** Reads a log as one worker does, and judges each distinct value once. */
export async function scan(pieces: Iterable<Uint8Array>): Promise<Found> {
  const tally = readOnly(pieces);
  await judgeAll(tally);
  const certificates = new Map<string, number>();
  for (const { judgement, requests } of tally.entries()) {
    const sha256 = judgement?.client?.sha256;
    if (sha256) certificates.set(sha256, (certificates.get(sha256) ?? 0) + requests);
  }
  return { requests: tally.requests, certificates };
}

/** Reads a log without judging its values. */
function readOnly(pieces: Iterable<Uint8Array>): Tally {
  const tally = new Tally();
  const reader = new FileReader(new TimeReader(NOW), tally);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return tally;
}

async function judgeAll(tally: Tally): Promise<void> {
  const entries = [...tally.entries()];
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH).map(async (entry) => {
      const inspect = (text: string) => inspectLogValue(text, { now: NOW });
      entry.judgement = await judge(entry.field, entry.value, inspect);
    });
    await Promise.all(batch);
  }
}
