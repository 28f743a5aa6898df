import { contextTag, DerError, DerReader, type Element, TAG } from '../der.ts';
import type { Rows } from './rows.ts';

/** An ASN.1 type that can be told in rows: the tags that it begins with (null: any), and how it is written. */
export interface Shape {
  readonly tags: readonly number[] | null;
  /** Throws DerError where the element is not of this type. */
  readonly write: (rows: Rows, label: string, element: Element) => void;
}

interface Field {
  readonly label: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

/** A component of a SEQUENCE. */
export const must = (label: string, shape: Shape): Field => ({ label, shape, isOptional: false });

/** An OPTIONAL component, or one with a DEFAULT. */
export const may = (label: string, shape: Shape): Field => ({ label, shape, isOptional: true });

const fits = ({ tags }: Shape, tag: number | null): boolean =>
  tag !== null && (tags === null || tags.includes(tag));

/** SEQUENCE { … }: each field in its place, and nothing after the last. */
export const sequence = (...fields: readonly Field[]): Shape => ({
  tags: [TAG.sequence],
  write: (rows, label, element) =>
    rows.nest(label, '', element.at, () => writeFields(rows, label, element, fields)),
});

function writeFields(rows: Rows, what: string, element: Element, fields: readonly Field[]): void {
  const reader = new DerReader(rows.octets, element.contents);
  for (const { label, shape, isOptional } of fields) {
    if (isOptional && !fits(shape, reader.nextTag)) continue;
    writeNext(rows, reader, label, shape);
  }
  reader.end(what === '' ? 'SEQUENCE' : what);
}

/** Reads the next element, which must be of this shape, and writes it. */
export function writeNext(rows: Rows, reader: DerReader, label: string, shape: Shape): void {
  const what = label === '' ? 'the value' : label;
  if (!reader.done && !fits(shape, reader.nextTag)) {
    const [tag] = shape.tags ?? [];
    reader.expect(tag ?? TAG.sequence, what);
  }
  if (reader.done) throw new DerError(`${what} is missing`, { start: reader.at, end: reader.at });
  shape.write(rows, label, reader.any());
}

/** SEQUENCE SIZE (1..MAX) OF: one entry after the other under this name. */
export const sequenceOf = (item: string, shape: Shape): Shape =>
  nonEmpty(listOf(TAG.sequence, item, shape));

/** A structure that must hold something. */
export const nonEmpty = (shape: Shape): Shape => ({
  tags: shape.tags,
  write: (rows, label, element) => {
    const { start, end } = element.contents;
    if (start === end) rows.complain(`${label === '' ? 'the value' : label} is empty`, element.at);
    shape.write(rows, label, element);
  },
});

/** SET OF. */
export const setOf = (item: string, shape: Shape): Shape => listOf(TAG.set, item, shape);

function listOf(tag: number, item: string, shape: Shape): Shape {
  return {
    tags: [tag],
    write: (rows, label, element) =>
      rows.nest(label, '', element.at, () => {
        const reader = new DerReader(rows.octets, element.contents);
        while (!reader.done) writeNext(rows, reader, item, shape);
      }),
  };
}

/** [n] IMPLICIT: the same contents under another tag. */
export const implicit = (number: number, shape: Shape): Shape => ({
  tags: (shape.tags ?? []).map((tag) => contextTag(number, (tag & 0x20) !== 0)),
  write: shape.write,
});

/** [n] EXPLICIT, which X.680, section 31.2.7, makes of every tagged CHOICE. */
export const explicit = (number: number, shape: Shape): Shape => ({
  tags: [contextTag(number, true)],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    writeNext(rows, reader, label, shape);
    reader.end(label);
  },
});

/** CHOICE { name Shape, … }: the alternative's own name is the label, or stands below it. */
export const choice = (alternatives: Readonly<Record<string, Shape>>): Shape => {
  const byTag = new Map(
    Object.entries(alternatives).flatMap(([name, shape]) =>
      (shape.tags ?? []).map((tag) => [tag, { name, shape }] as const),
    ),
  );
  return {
    tags: [...byTag.keys()],
    write: (rows, label, element) => {
      const found = byTag.get(element.tag);
      if (found === undefined) {
        throw new DerError(`none of ${Object.keys(alternatives).join(', ')}`, element.at);
      }
      found.shape.write(rows, label === '' ? found.name : `${label}: ${found.name}`, element);
    },
  };
};
