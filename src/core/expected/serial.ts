import { toHex } from '../x509/text.ts';
import { likeEnds } from './agree.ts';
import type { Candidate } from './candidate.ts';
import { equal, type Likeness, near } from './expectation.ts';
import { hexOf } from './octets.ts';

/** A serial number as people write it: its sign, and its digits without leading zeros. */
interface Written {
  readonly isNegative: boolean;
  /** Null where it can be no number of that base. */
  readonly hex: string | null;
  readonly decimal: string | null;
  /** All hexadecimal digits as they stand. */
  readonly digits: string | null;
}

/** How a value, read as a serial number, lies to that of one certificate; none where it can be no number. */
export function likeSerial(text: string, { certificate, json }: Candidate): readonly Likeness[] {
  const written = readWritten(text);
  const { hex: shown, decimal } = json.serialNumber;
  const rounded = likeRounded(text, decimal, shown);
  if (written.hex === null && written.decimal === null) return rounded;
  const own = trimmed(shown.replace('-', '').toLowerCase());
  const isNegative = shown.startsWith('-');
  // Windows shows the contents octets, whose first bit is the sign.
  if (!written.isNegative && written.digits === toHex(certificate.serialNumber.value)) {
    return [equal('serial', shown)];
  }
  const isSame =
    written.hex === own || (decimal !== null && written.decimal === decimal.replace('-', ''));
  if (isSame) {
    const isEqual = written.isNegative === isNegative;
    return [isEqual ? equal('serial', shown) : near('serial', 'sign', shown)];
  }
  if (written.hex !== null && reversed(written.digits ?? '') === own) {
    return [near('serial', 'reversed', shown)];
  }
  return [...rounded, ...likeEnds('serial', written.hex ?? '', own, shown)];
}

/** Whether a value can be a serial number at all. */
export function isSerial(text: string): boolean {
  const { hex, decimal } = readWritten(text);
  return hex !== null || decimal !== null;
}

/** RFC 5280, section 4.1.2.2 allows 20 octets; the longest that anyone writes is this. */
const MOST_DIGITS = 200_000;

function readWritten(text: string): Written {
  const plain = text
    .slice(0, MOST_DIGITS)
    .replace(/\s*\(-?(?:0x)?[0-9a-f]+\)$/i, '')
    .replace(/^\(negative\)\s*/i, '-');
  const isNegative = /^[-\u2212]/.test(plain);
  const rest = isNegative ? plain.slice(1) : plain;
  const digits = hexOf(rest);
  const whole = rest.replace(/[\s,_]/g, '');
  return {
    isNegative,
    digits,
    hex: digits === null ? null : trimmed(digits),
    decimal: /^\d+$/.test(whole) ? trimmed(whole) : null,
  };
}

const trimmed = (digits: string): string => digits.replace(/^0+(?=.)/, '');

/** The octets from the last to the first, as .NET's GetSerialNumber gives them. */
const reversed = (digits: string): string =>
  trimmed((digits.length % 2 === 0 ? digits : `0${digits}`).match(/../g)?.reverse().join('') ?? '');

/** A spreadsheet keeps 15 digits of a number, and shows six: 7.77632E+37. */
function likeRounded(text: string, decimal: string | null, shown: string): readonly Likeness[] {
  if (decimal === null || !/^-?\d[\d,]*(?:\.\d+)?(?:e\+?\d{1,3})?$/i.test(text)) return [];
  const expected = Number(text.replaceAll(',', ''));
  const own = Number(decimal);
  const isRounded =
    Math.abs(own) > Number.MAX_SAFE_INTEGER && Math.abs(expected - own) < Math.abs(own) * 1e-5;
  return isRounded ? [near('serial', 'rounded', shown)] : [];
}
