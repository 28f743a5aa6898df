import { latin1 } from './octets.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** RFC 5280, section 4.1.2.5.1: YYMMDDHHMMSSZ, and such a time there is. */
export function isUtcTime(contents: Uint8Array): boolean {
  const text = latin1(contents);
  return isDate(`${text < '5' ? '20' : '19'}${text}`);
}

/** RFC 5280, section 4.1.2.5.2: YYYYMMDDHHMMSSZ. */
export const isGeneralizedTime = (contents: Uint8Array): boolean => isDate(latin1(contents));

function isDate(text: string): boolean {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59;
}
