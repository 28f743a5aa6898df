import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostic.ts';
import type { PemBlock } from '../encoding/pem.ts';
import { shift, slice, type Span, span } from '../span.ts';
import { cut, originOf, type Trace } from '../trace.ts';
import { type BodyReading, bodyChain, elements, readBody } from './body.ts';
import type { Mend } from './intended.ts';
import type { Peeled } from './layers.ts';
import type { Block } from './reading.ts';

/** One PEM block, or one bare value, read as far as it goes. Spans of diagnostics and mends are in the peeled text. */
export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly DiagnosticCode[];
  readonly mends: readonly Mend[];
  /** How many "+" and "/" its base64 holds, after repairs. */
  readonly pluses: number;
  readonly slashes: number;
  /** Whether it uses the URL and filename safe alphabet (RFC 4648, section 5). */
  readonly isUrlSafe: boolean;
}

/** Reads one block. `isLast`: nothing follows it, so what is missing may have been cut off. */
export function readBlock(peeled: Peeled, whole: PemBlock, isLast: boolean): BlockReading {
  const block = isLast ? withoutCutEscape(peeled, whole) : whole;
  const from = bodyStart(peeled.text, block);
  const body = slice(peeled.text, span(from, block.body.end));
  const malformed = peeled.malformed
    .filter((at) => at.start >= from && at.end <= block.body.end)
    .map((at) => shift(at, -from));
  const reading = readBody(body, malformed);
  const found = elements(reading.base64.octets.value);
  const problem = problemOf(peeled.arrived, block, reading, found, from, isLast);
  const boundaries = boundaryFindings(peeled.arrived, block, found.length > 0, isLast, problem);
  const alphabet = alphabetFindings(reading, block, from);
  const repairs = repairsOf(reading, problem, boundaries, alphabet);
  const isDamaged = problem !== null || repairs.length > 0 || boundaries.length > 0;
  const isLost = problem !== null && !reading.exact;
  return {
    blocks: blocksOf(peeled, block, reading, found, from, isLost, isDamaged),
    diagnostics: [
      ...(problem === null ? [] : [problem]),
      ...boundaries,
      ...repairFindings(reading, from),
      ...alphabet,
    ],
    repairs,
    mends: mendsOf(reading, from),
    pluses: count(reading.cleaning.text.value, '+'),
    slashes: count(reading.cleaning.text.value, '/'),
    isUrlSafe: reading.base64.urlSafe > 0,
  };
}

