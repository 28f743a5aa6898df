import { readTimeText } from '../core/companion/time.ts';
import type { TimeKind } from './summary.ts';

/** When a request was logged, in milliseconds since the epoch, and how that was written. */
export interface LogTime {
  readonly ms: number;
  readonly kind: Exclude<TimeKind, 'none'>;
}

const ISO =
  /(?<![\w+/.-])(\d{4}-\d{2}-\d{2})(?:[T ]|%20)(\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(?: ?(Z|UTC|GMT|KST|JST)| ?([+-]\d{2}:?\d{2}))?(?![\w+/=])/;
/** The common log format: 26/Nov/2026:22:00:00 +0900. */
const CLF =
  /(?<![\w/])(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))? ([+-]\d{4})/;
/** RFC 9110, section 5.6.7. */
const HTTP = /[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT/;
/** RFC 3164, section 4.1.2: without a year. */
const SYSLOG = /(?<![\w,] ?)[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}(?![\w+/=]| \d{4})/;
/** Seconds since the epoch from 2001 to 2033, with a fraction, or milliseconds. */
const EPOCH = /(?<![\w+/.%-])(1\d{9})(?:\.(\d{1,9})|(\d{3}))?(?![\w+/=.%-])/;
const ANY = new RegExp(
  [ISO, CLF, HTTP, SYSLOG, EPOCH]
    .map(({ source }) => `(?:${source.replace(/\((?!\?)/g, '(?:')})`)
    .join('|'),
  'g',
);
/** Words before a time that is not that of the request: those of a certificate's validity, above all. */
const OTHER = /(?:not[ _-]?(?:before|after)|valid|expir|since|until|issued|\bNB|\bNA)[^\n]{0,12}$/i;

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const DAY = 86_400_000;

/** Reads the times of lines; those of one second are read once. `now` (milliseconds since the epoch) gives syslog its year. */
export class TimeReader {
  readonly #now: number;
  readonly #known = new Map<string, LogTime | null>();

  constructor(now: number) {
    this.#now = now;
  }

  /** The first time in the text that may be that of a request; null for none. */
  find(text: string): LogTime | null {
    ANY.lastIndex = 0;
    for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
      if (OTHER.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
      const time = this.read(match[0]);
      if (time !== null) return time;
    }
    return null;
  }

  /** The time that the text is; null for what is none. */
  read(text: string): LogTime | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size > 4096) this.#known.clear();
    const time = readTime(text, this.#now);
    this.#known.set(text, time);
    return time;
  }
}

function readTime(text: string, now: number): LogTime | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, date = '', clock = '', fraction = '', zone = 'Z', offset] = iso;
    const isSeoul = zone === 'KST' || zone === 'JST';
    return timeOf(`${date}T${clock}${offset ?? (isSeoul ? '+09:00' : 'Z')}`, fraction, 'iso');
  }
  const clf = CLF.exec(text);
  if (clf !== null) {
    const [, day = '', month = '', year = '', clock = '', fraction = '', offset = ''] = clf;
    const number = MONTHS.indexOf(month) / 3 + 1;
    if (!Number.isInteger(number) || number < 1) return null;
    return timeOf(
      `${year}-${String(number).padStart(2, '0')}-${day}T${clock}${offset}`,
      fraction,
      'clf',
    );
  }
  if (HTTP.test(text)) return timeOf(text, '', 'http');
  if (SYSLOG.test(text)) return syslogTime(text, now);
  const [, seconds, fraction = '', milliseconds = ''] = EPOCH.exec(text) ?? [];
  if (seconds === undefined) return null;
  return { ms: Number(seconds) * 1000 + millis(fraction || milliseconds), kind: 'epoch' };
}

function timeOf(text: string, fraction: string, kind: LogTime['kind']): LogTime | null {
  if (!isClock(text)) return null;
  const seconds = readTimeText(text);
  return seconds === null ? null : { ms: seconds * 1000 + millis(fraction), kind };
}

/** What neither a clock nor a calendar has is no time: an hour 24, a month 13. */
function isClock(text: string): boolean {
  const [, hour, minute, second] = /(\d{2}):(\d{2}):(\d{2})/.exec(text) ?? [];
  const [, month = '1', day = '1'] = /^\d{4}-(\d{2})-(\d{2})/.exec(text) ?? [];
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate && Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}

const millis = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3));

/** The clocks of two machines differ: what is less than a day ahead is of this year. */
function syslogTime(text: string, now: number): LogTime | null {
  const year = 1970 + Math.floor((now + DAY) / (365.2425 * DAY));
  for (const one of [year + 1, year, year - 1]) {
    const time = timeOf(`${text} ${one} GMT`, '', 'syslog');
    if (time !== null && time.ms <= now + DAY) return time;
  }
  return null;
}
