import { type Span, span } from '../span.ts';

/** A hyphen, what word processors make of it, and its escapes. */
const DASH = '(?:[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]|%(?:25){0,4}2[Dd])';
/** What a space in a label may have become. */
const GAP = '(?:[ \\t+_\\u00a0]|%(?:25){0,4}(?:20|2[Bb])|\\\\u0020|&nbsp;)';
const BEFORE = new RegExp(`${DASH}{1,16}${GAP}{0,3}$`);
const AFTER = new RegExp(`^(?:${GAP}{0,3}[A-Z0-9]+){0,6}${GAP}{0,3}${DASH}{0,16}`);
const GAPS = new RegExp(`${GAP}+`, 'g');
const REACH = 160;

/** An encapsulation boundary of PEM (RFC 7468, section 2), however it was encoded or damaged. */
export interface KeyBoundary {
  readonly kind: 'BEGIN' | 'END';
  /** 'RSA PRIVATE KEY'; null where it is not the boundary of a private key. */
  readonly label: string | null;
  /** Whether it is surely that of something else: a certificate, a request, a public key. */
  readonly isOther: boolean;
  readonly at: Span;
}

/** All boundaries in order, one at a time. */
export function* keyBoundaries(text: string): Generator<KeyBoundary> {
  const keywords = /BEGIN|END/g;
  while (keywords.test(text)) {
    const end = keywords.lastIndex;
    const kind = text.startsWith('END', end - 3) ? 'END' : 'BEGIN';
    const boundary = boundaryAt(text, end - kind.length, kind);
    if (boundary !== null) yield boundary;
  }
}

function boundaryAt(text: string, keyword: number, kind: 'BEGIN' | 'END'): KeyBoundary | null {
  // A hyphen, a space or the last digit of an escape: anything else is looked at no closer.
  if (!/[^A-Za-z1-9]|[BbDd]/.test(text.charAt(keyword - 1))) return null;
  const lead = leadOf(text, keyword);
  if (lead === 0) return null;
  const from = keyword + kind.length;
  const certificate = certificateEnd(text, from);
  if (certificate !== null)
    return { kind, label: null, isOther: true, at: span(keyword - lead, certificate) };
  const head = text.slice(from, from + REACH);
  const end = from + (AFTER.exec(head)?.[0].length ?? 0);
  const label = labelIn(head);
  const isOther = label === null && OTHER.test(head);
  return { kind, label, isOther, at: span(keyword - lead, end) };
}

const FIVE = '-----';

/** How many characters of the boundary stand before its keyword. Nearly always they are five hyphens that begin a line. */
function leadOf(text: string, keyword: number): number {
  const start = keyword - FIVE.length;
  const isLine = start === 0 || text.charAt(start - 1) === '\n';
  if (isLine && text.startsWith(FIVE, start)) return FIVE.length;
  return BEFORE.exec(text.slice(Math.max(0, keyword - REACH), keyword))?.[0].length ?? 0;
}

const CERTIFICATE = ' CERTIFICATE-----';

/** Where the boundary of a certificate ends that is well formed and ends its line, as nearly all are. */
function certificateEnd(text: string, from: number): number | null {
  const end = from + CERTIFICATE.length;
  const isAlone = text.startsWith(CERTIFICATE, from) && /^[\r\n]?$/.test(text.charAt(end));
  return isAlone ? end : null;
}

const OTHER = /^[^-\r\n]{1,24}(?:CERTIFICATE|PUBLIC|CRL|PKCS7|CMS|PARAMETERS)/;
const PRIVATE = /^ ?((?:[A-Z0-9]+ ){0,4}?[A-Z0-9]*?PRIVATE ?KEY)/;

const labelIn = (head: string): string | null =>
  head.includes('PRIVATE') ? (PRIVATE.exec(head.replace(GAPS, ' '))?.[1] ?? null) : null;
