import { beginsCsv, CsvReader } from './csv.ts';
import { beginsJson, JsonReader } from './json.ts';
import { LineReader } from './lines.ts';
import { isBinary, octetText } from './octet-text.ts';
import type { LogReader, Watcher } from './sighting.ts';
import type { FileNote } from './summary.ts';
import type { TimeReader } from './time.ts';

type Shape = FileNote['shape'];

/** So much of a file is looked at to tell what it is. */
const HEAD = 65_536;

/** What the first octets of an uncompressed file say it is. */
export function shapeOf(head: Uint8Array): Shape {
  const text = octetText(head.subarray(0, HEAD));
  if (beginsJson(text)) return 'json';
  return beginsCsv(text) ? 'csv' : 'lines';
}

/** Reads the octets of one file or of one part of it, cut anywhere: its encoding and its shape are told from its beginning. */
export class FileReader {
  readonly #times: TimeReader;
  readonly #watcher: Watcher;
  #reader: LogReader | null = null;
  #head: Uint8Array[] = [];
  #headLength = 0;
  #wide: TextDecoder | null = null;
  readonly #encoder = new TextEncoder();
  shape: Shape = 'lines';
  encoding: FileNote['encoding'] = 'utf-8';
  isBinary = false;

  /** `shape`: of the whole file, where only a part of it is read. */
  constructor(times: TimeReader, watcher: Watcher, shape: Shape | null = null) {
    this.#times = times;
    this.#watcher = watcher;
    if (shape !== null) this.#begin(shape);
  }

  get lines(): number {
    return this.#reader?.lines ?? 0;
  }

  get longLines(): number {
    return this.#reader?.longLines ?? 0;
  }

  push(octets: Uint8Array): void {
    if (this.#reader !== null) {
      this.#hand(octets);
      return;
    }
    this.#head.push(octets.slice());
    this.#headLength += octets.length;
    if (this.#headLength >= HEAD) this.#open();
  }

  end(): void {
    if (this.#reader === null) this.#open();
    if (this.#wide !== null) this.#give(this.#encoder.encode(this.#wide.decode()));
    this.#reader?.end();
  }

  #open(): void {
    const head = joined(this.#head, this.#headLength);
    this.#head = [];
    // https://encoding.spec.whatwg.org/#bom-sniff
    if (head[0] === 0xff && head[1] === 0xfe) this.encoding = 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff) this.encoding = 'utf-16be';
    if (this.encoding === 'utf-8' && !isUtf8(head)) this.encoding = 'latin-1';
    if (this.encoding.startsWith('utf-16')) this.#wide = new TextDecoder(this.encoding);
    const octets =
      this.#wide === null ? head : this.#encoder.encode(this.#wide.decode(head, { stream: true }));
    const isMarked = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf;
    const text = isMarked ? octets.subarray(3) : octets;
    this.#begin(shapeOf(text));
    this.#give(text);
  }

  #begin(shape: Shape): void {
    this.shape = shape;
    const Reader = shape === 'json' ? JsonReader : shape === 'csv' ? CsvReader : LineReader;
    this.#reader = new Reader(this.#times, this.#watcher);
  }

  #hand(octets: Uint8Array): void {
    if (this.#wide === null) this.#give(octets);
    else this.#give(this.#encoder.encode(this.#wide.decode(octets, { stream: true })));
  }

  #give(octets: Uint8Array): void {
    if (octets.length === 0) return;
    const text = octetText(octets);
    if (!this.isBinary && isBinary(text)) this.isBinary = true;
    this.#reader?.push(text);
  }
}

/** Whether octets that may be cut off within a sign are UTF-8. */
function isUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octets, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
