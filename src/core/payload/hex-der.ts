import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { isHexDer, readHex } from '../encoding/hex.ts';
import { outerLength } from '../encoding/outer-length.ts';
import { span } from '../span.ts';
import { sourceOf } from '../trace.ts';
import { cutOctets } from './block.ts';
import { elements } from './body.ts';
import { intendedOctets } from './intended.ts';
import { candidatesFor } from './problem.ts';
import { type Block, NO_SPELLINGS, type Reading } from './reading.ts';

/** Reads a payload that is DER in hexadecimal; null for anything else. */
export function readHexDer(payload: string): Reading | null {
  if (!isHexDer(payload)) return null;
  const { value: octets, trace } = readHex(payload);
  const whole = elements(octets);
  const problem = problemOf(payload, octets, whole.at(-1)?.end ?? 0);
  const base64: Block['base64'] = new Map();
  const blocks = whole.map((part): Block => {
    const der = octets.subarray(part.start, part.end);
    return {
      label: '',
      at: sourceOf(trace, part),
      der,
      octets: der,
      chain: [trace, cutOctets(octets.length, part)],
      damaged: problem !== null,
      base64,
    };
  });
  const at = span(0, payload.length);
  const lost: Block = {
    label: '',
    at,
    der: null,
    octets,
    chain: [trace],
    damaged: true,
    base64,
  };
  return {
    shape: 'hex-der',
    layers: 0,
    spellings: NO_SPELLINGS,
    lineEnd: 'none',
    blocks: blocks.length > 0 ? blocks : [lost],
    repairs: problem?.code === 'der.trailing-octets' ? [problem.code] : [],
    diagnostics: problem === null ? [] : [problem],
    intended: intendedOctets(payload, [], []),
    changes: [],
    damage: problem?.at ? [problem.at] : [],
    bodyPluses: 0,
    bodySlashes: 0,
    isUrlSafe: false,
    intact: problem === null,
  };
}

/** What is left behind the last whole element: the beginning of another, or octets too many. */
function problemOf(payload: string, octets: Uint8Array, end: number): Diagnostic | null {
  const rest = octets.subarray(end);
  const isOdd = payload.replace(/^\s*0[xX]|[:\s]/g, '').length % 2 === 1;
  if (rest.length === 0 && !isOdd) return null;
  const at = span(payload.length - 1, payload.length);
  if (rest.length === 0 || rest[0] === SEQUENCE) {
    const claimed = outerLength(rest);
    const missing = claimed === null ? -1 : claimed - rest.length;
    const candidates = candidatesFor(payload.length);
    return diagnose('field.truncated', { missing, candidates, length: payload.length }, at);
  }
  return diagnose('der.trailing-octets', { count: rest.length }, at);
}

/** A certificate begins with a constructed SEQUENCE. */
const SEQUENCE = 0x30;
