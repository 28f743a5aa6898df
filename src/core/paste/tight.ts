import { type Span, span } from '../span.ts';
import type { Step, Trace, Traced } from '../trace.ts';

/** A value and where it stands. */
export interface Placed {
  readonly at: Span;
  /** Traced to the part of the text at `at`. */
  readonly value: Traced<string>;
}

/** The value without what is left out at its ends, and without the white space that stands there as it is. */
export function tight({ at, value }: Placed): Placed {
  const steps = [...value.trace];
  const before = trimEnd(steps, 0, value.value.length - value.value.trimStart().length);
  const behind = trimEnd(steps, -1, value.value.length - value.value.trimEnd().length);
  const text = value.value.slice(before.wrote, value.value.length - behind.wrote);
  return {
    at: span(at.start + before.read, Math.max(at.start + before.read, at.end - behind.read)),
    value: { value: text, trace: steps },
  };
}

interface Trimmed {
  readonly read: number;
  readonly wrote: number;
}

/** Takes drops, and `blanks` characters at most that were copied, from one end of the steps. */
function trimEnd(steps: Step[], index: 0 | -1, blanks: number): Trimmed {
  let read = 0;
  let wrote = 0;
  for (let step = steps.at(index); step !== undefined; step = steps.at(index)) {
    const count = step.kind === 'copy' ? Math.min(step.read, blanks - wrote) : 0;
    if (step.kind !== 'drop' && count === 0) break;
    if (index === 0) steps.shift();
    else steps.pop();
    read += step.kind === 'drop' ? step.read : count;
    wrote += count;
    if (step.kind === 'copy' && count < step.read) {
      const rest: Step = { kind: 'copy', read: step.read - count, wrote: step.read - count };
      if (index === 0) steps.unshift(rest);
      else steps.push(rest);
      break;
    }
  }
  return { read, wrote };
}

/** The trace of the part at `at` as one of the whole text of `length` units. */
export function embedded(trace: Trace, { start, end }: Span, length: number): Trace {
  const drop = (read: number): Trace => (read === 0 ? [] : [{ kind: 'drop', read, wrote: 0 }]);
  return [...drop(start), ...trace, ...drop(length - end)];
}
