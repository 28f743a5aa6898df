const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 3339 and Go's String: with a zone. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)? ?(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})(?: [A-Z]{3,4})?)$/i;
/** ASN1_TIME_print, as nginx and Apache write it: 'Nov 22 18:17:54 2031 GMT'. */
const OPENSSL = /^([A-Za-z]{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4}) GMT$/;
/** RFC 9110, section 5.6.7: IMF-fixdate. */
const HTTP = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/;
/** X.680, sections 46 and 47: UTCTime and GeneralizedTime as they are encoded, as HAProxy writes them. */
const ASN1 = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
/** Seconds since the epoch, as Traefik writes them. */
const UNIX = /^-?\d{9,11}$/;

/** Seconds since the epoch of a point in time as any proxy writes it; null for any other text. */
export function readTimeText(text: string): number | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, y, mo, d, h, mi, s, sign, hours, minutes] = iso;
    const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60;
    const seconds = secondsOf([y, mo, d, h, mi, s].map(Number));
    return sign === '-' ? seconds + offset : seconds - offset;
  }
  const openssl = OPENSSL.exec(text);
  if (openssl !== null) {
    const [, name, d, h, mi, s, y] = openssl;
    return withMonth(name, [y, d, h, mi, s].map(Number));
  }
  const http = HTTP.exec(text);
  if (http !== null) {
    const [, d, name, y, h, mi, s] = http;
    return withMonth(name, [y, d, h, mi, s].map(Number));
  }
  const asn1 = ASN1.exec(text);
  if (asn1 !== null) {
    const [, y = '', ...rest] = asn1;
    return secondsOf([fullYear(y), ...rest.map(Number)]);
  }
  return UNIX.test(text) ? Number(text) : null;
}

/** RFC 5280, section 4.1.2.5.1: two digits from 50 on are of the last century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) >= 50 ? 1900 : 2000);

function withMonth(name: string | undefined, numbers: readonly number[]): number | null {
  const [year = 0, ...rest] = numbers;
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  return month === 0 ? null : secondsOf([year, month, ...rest]);
}

/** The proleptic Gregorian calendar, counted from March so that a leap day is the last of its year. */
function secondsOf(numbers: readonly number[]): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // 0000-03-01 is 719468 days before 1970-01-01.
  const days = y * 365 + leapDays + dayOfYear - 719_468;
  return ((days * 24 + hour) * 60 + minute) * 60 + second;
}
