import { overlaps, type Span, span } from '../../core/span.ts';
import type { MarkJson, MarkKind } from '../../core/view.ts';

/** A run of the paste of one kind. A secret has no text: it is never shown. */
export interface Segment {
  readonly at: Span;
  readonly kind: Exclude<MarkKind, 'certificate'> | null;
  readonly text: string;
  /** The certificate that it belongs to, counted from 1; null between them. */
  readonly certificate: number | null;
}

/** The paste cut at its marks, in order, complete: every character is in one segment or covered by a secret. */
export function segmentsOf(
  text: string,
  marks: readonly MarkJson[],
  secrets: readonly Span[],
): readonly Segment[] {
  const certificates = marks.filter(({ kind }) => kind === 'certificate');
  const leaves = [
    ...secrets.map((at): Leaf => ({ at, kind: 'secret' })),
    ...marks.flatMap(({ at, kind }): Leaf[] => {
      const isHidden = kind === 'certificate' || kind === 'secret';
      return isHidden || secrets.some((secret) => overlaps(secret, at)) ? [] : [{ at, kind }];
    }),
  ].sort((a, b) => a.at.start - b.at.start);
  const cutter = new Cutter(text, certificates);
  for (const { at, kind } of leaves) cutter.add(at, kind);
  return cutter.finish();
}

interface Leaf {
  readonly at: Span;
  readonly kind: Exclude<MarkKind, 'certificate'>;
}

class Cutter {
  readonly #text: string;
  readonly #borders: readonly { readonly at: Span; readonly number: number | null }[];
  readonly #segments: Segment[] = [];
  #at = 0;
  #border = 0;

  constructor(text: string, certificates: readonly MarkJson[]) {
    this.#text = text;
    this.#borders = certificates.map(({ at, number = null }) => ({ at, number }));
  }

  /** A mark at or after the last one; the plain text before it comes first. */
  add({ start, end }: Span, kind: Leaf['kind']): void {
    if (start < this.#at || end <= start) return;
    this.#plain(start);
    this.#push(end, kind);
  }

  finish(): readonly Segment[] {
    this.#plain(this.#text.length);
    return this.#segments;
  }

  /** Plain text up to `end`, cut where certificates begin and end. */
  #plain(end: number): void {
    while (this.#at < end) {
      const { start: from, end: to } = this.#certificate()?.at ?? span(end, end);
      const border = this.#at < from ? from : to;
      this.#push(border > this.#at ? Math.min(border, end) : end, null);
    }
  }

  /** The certificate at or after the cursor. */
  #certificate() {
    while ((this.#borders[this.#border]?.at.end ?? Number.POSITIVE_INFINITY) <= this.#at) {
      this.#border += 1;
    }
    return this.#borders[this.#border];
  }

  #push(end: number, kind: Segment['kind']): void {
    const at = span(this.#at, end);
    const around = this.#certificate();
    const certificate = around !== undefined && around.at.start <= at.start ? around.number : null;
    const text = kind === 'secret' ? '' : this.#text.slice(at.start, at.end);
    this.#segments.push({ at, kind, text, certificate });
    this.#at = end;
  }
}

/** How much of a run that nothing marks is shown at its ends. */
const HEAD = 200;
const TAIL = 60;

/** A long run without a mark: what is shown of it, and how much is not. `opened`: how much more was asked for. */
export function shorten(
  text: string,
  opened: number,
): { readonly head: string; readonly hidden: number; readonly tail: string } {
  const head = HEAD + opened;
  if (text.length <= head + TAIL + HEAD) return { head: text, hidden: 0, tail: '' };
  return {
    head: text.slice(0, head),
    hidden: text.length - head - TAIL,
    tail: text.slice(-TAIL),
  };
}

/** Segments of the same certificate, side by side. */
export interface Block {
  readonly certificate: number | null;
  readonly segments: readonly Segment[];
}

/** Gathers neighbouring segments by certificate; a line end stays with the line that it ends. */
export function blocksOf(segments: readonly Segment[]): readonly Block[] {
  const blocks: { certificate: number | null; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = blocks.at(-1);
    const isSame =
      last?.certificate === segment.certificate ||
      (segment.kind === 'line-end' && segment.certificate === null);
    if (last !== undefined && isSame) last.segments.push(segment);
    else blocks.push({ certificate: segment.certificate, segments: [segment] });
  }
  return blocks;
}
