import { addressIn, isAddressName } from './address.ts';
import { isCertificateField } from './field-name.ts';
import { LineReader } from './lines.ts';
import { readOctetText } from './octet-text.ts';
import type { LogReader, Sighting, Watcher } from './sighting.ts';
import type { LogTime, TimeReader } from './time.ts';
import { unescapeText } from './unescape.ts';

/** Deeper objects are read, and belong to the deepest that is kept. */
const DEEPEST = 10_000;
/** A longer string is given up: its quotation mark is missing. */
const LONGEST_STRING = 16 * 1024 * 1024;
/** So many values may wait for the time of the object around them. */
const MOST_WAITING = 1000;

const TIME_KEY =
  /^@?(?:timestamp|time|date|datetime|ts|started(?:DateTime|_time)?|start_time|event[._]?time|ingestionTime)$/i;
const NO_TIME_KEY = /not_?(?:before|after)|valid|expir|issued|exported|created|lastEvent/i;
/** Lists that belong to the object around them: what stands in them happened when that did. */
const OWN_LIST = /header|cookie|param|query|field/i;

/** An object or a list that is not closed yet. */
interface Frame {
  readonly isList: boolean;
  /** Under which key of the object around it it stands. */
  readonly key: string;
  /** How many values waited when it began. */
  readonly waiting: number;
  time: LogTime | null;
  isNamedTime: boolean;
  address: string;
  /** What its key "name" says, as HAR writes header fields. */
  name: string;
}

/**
 * Reads a JSON document of any length piece by piece: HAR, exports of Kibana and CloudWatch. A value gets the time of the
 * innermost object around it that has one. Nothing is called for each level, so that no depth overflows.
 */
export class JsonReader implements LogReader {
  readonly #times: TimeReader;
  readonly #watcher: Watcher;
  readonly #strings: LineReader;
  readonly #frames: Frame[] = [];
  #waiting: Sighting[] = [];
  #held = '';
  #at = 0;
  #deeper = 0;
  #key = '';
  /** Where the value behind a key begins; -1 while no key waits for one. */
  #valueFrom = -1;
  lines = 0;
  longLines = 0;

