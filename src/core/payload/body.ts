import { pkcs7Length, readBundle } from '../cms/bundle.ts';
import { type Base64Reading, readBase64 } from '../encoding/base64.ts';
import { outerLength } from '../encoding/outer-length.ts';
import { type Cleaning, cleanings } from '../repair/search.ts';
import { shortageOf } from '../repair/shortage.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** How a body became octets: the cleaning that worked, or the one that came nearest. */
export interface BodyReading {
  readonly cleaning: Cleaning;
  readonly base64: Base64Reading;
  /** Octets of the first DER element that its length octets claim; null when they cannot be read. */
  readonly claimed: number | null;
  /** Whether whole DER elements fill the octets, nothing left over. */
  readonly exact: boolean;
}

const SEQUENCE = 0x30;

/** Where each DER element of `octets` ends, as far as they are whole; behind the first only what may be a certificate. */
export function elements(octets: Uint8Array): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  while (start < octets.length && (start === 0 || octets[start] === SEQUENCE)) {
    const rest = octets.subarray(start);
    const length = outerLength(rest) ?? pkcs7Length(rest);
    if (length === null || start + length > octets.length) break;
    found.push({ start, end: start + length });
    start += length;
  }
  return found;
}

/**
 * Reads a body with the cheapest cleaning that makes it exact DER. Where none does, the answer is that of the cleaning
 * that the layout speaks for, else the body as it arrived: the caller says what is wrong with it.
 */
export function readBody(text: string, malformed: readonly Span[]): BodyReading {
  let nearest: Cleaning | null = null;
  for (const cleaning of cleanings(text, malformed)) {
    if (nearest === null || cleaning.likely) nearest = cleaning;
    // Most readings of a long body are too short: no need to take them apart.
    if ((shortageOf(cleaning.text.value) ?? 1) > 0) continue;
    const reading = judge(cleaning);
    if (reading.exact && reading.base64.problems.length === 0) return reading;
  }
  if (nearest === null) throw new RangeError('every body has a reading');
  return judge(nearest);
}

function judge(cleaning: Cleaning): BodyReading {
  const base64 = readBase64(cleaning.text.value);
  const octets = base64.octets.value;
  const claimed = outerLength(octets);
  const whole = elements(octets);
  const fills = whole.length > 0 && whole.at(-1)?.end === octets.length;
  // RFC 4648, section 4: a character alone in the last quantum carries no octet.
  const isWhole = fills && base64.leftover !== 1;
  const exact = isWhole && (cleaning.steps.length === 0 || areCertificates(octets, whole));
  return { cleaning, base64, claimed, exact };
}

/** A repair must give certificates, not only octets of the right number. */
const areCertificates = (octets: Uint8Array, whole: readonly Span[]): boolean =>
  whole.every(({ start, end }) => {
    const part = octets.subarray(start, end);
    return parseCertificate(part).ok || isWholeBundle(part);
  });

function isWholeBundle(octets: Uint8Array): boolean {
  const { certificates = [] } = readBundle(octets) ?? {};
  return (
    certificates.length > 0 &&
    certificates.every(({ start, end }) => parseCertificate(octets.subarray(start, end)).ok)
  );
}

/** From the body's text to its octets. */
export const bodyChain = (reading: BodyReading): readonly Trace[] => [
  reading.cleaning.text.trace,
  reading.base64.octets.trace,
];