/** The beginning of an escape at the very end belongs to no block: the value was cut inside it. */
function withoutCutEscape({ text, cutEscape }: Peeled, block: PemBlock): PemBlock {
  const end = Math.min(block.body.end, text.length - cutEscape);
  return cutEscape === 0 || end < block.body.start
    ? block
    : { ...block, body: span(block.body.start, end) };
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** RFC 1421, section 4.6: encapsulated header fields and an empty line may stand before the text. */
function bodyStart(text: string, block: PemBlock): number {
  const body = slice(text, block.body);
  const headers = /^\s*(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+\s*?\r?\n/.exec(
    body.slice(0, 8192),
  );
  return block.body.start + (headers?.[0].length ?? 0);
}

function problemOf(
  arrived: number,
  block: PemBlock,
  reading: BodyReading,
  whole: readonly Span[],
  from: number,
  isLast: boolean,
): Diagnostic | null {
  const octets = reading.base64.octets.value;
  const illegal = reading.base64.problems[0];
  if (illegal?.at && !(reading.cleaning.repair === 'percent.malformed')) {
    return { ...illegal, at: shift(originIn(reading, illegal.at), from) };
  }
  const end = whole.at(-1)?.end ?? 0;
  if (whole.length > 0) {
    const isCutInside = isLast && block.end === null && end < octets.length && claims(octets, end);
    if (isCutInside) return truncated(arrived, missingOf(octets.subarray(end)), from, block);
    if (end === octets.length) return null;
    const at = shift(originOf(bodyChain(reading), span(end, octets.length)), from);
    return diagnose('der.trailing-octets', { count: octets.length - end }, at);
  }
  const missing = reading.claimed === null ? -1 : reading.claimed - octets.length;
  const isCut = isLast && (block.end === null || !block.end.complete);
  if (isCut && (missing > 0 || octets.length < 4)) return truncated(arrived, missing, from, block);
  const reason =
    missing > 0 ? `${missing} octets are missing inside` : 'no DER element stands here';
  return diagnose('der.malformed', { reason }, span(from, block.body.end));
}

/** Whether another certificate seems to begin there: a constructed SEQUENCE. */
const claims = (octets: Uint8Array, at: number): boolean => octets[at] === 0x30;

function missingOf(octets: Uint8Array): number {
  const [, first = 0, second = 0, third = 0] = octets;
  if (octets.length < 4 || first !== 0x82) return -1;
  return 4 + second * 256 + third - octets.length;
}

function originIn(reading: BodyReading, at: Span): Span {
  return originOf([reading.cleaning.text.trace], at);
}

/** Lengths at which logs, terminals, columns and cells cut; proxies mostly refuse a long field instead. */
const CUTS: readonly (readonly [number, string])[] = [
  [255, 'database'],
  [1024, 'log'],
  [2048, 'log'],
  [4000, 'database'],
  [4096, 'terminal'],
  [8192, 'log'],
  [16_384, 'log'],
  [32_767, 'spreadsheet'],
  [65_535, 'database'],
];

/** What is known to cut at this length first, then what cuts anywhere. */
function candidatesFor(arrived: number): string {
  const near = CUTS.filter(([length]) => Math.abs(length - arrived) <= 2).map(([, what]) => what);
  return [...new Set([...near, 'log', 'terminal', 'ticket'])].join(',');
}

function truncated(arrived: number, missing: number, from: number, block: PemBlock): Diagnostic {
  const end = Math.max(block.body.end, from);
  return diagnose(
    'field.truncated',
    { missing, candidates: candidatesFor(arrived), length: arrived },
    span(Math.max(from, end - 1), end),
  );
}

function boundaryProblem(block: PemBlock, isLast: boolean): 'BEGIN' | 'END' | 'cut' | null {
  if (block.begin === null && block.end === null) return null;
  if (isLast && block.end !== null && !block.end.complete) return 'cut';
  if (block.begin === null || !block.begin.exact) return 'BEGIN';
  if (block.end === null || !block.end.exact || block.end.label !== block.begin.label) return 'END';
  return null;
}

function boundaryFindings(
  arrived: number,
  block: PemBlock,
  isWhole: boolean,
  isLast: boolean,
  problem: Diagnostic | null,
): readonly Diagnostic[] {
  const which = boundaryProblem(block, isLast);
  if (which === null || problem?.code === 'field.truncated') return [];
  const at = which === 'BEGIN' ? block.begin?.at : block.end?.at;
  if (which === 'cut') {
    const args = { missing: isWhole ? 0 : -1, candidates: candidatesFor(arrived), length: arrived };
    return [diagnose('field.truncated', args, at ?? null)];
  }
  const place = which === 'BEGIN' ? block.body.start : block.body.end;
  return [diagnose('pem.boundary-missing', { which }, at ?? span(place, place))];
}

/** What had to be undone to read the block, where it was read. */
function repairsOf(
  reading: BodyReading,
  problem: Diagnostic | null,
  boundaries: readonly Diagnostic[],
  alphabet: readonly Diagnostic[],
): readonly DiagnosticCode[] {
  const { repair, likely } = reading.cleaning;
  const undone = repair !== null && (reading.exact || likely) ? [repair] : [];
  if (!reading.exact && problem?.code !== 'der.trailing-octets') return undone;
  const found = [...boundaries, ...(problem === null ? [] : [problem]), ...alphabet];
  return [...undone, ...found.map(({ code }) => code).filter((code) => code !== 'field.truncated')];
}

/** percent.malformed is reported where the escape is read, not here. */
function repairFindings(reading: BodyReading, from: number): readonly Diagnostic[] {
  const { repair, spots, likely } = reading.cleaning;
  const [first] = spots;
  if (repair !== 'percent.plus-became-space' || first === undefined) return [];
  if (!reading.exact && !likely) return [];
  return [diagnose(repair, { count: spots.length }, shift(first, from))];
}

function alphabetFindings(
  reading: BodyReading,
  block: PemBlock,
  from: number,
): readonly Diagnostic[] {
  const count = reading.base64.urlSafe;
  if (count === 0 || (block.begin === null && block.end === null)) return [];
  return [diagnose('base64.url-alphabet', { count }, span(from, block.body.end))];
}

function mendsOf(reading: BodyReading, from: number): readonly Mend[] {
  const { repair, spots } = reading.cleaning;
  if (repair === null || !(reading.exact || reading.cleaning.likely)) return [];
  const text = repair === 'percent.plus-became-space' ? '+' : '\n';
  return spots.map((at) => ({ at: shift(at, from), text }));
}

function blocksOf(
  peeled: Peeled,
  block: PemBlock,
  reading: BodyReading,
  whole: readonly Span[],
  from: number,
  isLost: boolean,
  damaged: boolean,
): readonly Block[] {
  const body = cut(peeled.text, span(from, block.body.end)).trace;
  const start = block.begin?.at.start ?? from;
  const end = block.end?.at.end ?? block.body.end;
  const at = originOf(peeled.chain, span(start, Math.max(start, end)));
  const chain: readonly Trace[] = [...peeled.chain, body, ...bodyChain(reading)];
  const octets = reading.base64.octets.value;
  const base = { label: block.label, at, damaged };
  if (isLost && whole.length === 0) return [{ ...base, der: null, chain }];
  const found = whole.map((part): Block => ({
    ...base,
    der: octets.subarray(part.start, part.end),
    chain: [...chain, cutOctets(octets.length, part)],
  }));
  return found.length > 0 ? found : [{ ...base, der: null, chain }];
}

const cutOctets = (length: number, at: Span): Trace =>
  [
    { kind: 'drop' as const, read: at.start, wrote: 0 },
    { kind: 'copy' as const, read: at.end - at.start, wrote: at.end - at.start },
    { kind: 'drop' as const, read: length - at.end, wrote: 0 },
  ].filter((step) => step.read > 0);
