import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostic.ts';
import type { PemBlock } from '../encoding/pem.ts';
import { byPosition, type Change } from '../repair/mend.ts';
import { type Undone, undoneBy } from '../repair/search.ts';
import { type Span, shift, slice, span } from '../span.ts';
import { cut, originOf, type Trace } from '../trace.ts';
import { type BodyReading, bodyChain, elements, readBody } from './body.ts';
import type { Peeled } from './layers.ts';
import { padBitsIn } from './pad-bits.ts';
import { headerFindings, headersIn } from './pem-headers.ts';
import { candidatesFor, type Placed, problemOf } from './problem.ts';
import type { Block } from './reading.ts';

/** One PEM block, or one bare value, read as far as it goes. Spans of diagnostics and mends are in the peeled text. */
export interface BlockReading {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly DiagnosticCode[];
  /** In order and apart. */
  readonly changes: readonly Change[];
  /** The text between the boundaries with the base64 mended, line ends and all: it tells the layout. */
  readonly layout: string;
  /** How many "+" and "/" its base64 holds, after repairs. */
  readonly pluses: number;
  readonly slashes: number;
  /** Whether it uses the URL and filename safe alphabet (RFC 4648, section 5). */
  readonly isUrlSafe: boolean;
}

/** Reads one block. `isLast`: nothing follows it, so what is missing may have been cut off. */
export function readBlock(peeled: Peeled, whole: PemBlock, isLast: boolean): BlockReading {
  const block = isLast ? withoutCutEscape(peeled, whole) : whole;
  const headers = headersIn(peeled.text, block);
  const from = headers?.end ?? block.body.start;
  const body = slice(peeled.text, span(from, block.body.end));
  const malformed = peeled.malformed
    .filter((at) => at.start >= from && at.end <= block.body.end)
    .map((at) => shift(at, -from));
  const reading = readBody(body, malformed);
  const found = certificatesIn(block, reading);
  const isCut = isLast && peeled.cutEscape > 0;
  const placed = { arrived: peeled.arrived, block, from, isLast };
  const problem = problemOf(placed, reading, found);
  const ignored = holdsCertificate(block, found) ? headerFindings(peeled.text, headers) : [];
  const boundaries = boundaryFindings(placed, found.length > 0, isCut, problem);
  const alphabet = alphabetFindings(reading, block, from);
  const padBits = padBitsIn(reading, from);
  const strict = padBits === null ? [] : [padBits.finding];
  const repairs = repairsOf(
    reading,
    problem,
    [...ignored, ...boundaries],
    [...alphabet, ...strict],
  );
  const isDamaged =
    problem !== null || repairs.length > 0 || boundaries.length > 0 || isTouched(peeled, block);
  const isLost = problem !== null && !reading.exact;
  const text = reading.cleaning.text.value;
  return {
    blocks: blocksOf(peeled, block, reading, found, from, isLost, isDamaged),
    diagnostics: [
      ...(problem === null ? [] : [problem]),
      ...ignored,
      ...boundaries,
      ...repairFindings(reading, from),
      ...alphabet,
      ...strict,
    ],
    repairs,
    changes: changesOf(
      placed,
      reading,
      [...removed(ignored), ...(padBits === null ? [] : [padBits.change])],
      boundaries,
    ),
    layout: /\\[nr]/.test(body) ? body : text,
    pluses: count(text, '+'),
    slashes: count(text, '/'),
    isUrlSafe: reading.base64.urlSafe > 0,
  };
}

/** Keys have header fields by right: they say how the key is encrypted. */
const holdsCertificate = ({ label }: PemBlock, found: readonly Span[]): boolean =>
  found.length > 0 && !label.includes('PRIVATE KEY');

/** Whether a web page or a word processor changed something in the block. */
function isTouched({ chain, undone }: Peeled, { begin, end, body }: PemBlock): boolean {
  if (undone.length === 0) return false;
  const start = begin?.at.start ?? body.start;
  const extent = originOf(chain, span(start, Math.max(start, end?.at.end ?? body.end)));
  return undone.some(({ changes }) =>
    changes.some(({ at }) => at.end >= extent.start && at.start <= extent.end),
  );
}

/** OpenSSL's TRUSTED CERTIFICATE has what it is trusted for behind it, which is no certificate. */
function certificatesIn({ label }: PemBlock, reading: BodyReading): readonly Span[] {
  const found = elements(reading.base64.octets.value);
  return label === 'TRUSTED CERTIFICATE' ? found.slice(0, 1) : found;
}

/** The beginning of an escape at the very end belongs to no block: the value was cut inside it. */
function withoutCutEscape({ text, cutEscape }: Peeled, block: PemBlock): PemBlock {
  const end = Math.min(block.body.end, text.length - cutEscape);
  return cutEscape === 0 || end < block.body.start
    ? block
    : { ...block, body: span(block.body.start, end) };
}

const count = (text: string, character: string): number => text.split(character).length - 1;

