import { type Element, TAG } from './der.ts';

/** A point in time as a certificate states it. */
export interface Time {
  /** YYYY-MM-DDTHH:MM:SSZ, with a fraction only where there is one. */
  readonly iso: string;
  /** Milliseconds since the epoch, fractions of a millisecond cut off. */
  readonly ms: number;
}

/** More fractional digits than any clock has. */
const MOST_OCTETS = 64;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Reads a UTCTime or GeneralizedTime exactly; null where it is no time of the calendar or not in the form of DER. */
export function readTime(octets: Uint8Array, element: Element): Time | null {
  const { start, end } = element.contents;
  if (end - start > MOST_OCTETS) return null;
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(octets[i] ?? 0);
  if (element.tag === TAG.utcTime) {
    // RFC 5280, section 4.1.2.5.1: YYMMDDHHMMSSZ, seconds always; YY from 50 on is 19YY.
    const match = /^(\d{2})(\d{10})Z$/.exec(text);
    if (match === null) return null;
    const [, year = '', rest = ''] = match;
    return timeOf(`${Number(year) >= 50 ? '19' : '20'}${year}${rest}`, '');
  }
  // X.690, section 11.7: a fraction has no trailing zeros; the time ends in Z.
  const match = /^(\d{14})(?:\.(\d*[1-9]))?Z$/.exec(text);
  return match === null ? null : timeOf(match[1] ?? '', match[2] ?? '');
}

function timeOf(digits: string, fraction: string): Time | null {
  const at = (start: number, length: number): number => Number(digits.slice(start, start + length));
  const [year, month, day] = [at(0, 4), at(4, 2), at(6, 2)];
  const [hour, minute, second] = [at(8, 2), at(10, 2), at(12, 2)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const seconds = (daysSinceEpoch(year, month, day) * 24 + hour) * 3600 + minute * 60 + second;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const clock = `${digits.slice(8, 10)}:${digits.slice(10, 12)}:${digits.slice(12, 14)}`;
  return {
    iso: `${date}T${clock}${fraction === '' ? '' : `.${fraction}`}Z`,
    ms: seconds * 1000 + ms,
  };
}

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

function daysSinceEpoch(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leapDays + day - 1;
  for (let m = 1; m < month; m += 1) days += daysIn(year, m);
  // 0001-01-01 is 719162 days before 1970-01-01.
  return days - 719_162;
}

/** A count of milliseconds since the epoch, as Certificate Transparency states it. */
export function isoOf(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const rest = ms - days * 86_400_000;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysSinceEpoch(year, 1, 1) > days) year -= 1;
  while (daysSinceEpoch(year + 1, 1, 1) <= days) year += 1;
  let day = days - daysSinceEpoch(year, 1, 1);
  let month = 1;
  while (day >= daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
  }
  const two = (value: number, width = 2): string => String(value).padStart(width, '0');
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((value) =>
    two(Math.floor(value)),
  );
  const fraction = rest % 1000 === 0 ? '' : `.${two(rest % 1000, 3)}`;
  return `${two(year, 4)}-${two(month)}-${two(day + 1)}T${clock.join(':')}${fraction}Z`;
}
