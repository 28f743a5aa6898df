import type { Decoder } from '../core/plugin.ts';
import { decoders } from '../decoders/registry.ts';
import { octetCalls, textCalls } from './plain/decoders.ts';

/** Whether the baseline answers as the runtimes did: with what is below, as one module. */
export { readRuntimeAnswers } from '../conformance/runtime-answers.ts';
export { judgeVectors } from './plain/vectors.ts';

/** The calls of runtimes; the reference pair has none. */
const calls: readonly Decoder[] = decoders.filter(({ runtime }) => runtime !== 'Reference');

/** What a call answers: text or octets, or null where it fails. */
type Answer = string | Uint8Array | null;

/** A call, emulated with a trace and plainly. */
export interface Pair {
  readonly id: string;
  readonly ours: (text: string) => Answer;
  readonly plain: (text: string) => Answer;
}

/** Every call, twice. Throws where the baseline lacks one. */
export const pairs: readonly Pair[] = calls.map(({ id, decode }) => ({
  id,
  ours: (text) => {
    const decoded = decode(text);
    return decoded.ok ? (decoded.text ?? decoded.value.value) : null;
  },
  plain: plainOf(id),
}));

function plainOf(id: string): (text: string) => Answer {
  const ofText = textCalls[id];
  const ofOctets = octetCalls[id];
  if (ofText) return ofText;
  if (!ofOctets) throw new Error(`the baseline has no ${id}`);
  return (text) => ofOctets(encoder.encode(text));
}

const encoder = new TextEncoder();

/** Reads a part of every answer, so that no engine puts off making it. */
export const all = (side: 'ours' | 'plain', text: string) => (): number => {
  let sum = 0;
  for (const pair of pairs) {
    const answer = pair[side](text) ?? '';
    const first = typeof answer === 'string' ? answer.charCodeAt(0) : answer[0];
    sum += (first ?? 0) + answer.length;
  }
  return sum;
};
