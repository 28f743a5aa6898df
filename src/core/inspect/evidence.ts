import { align } from '../compare.ts';
import type { Decoded } from '../plugin.ts';
import type { ErrorJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import { originOf, sourceOf, type Trace } from '../trace.ts';
import type { CellJson, ChangeJson, EvidenceJson } from '../view.ts';
import type { PayloadReading } from './choose-format.ts';
import { equalOctets } from './equal-octets.ts';
import type { Ran } from './run-decoders.ts';

/** How many characters of the value stand around a change, and how many changes are shown. */
const BEFORE = 18;
const AFTER = 29;
const PLAIN = 48;
const MOST_CHANGES = 200;

/** What evidence is asked about. */
export interface Exhibit {
  /** Index into the report's fields. */
  readonly field: number;
  readonly run: Ran;
  readonly payloads: readonly PayloadReading[];
  readonly toPaste: readonly Trace[];
  readonly receiver: string | null;
  readonly error: ErrorJson | null;
}

interface Piece extends CellJson {
  /** In the payload. */
  readonly source: Span;
  readonly copied: boolean;
}

/** The three lines around every change that the decoder makes, aligned by the traces, never by comparing texts. */
export function evidenceOf(exhibit: Exhibit): EvidenceJson {
  const { run, payloads, toPaste } = exhibit;
  const changes: ChangeJson[] = [];
  let total = 0;
  for (const [i, payload] of payloads.entries()) {
    const pieces = piecesOf(payload, run.decoded[i]);
    for (const [at, piece] of pieces.entries()) {
      if (!piece.differs) continue;
      total += 1;
      if (changes.length < MOST_CHANGES) {
        changes.push(changeAt(pieces, at, toPaste, payload.payload.text.trace));
      }
    }
  }
  const { field, receiver } = exhibit;
  const error = run.error ?? exhibit.error;
  const plain = total > 0 ? [] : plainOf(payloads, run);
  return { field, decoder: run.decoder.id, receiver, changes, total, plain, error };
}

/** The first change that a decoder makes, with what stands around it; null where it makes none. Reads no further. */
export function firstChangeOf(
  run: Ran,
  payloads: readonly PayloadReading[],
  toPaste: readonly Trace[],
): ChangeJson | null {
  for (const [i, payload] of payloads.entries()) {
    const { pieces, at } = untilChange(walk(payload, run.decoded[i]));
    if (at !== -1) return changeAt(pieces, at, toPaste, payload.payload.text.trace);
  }
  return null;
}

/** The pieces to the first change and those that are shown behind it; its index, or -1. */
function untilChange(walked: Iterable<Piece>): {
  readonly pieces: readonly Piece[];
  readonly at: number;
} {
  const pieces: Piece[] = [];
  let at = -1;
  let left = AFTER;
  for (const piece of walked) {
    if (at !== -1) left -= piece.arrived.length;
    if (at === -1 && piece.differs) at = pieces.length;
    pieces.push(piece);
    if (left <= 0) break;
  }
  return { pieces, at };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const piecesOf = (payload: PayloadReading, decoded: Decoded | undefined): readonly Piece[] =>
  decoded !== undefined && !decoded.ok ? unread(payload) : [...walk(payload, decoded)];

function* walk(
  { payload, reading }: PayloadReading,
  decoded: Decoded | undefined,
): Generator<Piece> {
  if (decoded === undefined || !decoded.ok) return;
  const text = payload.text.value;
  const wrote = decoded.value;
  const correct = reading.intended;
  for (const { source, a, b, copied } of align(wrote.trace, correct.trace)) {
    const left = wrote.value.subarray(a.start, a.end);
    const right = correct.value.subarray(b.start, b.end);
    yield {
      source,
      copied,
      arrived: text.slice(source.start, source.end),
      reads: decoder.decode(left),
      correct: decoder.decode(right),
      differs: !copied && !equalOctets(left, right),
    };
  }
}

function changeAt(
  pieces: readonly Piece[],
  index: number,
  toPaste: readonly Trace[],
  toValue: Trace,
): ChangeJson {
  const source = pieces[index]?.source ?? span(0, 0);
  const cells = [
    ...before(pieces, index),
    ...pieces.slice(index, index + 1).map(cell),
    ...after(pieces, index + 1, AFTER),
  ];
  return {
    at: originOf([...toPaste, toValue], source),
    character: sourceOf(toValue, source).start + 1,
    cells,
  };
}

function before(pieces: readonly Piece[], index: number): CellJson[] {
  const cells: CellJson[] = [];
  let left = BEFORE;
  for (let i = index - 1; i >= 0 && left > 0; i -= 1) {
    const piece = pieces[i];
    if (piece === undefined) break;
    cells.unshift(piece.copied ? sliced(piece, -left) : cell(piece));
    left -= piece.arrived.length;
  }
  return cells;
}

function after(pieces: readonly Piece[], index: number, most: number): CellJson[] {
  const cells: CellJson[] = [];
  let left = most;
  for (let i = index; i < pieces.length && left > 0; i += 1) {
    const piece = pieces[i];
    if (piece === undefined) break;
    cells.push(piece.copied ? sliced(piece, left) : cell(piece));
    left -= piece.arrived.length;
  }
  return cells;
}

/** The first `count` characters of a copied piece, or the last where `count` is negative. */
function sliced(piece: Piece, count: number): CellJson {
  const part = (text: string): string => (count < 0 ? text.slice(count) : text.slice(0, count));
  const { arrived, reads, correct } = piece;
  return { arrived: part(arrived), reads: part(reads), correct: part(correct), differs: false };
}

const cell = ({ arrived, reads, correct, differs }: Piece): CellJson => ({
  arrived,
  reads,
  correct,
  differs,
});

/** Nothing is changed, or the decoder fails: how the value begins. */
function plainOf(payloads: readonly PayloadReading[], run: Ran): readonly CellJson[] {
  const [payload] = payloads;
  const [decoded] = run.decoded;
  if (payload === undefined || decoded === undefined) return [];
  return after(piecesOf(payload, decoded), 0, PLAIN);
}

/** The decoder failed, so nothing is read: what arrived and what is correct, and where the one became the other. */
function unread({ payload, reading }: PayloadReading): Piece[] {
  const { intended, changes } = reading;
  const text = payload.text.value;
  let next = 0;
  return [...align(intended.trace, intended.trace)].map(({ source, a, copied }): Piece => {
    while ((changes[next]?.at.end ?? text.length) < source.start) next += 1;
    const change = changes[next];
    const isChange = change !== undefined && !copied && change.at.start < Math.max(source.end, 1);
    const differs = isChange && change.at.end >= source.start && change.at.start >= source.start;
    const correct = decoder.decode(intended.value.subarray(a.start, a.end));
    const arrived = text.slice(source.start, source.end);
    return { source, copied, arrived, reads: '', correct, differs };
  });
}
