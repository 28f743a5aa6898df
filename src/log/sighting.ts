import type { LogTime } from './time.ts';

/** One header value as it stands in a log. */
export interface Sighting {
  /** The name of the header field, key or column that held it; "" for none. */
  readonly field: string;
  /** What quoted it in the log is undone. It may be a part of a longer string that it keeps alive. */
  readonly value: string;
  /** From 1, in what is read by one reader. */
  readonly line: number;
  readonly time: LogTime | null;
  /** "" for none. */
  readonly address: string;
}

/** Who is told what a reader finds. */
export interface Watcher {
  see(sighting: Sighting): void;
  /** A line names a certificate header, and says that none was sent. */
  miss(): void;
}

/** A reader of one kind of log: it is given octet texts (octet-text.ts) in order, cut anywhere. */
export interface LogReader {
  push(text: string): void;
  /** There is no more. */
  end(): void;
  /** Lines so far. */
  readonly lines: number;
  /** Lines too long to be kept whole. */
  readonly longLines: number;
}
