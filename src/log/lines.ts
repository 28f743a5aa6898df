import { addressIn } from './address.ts';
import { AnchorSearch, MISSING } from './anchors.ts';
import { type Extent, extentOf } from './extent.ts';
import { fieldNameIn } from './field-name.ts';
import { readOctetText } from './octet-text.ts';
import type { LogReader, Watcher } from './sighting.ts';
import type { LogTime, TimeReader } from './time.ts';
import { unescapeTimes } from './unescape.ts';

/** A longer line is read in pieces. */
const LONGEST_LINE = 16 * 1024 * 1024;
/** More of a line before or behind a value is not looked through for its time and address. */
const REACH = 2048;

/** Elastic Load Balancing, connection log entries: what it says of the certificate stands in these columns. */
const CONNECTION =
  /("(?:[^"\\\r\n]|\\.){0,4000}"|-) NotBefore=[^\s;]{1,40};NotAfter=[^\s;]{1,40} [0-9A-Fa-f]{1,160} (?:Success|Failed:\w{1,60}|-)(?= |\r?$)/y;
/** The subject is no longer, and neither is what stands between it and the second time of validity. */
const LONGEST_SUBJECT = 4000;
const LONGEST_VALIDITY = 64;

/** The name under which such a line is counted. */
export const CONNECTION_LOG = 'alb-connection-log';

interface Context {
  readonly time: LogTime | null;
  readonly address: string;
}

/** What is around a text: a record of JSON or CSV that has a time and an address of its own. */
export interface Around {
  readonly field: string;
  readonly time: LogTime | null;
  readonly address: string;
}
const NOTHING_AROUND: Around = { field: '', time: null, address: '' };

/** Finds the header values in lines of text: access logs, logfmt, NDJSON, header dumps, ALB connection logs. */
export class LineReader implements LogReader {
  readonly #times: TimeReader;
  readonly #watcher: Watcher;
  #held: string[] = [];
  #heldLength = 0;
  #from = 0;
  #to = -1;
  #context: Context | null = null;
  lines = 0;
  longLines = 0;

  constructor(times: TimeReader, watcher: Watcher) {
    this.#times = times;
    this.#watcher = watcher;
  }

  push(text: string): void {
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#hold(text);
      if (this.#heldLength > LONGEST_LINE) this.#readLongLine();
      return;
    }
    const block = this.#release(text.slice(0, end));
    const read = this.scan(block, false);
    this.#hold(block.slice(read) + text.slice(end));
  }

  end(): void {
    const rest = this.#release('');
    if (rest === '') return;
    this.scan(rest, true);
    if (!rest.endsWith('\n')) this.lines += 1;
  }

  #hold(text: string): void {
    if (text === '') return;
    this.#held.push(text);
    this.#heldLength += text.length;
  }

  #release(text: string): string {
    const all = this.#held.length === 0 ? text : this.#held.join('') + text;
    this.#held = [];
    this.#heldLength = 0;
    return all;
  }

  /** Reads what is there of a line; a value that touches the end is read with the next piece. */
  #readLongLine(): void {
    this.longLines += 1;
    const piece = this.#release('');
    this.#hold(piece.slice(this.scan(piece, false, NOTHING_AROUND, true)));
  }

  /**
   * Finds the values in `text`, which begins at the beginning of a line, and answers how much of it is done: all but a
   * block of PEM whose end is not there yet, or where `isPiece`, what touches the end.
   */
  scan(text: string, isLast: boolean, around: Around = NOTHING_AROUND, isPiece = false): number {
    const search = new AnchorSearch(text);
    this.#from = 0;
    this.#to = -1;
    this.#context = null;
    for (let at = search.next(0); at !== -1; ) {
      if (at > this.#to) this.#goTo(text, at);
      const extent = this.#read(text, search.anchor, at, isLast);
      if (extent !== null && (extent.isOpen || (isPiece && extent.end === text.length))) {
        return isPiece ? extent.start : this.#from;
      }
      if (extent !== null) this.#tell(text, extent, search.anchor, around);
      at = search.next(Math.max(extent?.end ?? 0, at + 1));
    }
    this.#goTo(text, text.length);
    return text.length;
  }

  /** Makes the line that holds `at` the current one, and counts those before it. */
  #goTo(text: string, at: number): void {
    this.#context = null;
    while (this.#to < at) {
      if (this.#to !== -1) this.lines += 1;
      this.#from = this.#to + 1;
      const end = text.indexOf('\n', this.#from);
      this.#to = end === -1 ? text.length : end;
      if (end === -1) break;
    }
  }

  #read(text: string, anchor: string, at: number, isLast: boolean): Extent | null {
    if (MISSING.test(anchor)) {
      if (saysNone(text, at + anchor.length)) this.#watcher.miss();
      return null;
    }
    if (anchor === ';NotAfter=') return this.#connection(text, at);
    return extentOf(text, anchor, at, this.#from, this.#to, isLast);
  }

  #connection(text: string, at: number): Extent | null {
    const near = Math.max(this.#from, at - LONGEST_VALIDITY);
    const found = text.slice(near, at).lastIndexOf(' NotBefore=');
    if (found === -1) return null;
    const validity = near + found;
    const before = text.slice(Math.max(this.#from, validity - LONGEST_SUBJECT), validity);
    const subject = before.endsWith('"')
      ? before.lastIndexOf('"', before.length - 2)
      : before.length - 1;
    if (subject === -1) return null;
    const start = validity - before.length + subject;
    CONNECTION.lastIndex = start;
    const match = CONNECTION.exec(text.slice(0, this.#to));
    if (match === null) return null;
    return { start, end: start + match[0].length, depth: 0, isDoubled: false, isOpen: false };
  }

  #contextOf(text: string, { start, end }: Extent, around: Around): Context {
    const before = text.slice(this.#from, Math.min(start, this.#from + REACH));
    const lineEnd = end <= this.#to ? this.#to : text.indexOf('\n', end);
    const behind = text.slice(end, Math.min(lineEnd === -1 ? text.length : lineEnd, end + REACH));
    return {
      time: this.#times.find(before) ?? this.#times.find(behind) ?? around.time,
      address: addressIn(before) || addressIn(behind) || around.address,
    };
  }

  #tell(text: string, extent: Extent, anchor: string, around: Around): void {
    this.#context ??= this.#contextOf(text, extent, around);
    const { time, address } = this.#context;
    const { start, end, depth, isDoubled } = extent;
    const raw = text.slice(start, end);
    const single = isDoubled ? raw.replaceAll('""', '"') : raw;
    // RFC 9110, section 5.5: white space around a field value is none of it.
    const value = unescapeTimes(readOctetText(single).text, depth).trimEnd();
    const name = anchor === ';NotAfter=' ? CONNECTION_LOG : this.#nameOf(text, start);
    const field = name === '' ? around.field : name;
    this.#watcher.see({ field, value, line: this.lines + 1, time, address });
  }

  #nameOf(text: string, start: number): string {
    return fieldNameIn(text.slice(Math.max(this.#from, start - 320), start));
  }
}

/** Whether nothing or a hyphen stands in the quotes that begin before `at`. */
const saysNone = (text: string, at: number): boolean =>
  text.charAt(at) === '"' || text.startsWith('-"', at);
