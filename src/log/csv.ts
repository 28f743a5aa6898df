import { addressIn, isAddressName } from './address.ts';
import { isCertificateField } from './field-name.ts';
import { LineReader } from './lines.ts';
import { readOctetText } from './octet-text.ts';
import type { LogReader, Sighting, Watcher } from './sighting.ts';
import type { LogTime, TimeReader } from './time.ts';

/** A longer record is given up: its quotation marks are not paired. */
const LONGEST_RECORD = 4 * 1024 * 1024;
const TIME_NAME = /^"?@?(?:timestamp|time|date|datetime|ts|start(?:ed|_time)?|event[._]?time)"?$/i;

/** Whether a text begins with the names of columns: a log of lines has no first line of bare words and commas. */
export function beginsCsv(text: string): boolean {
  const [line = ''] = text.slice(0, 65_536).split(/\r?\n/);
  const cells = line.replace(/^\u00ef\u00bb\u00bf/, '').split(',');
  const isName = (cell: string): boolean => /^"?@?[A-Za-z_][\w .@/-]{0,63}"?$/.test(cell);
  return cells.length > 1 && cells.every(isName);
}

/** Reads CSV as CloudWatch and Kibana export it (RFC 4180): cells in quotes may hold line ends. */
export class CsvReader implements LogReader {
  readonly #times: TimeReader;
  readonly #watcher: Watcher;
  readonly #cells: LineReader;
  #names: readonly string[] | null = null;
  #held = '';
  /** Up to where the held text was looked through, and whether that is within quotes. */
  #looked = 0;
  #isQuoted = false;
  #line = 1;
  lines = 0;
  longLines = 0;

  constructor(times: TimeReader, watcher: Watcher) {
    this.#times = times;
    this.#watcher = watcher;
    this.#cells = new LineReader(times, {
      see: (sighting: Sighting) => watcher.see({ ...sighting, line: this.#line }),
      miss: () => watcher.miss(),
    });
  }

  push(text: string): void {
    this.#held += text;
    let from = 0;
    for (let end = this.#nextEnd(); end !== -1; end = this.#nextEnd()) {
      this.#readRecord(this.#held.slice(from, end));
      from = end + 1;
    }
    this.#held = this.#held.slice(from);
    this.#looked -= from;
  }

  end(): void {
    if (this.#held !== '') this.#readRecord(this.#held);
    this.#held = '';
  }

  /** The next line end outside of quotes; -1 where there is none yet. */
  #nextEnd(): number {
    const sign = /["\n]/g;
    sign.lastIndex = this.#looked;
    for (let match = sign.exec(this.#held); match !== null; match = sign.exec(this.#held)) {
      this.#looked = match.index + 1;
      if (match[0] === '"') this.#isQuoted = !this.#isQuoted;
      else if (!this.#isQuoted) return match.index;
    }
    this.#looked = this.#held.length;
    if (this.#held.length < LONGEST_RECORD) return -1;
    this.longLines += 1;
    this.#isQuoted = false;
    return this.#held.length - 1;
  }

  #readRecord(record: string): void {
    this.#line = this.lines + 1;
    this.lines += record.split('\n').length;
    if (this.#names === null) {
      this.#names = cellsOf(record.replace(/^\u00ef\u00bb\u00bf/, '').trimEnd());
      return;
    }
    if (record.length > 16) this.#readCells(cellsOf(record));
  }

  #readCells(cells: readonly string[]): void {
    const named = cells.map((cell, i) => ({ cell, name: this.#names?.[i]?.trim() ?? '' }));
    const time = this.#timeOf(named);
    const own = named.find(({ name }) => isAddressName(name))?.cell ?? '';
    const address =
      addressIn(own) || addressIn(named.map(({ cell }) => cell.slice(0, 256)).join(' '));
    for (const { cell, name } of named) {
      const isMissing = cell === '' || cell === '-';
      if (isMissing && isCertificateField(name)) this.#watcher.miss();
      if (cell.length < 32) continue;
      const field = isText(name) ? '' : readOctetText(name).text;
      this.#cells.scan(cell, true, { field, time, address });
    }
  }

  #timeOf(named: readonly { readonly cell: string; readonly name: string }[]): LogTime | null {
    const own = named.filter(({ name }) => TIME_NAME.test(name));
    for (const { cell } of [...own, ...named]) {
      const time = cell.length < 64 ? this.#times.find(cell) : null;
      if (time !== null) return time;
    }
    return null;
  }
}

/** Columns that hold whole lines: what stands there has a name of its own, or none. */
const isText = (name: string): boolean =>
  /^@?(?:message|msg|log|raw|line|event|_source)$/i.test(name);

/** RFC 4180, section 2: the cells of a record. */
function cellsOf(record: string): readonly string[] {
  const cells: string[] = [];
  const cell = /"((?:[^"]|"")*)"?[^,]*(,|$)|([^,]*)(,|$)/y;
  const end = record.endsWith('\r') ? record.length - 1 : record.length;
  for (let at = 0; at <= end; at = cell.lastIndex) {
    cell.lastIndex = at;
    const match = cell.exec(record.slice(0, end));
    if (match === null) break;
    const [, quoted, , plain = ''] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if ((match[2] ?? match[4]) !== ',') break;
  }
  return cells;
}
