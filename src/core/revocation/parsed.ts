import type { Span } from '../span.ts';
import { DerError, DerReader, TAG } from '../x509/der.ts';
import { readTime, type Time } from '../x509/time.ts';

/** What stands in a document, or why and where it is none of its kind. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly at: Span };

/** Reads one document that is a SEQUENCE with `read`, which gets the document, where it stands, and what is inside. Never throws. */
export function parsed<T>(
  octets: Uint8Array,
  what: string,
  read: (document: DerReader, at: Span, inside: DerReader) => T,
): Parsed<T> {
  try {
    const document = new DerReader(octets);
    const element = document.expect(TAG.sequence, what);
    const value = read(document, element.at, document.inside(element));
    document.end(what);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { ok: false, reason: error.message, at: error.at };
  }
}

/** The next element as a time; null where it is no time of the calendar. Throws DerError where it is no time at all. */
export function timeIn(reader: DerReader, what: string): Time | null {
  const element = reader.any();
  if (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime) {
    throw new DerError(`${what}: not a time`, element.at);
  }
  return readTime(reader.octets, element);
}