  constructor(times: TimeReader, watcher: Watcher) {
    this.#times = times;
    this.#watcher = watcher;
    this.#strings = new LineReader(times, {
      see: (sighting) => this.#wait({ ...sighting, line: this.lines + 1 }),
      miss: () => watcher.miss(),
    });
  }

  push(text: string): void {
    this.#held += text;
    this.#read();
    this.#held = this.#held.slice(this.#at);
    if (this.#valueFrom !== -1) this.#valueFrom = Math.max(0, this.#valueFrom - this.#at);
    this.#at = 0;
  }

  end(): void {
    // A document that was cut off: its last string may hold a value all the same.
    if (this.#held.length > 32) this.#readString(this.#held.slice(1));
    if (this.#held !== '') this.lines += 1;
    this.#tell(0);
  }

  #read(): void {
    const sign = /["{}[\],\n]/g;
    for (;;) {
      sign.lastIndex = this.#at;
      const match = sign.exec(this.#held);
      if (match === null) {
        // A number or a literal may go on.
        this.#at = this.#valueFrom === -1 ? this.#held.length : this.#at;
        return;
      }
      if (match[0] === '"') {
        const end = stringEnd(this.#held, match.index + 1);
        if (end === -1 && this.#held.length - match.index <= LONGEST_STRING) {
          this.#at = match.index;
          return;
        }
        this.#takeString(match.index + 1, end);
      } else {
        this.#at = match.index + 1;
        this.#takeSign(match[0], match.index);
      }
    }
  }

  #takeString(from: number, end: number): void {
    if (end === -1) {
      this.longLines += 1;
      this.#readString(this.#held.slice(from));
      this.#at = this.#held.length;
      return;
    }
    const raw = this.#held.slice(from, end);
    this.#at = end + 1;
    const frame = this.#frames.at(-1);
    if (this.#valueFrom === -1 && frame !== undefined && !frame.isList) {
      this.#key = raw.length < 128 ? ` ${raw}`.slice(1) : '';
      this.#valueFrom = end + 1;
      return;
    }
    if (raw.length < 128) this.#takeShort(raw, frame);
    else this.#readString(raw);
    this.#valueFrom = -1;
  }

  #takeShort(raw: string, frame: Frame | undefined): void {
    if (frame === undefined) return;
    if (raw.length < 3) {
      if ((raw === '' || raw === '-') && isCertificateField(this.#key)) this.#watcher.miss();
      return;
    }
    if (this.#key === 'name') frame.name = ` ${raw}`.slice(1);
    if (isAddressName(this.#key) || (frame.address === '' && /^[\d.]{7,15}(?::\d+)?$/.test(raw))) {
      frame.address = addressIn(raw) || frame.address;
    }
    this.#takeTime(raw, frame);
    if (raw.length > 32) this.#readString(raw);
  }

  #takeTime(raw: string, frame: Frame): void {
    if (frame.isNamedTime || NO_TIME_KEY.test(this.#key)) return;
    const isNamed = TIME_KEY.test(this.#key);
    if (!isNamed && (frame.time !== null || raw.length > 40 || !/^[\d"]/.test(raw))) return;
    const time = this.#times.find(raw);
    if (time === null || (!isNamed && time.kind === 'epoch')) return;
    frame.time = time;
    frame.isNamedTime = isNamed;
  }

  #readString(raw: string): void {
    const text = raw.includes('\\') ? unescapeText(raw) : raw;
    const field = readOctetText(this.#key).text;
    this.#strings.scan(text, true, { field, time: null, address: '' });
  }

  #wait(sighting: Sighting): void {
    this.#waiting.push(sighting);
    if (this.#waiting.length > MOST_WAITING) this.#tell(0);
  }

  #takeSign(sign: string, at: number): void {
    if (sign === '\n') {
      this.lines += 1;
      return;
    }
    if (this.#valueFrom !== -1 && sign !== '{' && sign !== '[') {
      const frame = this.#frames.at(-1);
      const raw = this.#held.slice(this.#valueFrom, at).replace(':', '').trim();
      if (frame !== undefined && raw.length < 32) this.#takeTime(raw, frame);
      if (raw === 'null' && isCertificateField(this.#key)) this.#watcher.miss();
      this.#valueFrom = -1;
    }
    if (sign === '{' || sign === '[') this.#open(sign === '[');
    else if (sign !== ',') this.#close();
  }

  #open(isList: boolean): void {
    const key = this.#valueFrom === -1 ? '' : this.#key;
    this.#valueFrom = -1;
    if (this.#frames.length >= DEEPEST) {
      this.#deeper += 1;
      return;
    }
    const waiting = this.#waiting.length;
    this.#frames.push({
      isList,
      key,
      waiting,
      time: null,
      isNamedTime: false,
      address: '',
      name: '',
    });
  }

  #close(): void {
    if (this.#deeper > 0) {
      this.#deeper -= 1;
      return;
    }
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const parent = this.#frames.at(-1);
    const from = Math.min(frame.waiting, this.#waiting.length);
    for (let i = from; i < this.#waiting.length; i += 1) {
      const waiting = this.#waiting[i];
      if (waiting !== undefined) this.#waiting[i] = filled(waiting, frame);
    }
    const isOwn = parent !== undefined && (!parent.isList || OWN_LIST.test(parent.key));
    if (frame.isList ? parent === undefined : frame.time !== null || !isOwn) this.#tell(from);
    if (parent !== undefined && !parent.isList && parent.address === '')
      parent.address = frame.address;
  }

  #tell(from: number): void {
    for (const sighting of this.#waiting.slice(from)) this.#watcher.see(sighting);
    this.#waiting.length = from;
  }
}

/** The value with what the object around it says. */
const filled = (sighting: Sighting, { time, address, name }: Frame): Sighting => ({
  ...sighting,
  field: sighting.field === 'value' && name !== '' ? name : sighting.field,
  time: sighting.time ?? time,
  address: sighting.address || address,
});

/** Where the string that begins at `from` ends; -1 where it does not. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - 1 - slashes >= from && text.charAt(at - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Whether a text is one JSON document, or a list, and not one object a line. */
export function beginsJson(text: string): boolean {
  const start = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^\[\s*(?:[{["\]]|$)/.test(start)) return true;
  if (!/^\{\s*(?:"|$|\})/.test(start)) return false;
  const end = start.indexOf('\n');
  const line = end === -1 ? start : start.slice(0, end);
  if (end === -1 && line.length >= 32_768) return true;
  return !isWhole(line.trimEnd());
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
