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
  const keyword = /BEGIN|END/g;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const boundary = boundaryAt(text, match.index);
    if (boundary !== null) yield boundary;
  }
}

function boundaryAt(text: string, keyword: number): KeyBoundary | null {
  const kind = text.startsWith('BEGIN', keyword) ? 'BEGIN' : 'END';
  // A hyphen, a space or the last digit of an escape: anything else is looked at no closer.
  if (!/[^A-Za-z1-9]|[BbDd]/.test(text.charAt(keyword - 1))) return null;
  const lead = BEFORE.exec(text.slice(Math.max(0, keyword - REACH), keyword))?.[0];
  if (lead === undefined) return null;
  const from = keyword + kind.length;
  const head = text.slice(from, from + REACH);
  const end = from + (AFTER.exec(head)?.[0].length ?? 0);
  const label = labelIn(head);
  const isOther = label === null && OTHER.test(head);
  return { kind, label, isOther, at: span(keyword - lead.length, end) };
}

const OTHER = /^[^-\r\n]{1,24}(?:CERTIFICATE|PUBLIC|CRL|PKCS7|CMS|PARAMETERS)/;
const PRIVATE = /^ ?((?:[A-Z0-9]+ ){0,4}?[A-Z0-9]*?PRIVATE ?KEY)/;

const labelIn = (head: string): string | null => PRIVATE.exec(head.replace(GAPS, ' '))?.[1] ?? null;