function boundaryProblem(block: PemBlock, isLast: boolean): 'BEGIN' | 'END' | 'cut' | null {
  if (block.begin === null && block.end === null) return null;
  if (isLast && block.end !== null && !block.end.complete) return 'cut';
  if (block.begin === null || !block.begin.exact) return 'BEGIN';
  if (block.end === null || !block.end.exact || block.end.label !== block.begin.label) return 'END';
  return null;
}

function boundaryFindings(
  { arrived, block, isLast }: Placed,
  isWhole: boolean,
  isCut: boolean,
  problem: Diagnostic | null,
): readonly Diagnostic[] {
  const which = boundaryProblem(block, isLast);
  if (which === null || problem?.code === 'field.truncated') return [];
  const at = which === 'BEGIN' ? block.begin?.at : block.end?.at;
  if (which === 'cut' || (which === 'END' && isCut && block.end === null)) {
    const args = { missing: isWhole ? 0 : -1, candidates: candidatesFor(arrived), length: arrived };
    return [diagnose('field.truncated', args, at ?? null)];
  }
  const place = which === 'BEGIN' ? block.body.start : block.body.end;
  const { begin, end } = block;
  // RFC 7468, section 2: the labels of both lines are the same.
  const args =
    which === 'END' && begin?.exact && end?.exact
      ? { which: 'labels', begin: begin.label, end: end.label }
      : { which };
  return [diagnose('pem.boundary-missing', args, at ?? span(place, place))];
}

/** What had to be undone to read the block, where it was read. */
function repairsOf(
  reading: BodyReading,
  problem: Diagnostic | null,
  boundaries: readonly Diagnostic[],
  alphabet: readonly Diagnostic[],
): readonly DiagnosticCode[] {
  const undone = undoneIn(reading).map(({ code }) => code);
  if (!reading.exact && problem?.code !== 'der.trailing-octets') return undone;
  const found = [...boundaries, ...(problem === null ? [] : [problem]), ...alphabet];
  return [...undone, ...found.map(({ code }) => code).filter((code) => code !== 'field.truncated')];
}

/** What was undone with proof, or what the layout speaks for. */
const undoneIn = ({ exact, cleaning }: BodyReading): readonly Undone[] =>
  exact || cleaning.likely ? undoneBy(cleaning) : [];

/** percent.malformed is reported where the escape is read, not here. */
function repairFindings(reading: BodyReading, from: number): readonly Diagnostic[] {
  return undoneIn(reading).flatMap(({ code, mends }): readonly Diagnostic[] => {
    const [first] = mends;
    if (code !== 'percent.plus-became-space' || first === undefined) return [];
    return [diagnose(code, { count: mends.length }, shift(first.at, from))];
  });
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

/** What is told of is taken out. */
const removed = (ignored: readonly Diagnostic[]): readonly Change[] =>
  ignored.flatMap(({ code, at }) => (at === null ? [] : [{ code, at, text: '' }]));

function changesOf(
  { block, from }: Placed,
  reading: BodyReading,
  mended: readonly Change[],
  boundaries: readonly Diagnostic[],
): readonly Change[] {
  const undone = undoneIn(reading).flatMap(({ code, mends }) =>
    mends.map(({ at, text }) => ({ code, at: shift(at, from), text })),
  );
  const found = [...mended, ...undone].sort(byPosition);
  const isRead = reading.exact && boundaries.every(({ code }) => code === 'pem.boundary-missing');
  const all = isRead ? withBoundaries(block, found) : found;
  return all.filter(({ at }, i) => at.start >= (all[i - 1]?.at.end ?? 0));
}

/** RFC 7468, section 3: what a missing or mangled boundary ought to be. */
function withBoundaries(
  { begin, end, body }: PemBlock,
  inside: readonly Change[],
): readonly Change[] {
  if (begin === null && end === null) return inside;
  const label = begin?.label || end?.label || 'CERTIFICATE';
  const code = 'pem.boundary-missing';
  const all = [...inside];
  if (begin?.exact !== true) {
    const at = begin?.at ?? span(body.start, body.start);
    all.unshift({ code, at, text: `-----BEGIN ${label}-----${begin === null ? '\n' : ''}` });
  }
  if (end?.exact !== true || end.label !== label) {
    const at = end?.at ?? span(body.end, body.end);
    all.push({ code, at, text: `${end === null ? '\n' : ''}-----END ${label}-----` });
  }
  return all;
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
  const base64 = new Map([[reading.base64.octets.trace, reading.cleaning.text.value]]);
  const base = { label: block.label, at, damaged, base64 };
  if (isLost && whole.length === 0) return [{ ...base, der: null, octets, chain }];
  const found = whole.map((part): Block => {
    const der = octets.subarray(part.start, part.end);
    return { ...base, der, octets: der, chain: [...chain, cutOctets(octets.length, part)] };
  });
  return found.length > 0 ? found : [{ ...base, der: null, octets, chain }];
}

/** The octets at `at` of `length` octets. */
export const cutOctets = (length: number, at: Span): Trace =>
  [
    { kind: 'drop' as const, read: at.start, wrote: 0 },
    { kind: 'copy' as const, read: at.end - at.start, wrote: at.end - at.start },
    { kind: 'drop' as const, read: length - at.end, wrote: 0 },
  ].filter((step) => step.read > 0);
