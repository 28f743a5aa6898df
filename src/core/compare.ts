import { type Span, span } from './span.ts';
import type { Step, Trace } from './trace.ts';

/** A stretch of the source that two decoders read between common borders, and what each wrote for it. */
export interface Stretch {
  readonly source: Span;
  readonly a: Span;
  readonly b: Span;
  /** Both copied: they cannot disagree here. */
  readonly copied: boolean;
}

interface Cursor {
  readonly trace: Trace;
  index: number;
  /** Units of the current step already taken: only a copy can be split. */
  taken: number;
  wrote: number;
}

const cursor = (trace: Trace): Cursor => ({ trace, index: 0, taken: 0, wrote: 0 });

const current = (at: Cursor): Step | undefined => at.trace[at.index];

/** Takes `count` units of a copy, or the whole of any other step; answers how many units of the source that was. */
function take(at: Cursor, step: Step, count: number): number {
  if (step.kind === 'copy' && at.taken + count < step.read) {
    at.taken += count;
    at.wrote += count;
    return count;
  }
  const rest = step.read - at.taken;
  at.wrote += step.wrote - (step.kind === 'copy' ? at.taken : 0);
  at.taken = 0;
  at.index += 1;
  return rest;
}

/**
 * Walks two traces of the same source side by side. The source is the ruler: no text diff. The stretches tile the
 * source and both outputs.
 */
export function* align(first: Trace, second: Trace): Generator<Stretch> {
  const a = cursor(first);
  const b = cursor(second);
  let at = 0;
  while (current(a) !== undefined || current(b) !== undefined) {
    const stretch = next(a, b, at);
    at = stretch.source.end;
    yield stretch;
  }
}

function next(a: Cursor, b: Cursor, at: number): Stretch {
  const fromA = a.wrote;
  const fromB = b.wrote;
  const left = current(a);
  const right = current(b);
  if (left?.kind === 'copy' && right?.kind === 'copy') {
    const count = Math.min(left.read - a.taken, right.read - b.taken);
    take(a, left, count);
    take(b, right, count);
    const source = span(at, at + count);
    return { source, a: span(fromA, a.wrote), b: span(fromB, b.wrote), copied: true };
  }
  const end = at + toCommonBorder(a, b);
  return { source: span(at, end), a: span(fromA, a.wrote), b: span(fromB, b.wrote), copied: false };
}

function toCommonBorder(a: Cursor, b: Cursor): number {
  let readA = 0;
  let readB = 0;
  do {
    const left = current(a);
    const right = current(b);
    if (left !== undefined && (readA <= readB || right === undefined)) {
      readA += take(a, left, readA < readB ? readB - readA : wanted(right, b));
    } else if (right !== undefined) {
      readB += take(b, right, Math.max(1, readA - readB));
    }
  } while (readA !== readB && (current(a) !== undefined || current(b) !== undefined));
  return Math.max(readA, readB);
}

/** How much of a copy to take at a common border: as much as the other side reads with its step. */
const wanted = (step: Step | undefined, at: Cursor): number =>
  step === undefined || step.kind === 'copy' ? 1 : Math.max(1, step.read - at.taken);

/** One trace for two in a row. Steps that the second splits are joined: coarser, never wrong. */
export function compose(first: Trace, second: Trace): Trace {
  const steps: Step[] = [];
  const a = cursor(first);
  const b = cursor(second);
  while (current(a) !== undefined || current(b) !== undefined) steps.push(link(a, b));
  return steps;
}

function link(a: Cursor, b: Cursor): Step {
  const left = current(a);
  const right = current(b);
  if (left?.kind === 'copy' && right?.kind === 'copy') {
    const count = Math.min(left.read - a.taken, right.read - b.taken);
    take(a, left, count);
    take(b, right, count);
    return { kind: 'copy', read: count, wrote: count };
  }
  let read = 0;
  const fromA = a.wrote;
  const fromB = b.wrote;
  let taken = 0;
  do {
    const one = current(a);
    const two = current(b);
    const given = a.wrote - fromA;
    if (one !== undefined && (given <= taken || two === undefined)) {
      read += take(a, one, given < taken ? taken - given : wanted(two, b));
    } else if (two !== undefined) {
      taken += take(b, two, Math.max(1, given - taken));
    }
  } while (a.wrote - fromA !== taken && (current(a) !== undefined || current(b) !== undefined));
  return stepOf(read, b.wrote - fromB);
}

const stepOf = (read: number, wrote: number): Step => ({
  kind: read === 0 ? 'insert' : wrote === 0 ? 'drop' : 'rewrite',
  read,
  wrote,
});
