import type { Entry, PlaceInPart } from '../log/entry.ts';
import { JudgingQueue } from '../log/judging-queue.ts';
import type { LogPlace } from '../log/rows.ts';
import type { Around } from '../log/summarise.ts';
import { type FileNote, isAtWork, type LogProgress } from '../log/summary.ts';
import { LIMITS, Tally } from '../log/tally.ts';
import { planFile } from './log-plan.ts';
import type { FromJudge, LogFile, LogJob, LogJudging, LogReport, ToJudge } from './log-protocol.ts';

/** How far a scan is, for whoever shows it. */
export interface LogProgressOf {
  readonly version: number;
  around(): Omit<Around, 'now'>;
  placeOf(place: PlaceInPart): LogPlace | null;
}

/** The rate is that of so many milliseconds. */
const RATE_OVER = 4000;

/** A port as far as it is used here. */
export interface LogPort {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

interface Running {
  readonly job: LogJob;
  readonly known: Map<number, Entry>;
}

/** Leads the reading of a log: hands parts to readers and new values to inspectors, and counts what they report. */
export class LogScanning implements LogProgressOf {
  readonly tally = new Tally(LIMITS);
  readonly #files: readonly LogFile[];
  readonly #judging: LogJudging;
  readonly #queue = new JudgingQueue();
  readonly #jobs: LogJob[] = [];
  readonly #running = new Map<number, Running>();
  readonly #notes = new Map<string, LogReport>();
  readonly #idleReaders: LogPort[] = [];
  readonly #idleInspectors: LogPort[] = [];
  readonly #asked = new Map<number, readonly Entry[]>();
  readonly #rates: { readonly at: number; readonly octets: number }[] = [];
  readonly #began = performance.now();
  #ended: number | null = null;
  #isPlanned = false;
  #batches = 0;
  #state: LogProgress['state'] = 'scanning';
  version = 0;

  constructor(files: readonly LogFile[], judging: LogJudging) {
    this.#files = files;
    this.#judging = judging;
  }

