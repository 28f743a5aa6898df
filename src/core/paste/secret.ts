import { type Span, span } from '../span.ts';
import { blobAfter, blobBefore, octetsAt } from './base64-blob.ts';
import { type KeyBoundary, keyBoundaries } from './key-boundary.ts';
import { PREFIX, privateKeyIn } from './private-key.ts';
import { unclosedEnd } from './unclosed-key.ts';

/** A private key in a paste, from its first character to its last. */
export interface Secret {
  readonly at: Span;
  /** 'RSA PRIVATE KEY', 'PKCS #12', … */
  readonly kind: string;
}

/**
 * Every private key in the text, in order and apart: behind a PEM label (RFC 7468), whole or cut, encoded or damaged; and
 * base64 of DER that begins as a private key or PKCS #12 does, or of PEM with a private key in it. Linear; never throws.
 */
export function findSecrets(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const secret of [...labelled(text), ...bare(text), ...packed(text)].sort(byPosition)) {
    if (secret.at.start >= (found.at(-1)?.at.end ?? 0)) found.push(secret);
  }
  return found;
}

const byPosition = (a: Secret, b: Secret): number => a.at.start - b.at.start || b.at.end - a.at.end;

/** Keys with a label. Where END is missing the key ends with its base64; where BEGIN is, it begins with it. */
function labelled(text: string): readonly Secret[] {
  const found: Secret[] = [];
  let open: KeyBoundary | null = null;
  let floor = 0;
  const close = (end: number): void => {
    if (open?.label) found.push({ at: span(open.at.start, end), kind: open.label });
    open = null;
    floor = end;
  };
  for (const boundary of keyBoundaries(text)) {
    const { kind, label, isOther, at } = boundary;
    const isItsEnd = kind === 'END' && !isOther;
    if (open !== null) close(isItsEnd ? at.end : unclosedEnd(text, open, at.start));
    else if (kind === 'END' && label !== null) {
      open = { ...boundary, at: span(blobBefore(text, floor, at.start), at.end) };
      close(at.end);
    }
    if (kind === 'BEGIN' && label !== null) open = boundary;
    floor = Math.max(floor, at.end);
  }
  if (open !== null) close(unclosedEnd(text, open, text.length));
  return found;
}

const QUANTUM = 4 / 3;
/** 30 is the tag of a SEQUENCE: with a length octet of 20 or more, base64 of it begins with M and C to I. */
const SEQUENCE = /M[C-I]/g;
/** Enough to rule nearly everything out. */
const FEW = 6;

/** Keys without a label. */
function bare(text: string): readonly Secret[] {
  const found: Secret[] = [];
  SEQUENCE.lastIndex = 0;
  for (let match = SEQUENCE.exec(text); match !== null; match = SEQUENCE.exec(text)) {
    const start = match.index;
    SEQUENCE.lastIndex = start + 1;
    if (!mayBeKey(octetsAt(text, start, FEW))) continue;
    const key = privateKeyIn(octetsAt(text, start, PREFIX));
    if (key === null) continue;
    const most = key.length === null ? Number.POSITIVE_INFINITY : Math.ceil(key.length * QUANTUM);
    const { end } = blobAfter(text, start, most);
    found.push({ at: span(start, end), kind: key.kind });
    SEQUENCE.lastIndex = Math.max(end, start + 1);
  }
  return found;
}

/** Whether an INTEGER or a SEQUENCE follows the outer length octets. */
function mayBeKey(octets: Uint8Array): boolean {
  const length = octets[1] ?? 0;
  const next = octets[length > 0x80 ? 2 + (length & 0x7f) : 2];
  return next === 0x02 || next === 0x30;
}

/** Base64 of "-----BEGIN ", and of "PRIVATE KEY" at each of the three alignments (RFC 4648, section 4). */
const PACKED = /LS0tLS1CRUdJTi[A-Za-z0-9+/]/g;
const PACKED_LABEL = /UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW/;

/** PEM files in base64, as Apache, Kubernetes and many settings hold them. */
function packed(text: string): readonly Secret[] {
  const found: Secret[] = [];
  PACKED.lastIndex = 0;
  for (let match = PACKED.exec(text); match !== null; match = PACKED.exec(text)) {
    const start = match.index;
    const { end, signs } = blobAfter(text, start, Number.POSITIVE_INFINITY);
    if (PACKED_LABEL.test(signs)) found.push({ at: span(start, end), kind: 'PRIVATE KEY' });
    PACKED.lastIndex = Math.max(end, start + 1);
  }
  return found;
}
