import type { AppState } from './store.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO 8601, with a space or a comma before the fraction as logs write it. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2})?$/i;
/** The common log format: 26/Nov/2026:22:00:00 +0900. */
const LOG =
  /^\[?(\d{2})\/([A-Za-z]{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2})\s*(Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2})?\]?$/i;

/** RFC 9110, section 5.6.7: Tue, 17 Nov 2026 09:12:01 GMT. */
const DATE =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2})\s*(Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2})?$/i;
/** RFC 3164, section 4.1.2: Nov 17 09:12:01, without a year. */
const SYSLOG = /^([A-Za-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2})$/;
/** Seconds since the epoch from 2001 to 2033, with a fraction, or milliseconds. */
const EPOCH = /^(1\d{9})(?:\.(\d{1,9})|(\d{3}))?$/;

/**
 * A time as a person or a log writes it, in milliseconds since the epoch; null for what is none. Without a zone it is
 * UTC; without a year, the last such day before `now`.
 */
export function parseMoment(written: string, now: number = Date.now()): number | null {
  const text = written.trim();
  const epoch = EPOCH.exec(text);
  if (epoch !== null) {
    const [, seconds = '', fraction = '', milliseconds = ''] = epoch;
    return Number(seconds) * 1000 + Number((fraction || milliseconds).padEnd(3, '0').slice(0, 3));
  }
  const syslog = SYSLOG.exec(text);
  if (syslog !== null) return lastBefore(syslog, now);
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = iso;
    return momentOf([year, month, day, hour, minute, second].map(Number), zone);
  }
  const log = LOG.exec(text) ?? DATE.exec(text);
  if (log === null) return null;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '', zone] = log;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return momentOf([Number(year), month, ...[day, hour, minute, second].map(Number)], zone);
}

const DAY = 86_400_000;

/** The clocks of two machines differ: what is less than a day ahead is of this year. */
function lastBefore([, name = '', ...rest]: RegExpExecArray, now: number): number | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = new Date(now).getUTCFullYear();
  for (const one of [year, year - 1]) {
    const moment = momentOf([one, month, ...rest.map(Number)], 'Z');
    if (moment !== null && moment <= now + DAY) return moment;
  }
  return null;
}

/** No 30 February, no hour 24: what the calendar does not have is no time. */
function momentOf(parts: readonly number[], zone: string | undefined): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(ms);
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return isReal ? ms - minutesOf(zone) * 60_000 : null;
}

function minutesOf(zone = 'Z'): number {
  if (/^(?:kst|jst)$/i.test(zone)) return 9 * 60;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The moment at which validity is judged, in milliseconds since the epoch; null for now, or for what is no time. */
export const selectMoment = ({ judgedAt }: AppState): number | null => parseMoment(judgedAt);

/** Whether something stands there that is no time. */
export const selectIsNoMoment = ({ judgedAt }: AppState): boolean =>
  judgedAt.trim() !== '' && parseMoment(judgedAt) === null;
