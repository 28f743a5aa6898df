import type { StrippedJson } from '../report.ts';
import { type Span, shift, span } from '../span.ts';
import { Composer } from './compose.ts';
import { trimmed } from './lines.ts';
import { type Placed, tight } from './tight.ts';
import type { Part, Region, Wrapping, WrappingId } from './wrapping.ts';
import {
  holdsCertificate,
  isCertificate,
  isCertificateName,
  mayHoldCertificate,
} from './wrappings/holds-certificate.ts';
import { WRAPPINGS } from './wrappings/wrappings.ts';

/** A field of a text that was taken apart. Its value is traced to the part of the text at `at`. */
export interface Field extends Placed {
  readonly name: { readonly value: string; readonly at: Span } | null;
  readonly group: number;
  /** The wrappings around it, outermost first. */
  readonly wrapping: readonly WrappingId[];
}

/** The fields of a text or of a stretch of it, and what was around them. */
export interface Contents {
  readonly fields: readonly Field[];
  readonly stripped: readonly StrippedJson[];
}

/** A stretch of text that a wrapping explains, with a certificate in it. */
export interface Island extends Contents {
  readonly at: Span;
}

/** Reads the value of a part once more: for what is wrapped in it and, unless `isOuter`, for the lines in it. */
export type ReadInner = (value: string, depth: number, isOuter: boolean) => Contents | null;

/** A JSON string in a log line in a quoted mail in a ticket. */
const DEEPEST = 8;
/** A long text is not read that often: it bounds the time. */
const LONG = 128 * 1024;
const DEEPEST_LONG = 3;
/** A longer value under a certificate's name is one, however damaged. */
const SHORT = 200;

/** The stretches of the text that wrappings explain: of those that overlap the one with the better evidence. In order. */
export function islandsOf(text: string, depth: number, readInner: ReadInner): readonly Island[] {
  const deepest = text.length > LONG ? DEEPEST_LONG : DEEPEST;
  if (depth > deepest || !mayHoldCertificate(text)) return [];
  let found: readonly Island[] = [];
  for (const wrapping of WRAPPINGS) {
    const more = apart(wrapping.find(text, depth), found).flatMap((region) => {
      const island = islandOf(text, wrapping, region, depth, readInner);
      return island === null ? [] : [island];
    });
    if (more.length > 0) found = [...found, ...more].sort((a, b) => a.at.start - b.at.start);
  }
  return found;
}

/** The regions that share nothing with the islands. Both are in order. */
function apart(regions: readonly Region[], islands: readonly Island[]): readonly Region[] {
  let index = 0;
  return regions.filter(({ at }) => {
    while (index < islands.length && (islands[index]?.at.end ?? 0) <= at.start) index += 1;
    return (islands[index]?.at.start ?? Number.POSITIVE_INFINITY) >= at.end;
  });
}

function islandOf(
  text: string,
  wrapping: Wrapping,
  region: Region,
  depth: number,
  readInner: ReadInner,
): Island | null {
  if (!region.parts.some(({ value }) => mayHoldCertificate(value.value))) return null;
  const contents = region.parts.map((part) => contentsOf(part, wrapping, depth, readInner));
  const fields = contents.flatMap((one) => one.fields);
  if (!fields.some(carries)) return null;
  const inner = contents.flatMap(({ stripped }) => stripped);
  const names = namesOf(contents);
  const told = [...inner, ...names, ...fields.map(({ at }) => ({ at, what: '' }))].sort(byPosition);
  const stripped = [...inner, ...names, ...between(text, region.at, told, wrapping.id)].sort(
    byPosition,
  );
  return { at: region.at, fields, stripped };
}

/** The names of the fields, each once: a list of values has one. */
function namesOf(contents: readonly PartContents[]): readonly StrippedJson[] {
  const found = new Map<number, StrippedJson>();
  for (const { names } of contents) {
    for (const at of names) found.set(at.start, { at, what: 'field-name' });
  }
  return [...found.values()];
}

const carries = ({ name, value }: Field): boolean =>
  holdsCertificate(value.value) ||
  (name !== null && isCertificateName(name.value) && value.value.length > SHORT);

const byPosition = (a: StrippedJson, b: StrippedJson): number =>
  a.at.start - b.at.start || a.at.end - b.at.end;

interface PartContents extends Contents {
  /** Names of the fields, in the text. */
  readonly names: readonly Span[];
}

function contentsOf(
  part: Part,
  { id, isOuter = false }: Wrapping,
  depth: number,
  readInner: ReadInner,
): PartContents {
  const { value } = part.value;
  const isWhole =
    (isCertificate(value) && !isOuter) || isElements(part) || !mayHoldCertificate(value);
  const inner = isWhole ? null : readInner(value, depth + 1, isOuter);
  if (inner !== null) return innerContents(part, id, inner);
  if (isOuter || (part.name === null && !holdsCertificate(value)))
    return { fields: [], stripped: [], names: [] };
  const field = { ...tight(part), name: part.name, group: part.group, wrapping: [id] };
  return { fields: [field], stripped: [], names: part.name === null ? [] : [part.name.at] };
}

/** A list of elements in JSON is a format of its own. */
const isElements = ({ name }: Part): boolean =>
  name !== null && /client-cert$|xfcc/i.test(name.value) && /^x-forwarded/i.test(name.value);

function innerContents(part: Part, id: WrappingId, inner: Contents): PartContents {
  const composer = new Composer(part.value.trace);
  const move = (at: Span): Span => shift(composer.window(at).at, part.at.start);
  const names: Span[] = [];
  const fields = inner.fields.map((field): Field => {
    const { at, trace } = composer.compose(field.at, field.value.trace);
    const own = field.name === null ? null : { value: field.name.value, at: move(field.name.at) };
    const isOnly = inner.fields.length === 1;
    const name = own ?? (isOnly ? part.name : null);
    if (own === null && name !== null) names.push(name.at);
    return {
      name,
      at: shift(at, part.at.start),
      value: { value: field.value.value, trace },
      group: part.at.start + field.group,
      wrapping: [id, ...field.wrapping],
    };
  });
  const stripped = inner.stripped.map(({ at, what }) => ({ at: move(at), what }));
  return { fields, stripped, names };
}

/** What no span tells of in the stretch `at`, each run of it once. */
export function between(
  text: string,
  at: Span,
  told: readonly StrippedJson[],
  what: string,
): readonly StrippedJson[] {
  const found: StrippedJson[] = [];
  let from = at.start;
  const take = (end: number): void => {
    if (end <= from) return;
    const rest = trimmed(text, span(from, end));
    if (rest.end > rest.start) found.push({ at: rest, what });
  };
  for (const one of told) {
    take(one.at.start);
    from = Math.max(from, one.at.end);
  }
  take(at.end);
  return found;
}
