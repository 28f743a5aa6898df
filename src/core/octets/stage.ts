import { charactersIn } from '../encoding/base64.ts';
import type { Span } from '../span.ts';
import { StepIndex } from '../step-index.ts';
import type { Step, Trace } from '../trace.ts';

/** A part of a trace in flat arrays. Units outside it lead nowhere. */
export interface StepStage {
  readonly kind: 'steps';
  /** Where the first step begins, in the source and in the output. */
  readonly source: number;
  readonly output: number;
  readonly kinds: Uint8Array;
  readonly read: Uint32Array;
  readonly wrote: Uint32Array;
}

/** A part of a base64 text: where each of its characters stands. It begins with a quantum. */
export interface Base64Stage {
  readonly kind: 'base64';
  /** The octet that the first character begins. */
  readonly output: number;
  readonly octets: number;
  readonly characters: Uint32Array;
}

/** One step of the way from the paste to the octets: plain data, so that it crosses from the worker. */
export type Stage = StepStage | Base64Stage;

/** `Step.kind` by its number in `kinds`. */
const KINDS = ['copy', 'rewrite', 'drop', 'insert'] as const satisfies Step['kind'][];

/** The steps of a trace that wrote `output`, or all of it, in flat arrays. */
export function stepStage(trace: Trace, output: Span): StepStage {
  const index = new StepIndex(trace);
  const isEmpty = output.start === output.end || trace.length === 0;
  const first = isEmpty ? 0 : index.stepAt(output.start);
  const last = isEmpty ? trace.length : index.stepAt(output.end - 1) + 1;
  const steps = trace.slice(first, last);
  return {
    kind: 'steps',
    source: index.source[first] ?? 0,
    output: index.output[first] ?? 0,
    kinds: Uint8Array.from(steps, ({ kind }) => KINDS.indexOf(kind)),
    read: Uint32Array.from(steps, ({ read }) => read),
    wrote: Uint32Array.from(steps, ({ wrote }) => wrote),
  };
}

/** RFC 4648, section 4: four characters for three octets; the last two or three stand for one or two. */
const CHARACTERS = 4;
const OCTETS = 3;

/** The quanta of a base64 text that carry `output`. */
export function base64Stage(text: string, output: Span): Base64Stage {
  const all = charactersIn(text);
  const first = Math.floor(output.start / OCTETS);
  const last = Math.ceil(output.end / OCTETS);
  const characters = all.slice(first * CHARACTERS, last * CHARACTERS);
  const octets = Math.floor((characters.length * OCTETS) / CHARACTERS);
  return { kind: 'base64', output: first * OCTETS, octets, characters };
}
