import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Span, span } from '../span.ts';
import type { Certificate } from './certificate.ts';
import { piecesOf } from './deceptive.ts';
import { TAG } from './der.ts';
import { readRawName } from './names/raw-name.ts';
import { readString } from './text.ts';

/** How many different characters a finding names. */
const MOST_CODES = 5;

/** One finding for each value of subject, issuer and subjectAltName that deceives the eye, at its first such character. */
export function deceptiveNames(certificate: Certificate): readonly Diagnostic[] {
  const { octets, subject, issuer, decoded } = certificate;
  const attributes = [subject, issuer].flatMap(({ at, rdns }) =>
    rdns.flat().some(({ value }) => isSuspect(value)) ? readRawName(octets, at).flat() : [],
  );
  const found = attributes.flatMap(({ tag, at }) => {
    const value = readString(octets, { tag, at, contents: at });
    return value === null ? [] : findingIn(value, (before) => placeIn(before, tag, at));
  });
  const names = (decoded.subjectAltName ?? []).flatMap(({ value, at }) => {
    if (!isSuspect(value)) return [];
    const start = at.end - utf8Length(value);
    const contents = span(Math.max(start, at.start), at.end);
    return findingIn(value, (before) => placeIn(before, TAG.utf8String, contents));
  });
  return [...found, ...names];
}

const isSuspect = (value: string): boolean => !/^[ -~]*$/.test(value);

function findingIn(
  value: string,
  place: (before: string) => Span,
): readonly Diagnostic<'certificate.deceptive-name'>[] {
  const pieces = piecesOf(value);
  const first = pieces.findIndex(({ kind }) => kind !== 'plain');
  if (first === -1) return [];
  const codes = new Set(pieces.flatMap(({ kind, code }) => (kind === 'plain' ? [] : [code])));
  const found = [...codes].slice(0, MOST_CODES).join(', ') + (codes.size > MOST_CODES ? ', …' : '');
  const before = pieces.slice(0, first).reduce((text, piece) => text + piece.text, '');
  return [diagnose('certificate.deceptive-name', { found }, place(before))];
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** The octets from a character on: how many stand before it follows from the type of the string. */
function placeIn(before: string, tag: number, contents: Span): Span {
  const octets =
    tag === TAG.utf8String
      ? utf8Length(before)
      : tag === TAG.bmpString
        ? before.length * 2
        : tag === TAG.universalString
          ? [...before].length * 4
          : before.length;
  const start = Math.min(contents.start + octets, contents.end);
  return span(start, contents.end);
}
