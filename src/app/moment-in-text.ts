import { parseMoment } from './moment.ts';

/** So much of a paste is looked through: a log line begins with its time, a dump of headers soon has one. */
const MOST_CHARACTERS = 65_536;

/**
 * Times as logs write them: ISO 8601, the common log format, that of Date (RFC 9110, section 5.6.7), syslog (RFC 3164),
 * and seconds since the epoch with or without a fraction. Not inside longer runs of letters and digits, as base64 has.
 */
const TIMES =
  /(?<![\w+/=.-])(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:Z|UTC|GMT|KST|JST)|[ ]?[+-]\d{2}:?\d{2})?|\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|1[0-9]{9}(?:\.\d{1,6}|\d{3})?)(?![\w+/=-])/g;

/** Words before a time that is not that of the request: those of a certificate's validity, above all. */
const OTHER = /(?:not[ _-]?(?:before|after)|valid|expir|since|until|issued|NB|NA)[^\n]{0,12}$/i;

/** The first time in a pasted text that may be that of the request, in milliseconds since the epoch; null for none. */
export function momentIn(text: string, now: number): number | null {
  const within = text.slice(0, MOST_CHARACTERS);
  for (const match of within.matchAll(TIMES)) {
    const before = within.slice(Math.max(0, match.index - 24), match.index);
    if (OTHER.test(before)) continue;
    const moment = parseMoment(match[0], now);
    if (moment !== null) return moment;
  }
  return null;
}