  get isEnded(): boolean {
    return !isAtWork({ state: this.#state });
  }

  /** Begins: plans file after file while the first are read already. */
  async begin(readers: readonly LogPort[], inspectors: readonly LogPort[]): Promise<void> {
    for (const port of readers) port.onmessage = ({ data }) => this.#takeReport(data, port);
    for (const port of inspectors) port.onmessage = ({ data }) => this.#takeJudged(data, port);
    this.#idleReaders.push(...readers);
    this.#idleInspectors.push(...inspectors);
    for (const [i, file] of this.#files.entries()) {
      for (const job of await planFile(file, i, this.#judging.now)) {
        this.#jobs.push({ ...job, id: this.#jobs.length });
      }
      this.#handOut();
    }
    this.#isPlanned = true;
    this.#settle();
  }

  stop(state: 'cancelled' | 'failed'): void {
    if (this.isEnded) return;
    this.#state = state;
    this.#ended = performance.now();
    this.version += 1;
  }

  #nextJob = 0;

  #handOut(): void {
    while (this.#nextJob < this.#jobs.length && !this.isEnded) {
      const job = this.#jobs[this.#nextJob];
      const reader = this.#idleReaders.shift();
      if (job === undefined || reader === undefined) {
        if (reader !== undefined) this.#idleReaders.push(reader);
        return;
      }
      this.#nextJob += 1;
      this.#running.set(job.id, { job, known: new Map() });
      reader.postMessage(job);
    }
  }

  #takeReport(report: LogReport, reader: LogPort): void {
    const running = this.#running.get(report.job);
    if (running === undefined || this.isEnded) return;
    const { job, known } = running;
    this.tally.take(report.portion, known);
    for (const { id } of report.portion.entries) {
      const entry = known.get(id);
      if (entry !== undefined) this.#queue.add(entry, this.tally.values, this.#isKept);
    }
    this.#notes.set(`${job.file} ${job.part}`, report);
    this.version += 1;
    if (report.isDone) {
      this.#running.delete(job.id);
      this.#idleReaders.push(reader);
      this.#handOut();
    }
    this.#judge();
    this.#settle();
  }

  readonly #isKept = (entry: Entry): boolean => this.tally.keeps(entry);

  #judge(): void {
    while (this.#idleInspectors.length > 0) {
      const batch = this.#queue.next(this.#isKept);
      const inspector = batch.length === 0 ? undefined : this.#idleInspectors.shift();
      if (inspector === undefined) return;
      this.#batches += 1;
      this.#asked.set(this.#batches, batch);
      const values = batch.map(({ field, value }) => ({ field, value }));
      inspector.postMessage({ id: this.#batches, values } satisfies ToJudge);
    }
  }

  #takeJudged({ id, judgements }: FromJudge, inspector: LogPort): void {
    const batch = this.#asked.get(id);
    this.#asked.delete(id);
    if (batch === undefined || this.isEnded) return;
    this.#queue.settle(batch, judgements);
    this.#idleInspectors.push(inspector);
    this.version += 1;
    this.#judge();
    this.#settle();
  }

  #settle(): void {
    if (this.isEnded || !this.#isPlanned) return;
    if (this.#running.size > 0 || this.#nextJob < this.#jobs.length) return;
    if (this.#queue.isEmpty && this.#asked.size === 0) {
      this.#state = 'ended';
      this.#ended = performance.now();
    } else this.#state = 'judging';
    this.version += 1;
  }

  placeOf({ file, part, line }: PlaceInPart): LogPlace | null {
    let before = 0;
    for (let i = 0; i < part; i += 1) {
      const report = this.#notes.get(`${file} ${i}`);
      if (report === undefined || !report.isDone) return null;
      before += report.note.lines;
    }
    return { file, line: before + line };
  }

  around(): Omit<Around, 'now'> {
    const files = this.#files.map((file, i) => this.#noteOf(file, i));
    const octets = files.reduce((sum, { read }) => sum + read, 0);
    return {
      files,
      lines: files.reduce((sum, { lines }) => sum + lines, 0),
      progress: this.#progress(octets),
    };
  }

  #progress(octets: number): LogProgress {
    const now = performance.now();
    const total = this.#files.reduce((sum, { blob }) => sum + blob.size, 0);
    const elapsed = (this.#ended ?? now) - this.#began;
    if (this.#ended === null) this.#rates.push({ at: now, octets });
    while ((this.#rates[0]?.at ?? now) < now - RATE_OVER && this.#rates.length > 2)
      this.#rates.shift();
    const [first] = this.#rates;
    const isRunning = first !== undefined && now - first.at > 100 && this.#ended === null;
    const rate = isRunning
      ? ((octets - first.octets) / (now - first.at)) * 1000
      : (octets / Math.max(1, elapsed)) * 1000;
    const left = this.#state === 'scanning' && rate > 0 ? ((total - octets) / rate) * 1000 : null;
    const { judged } = this.#queue;
    return {
      state: this.#state,
      octets,
      total,
      elapsed,
      rate,
      left: this.isEnded ? 0 : left,
      judged: Math.min(judged, this.tally.values),
      values: this.tally.values,
    };
  }

  #noteOf({ name, blob }: LogFile, file: number): FileNote {
    const parts = [...this.#notes]
      .filter(([key]) => key.startsWith(`${file} `))
      .map(([, { note }]) => note);
    const [first] = parts;
    const sum = (of: 'read' | 'lines' | 'longLines'): number =>
      parts.reduce((all, one) => all + one[of], 0);
    const some = (of: 'isTruncated' | 'isBinary' | 'isUnreadable'): boolean =>
      parts.some((one) => one[of]);
    return {
      name,
      octets: blob.size,
      read: sum('read'),
      lines: sum('lines'),
      longLines: sum('longLines'),
      shape: first?.shape ?? 'lines',
      encoding: first?.encoding ?? 'utf-8',
      isGzip: first?.isGzip ?? false,
      isTruncated: some('isTruncated'),
      isBinary: some('isBinary'),
      isUnreadable: some('isUnreadable'),
    };
  }
}
