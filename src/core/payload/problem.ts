import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { PemBlock } from '../encoding/pem.ts';
import { shortageOf } from '../repair/shortage.ts';
import { type Span, shift, span } from '../span.ts';
import { originOf } from '../trace.ts';
import { DerError, DerReader } from '../x509/der.ts';
import { type BodyReading, bodyChain } from './body.ts';

/** A block in its place: how much arrived in all, where its body begins in the peeled text, and whether it is the last. */
export interface Placed {
  readonly arrived: number;
  readonly block: PemBlock;
  readonly from: number;
  readonly isLast: boolean;
}

/** What keeps a body from being exact DER, most telling first; null where nothing does. `whole`: its DER elements. */
export function problemOf(
  placed: Placed,
  reading: BodyReading,
  whole: readonly Span[],
): Diagnostic | null {
  const { text } = reading.cleaning;
  const body = span(placed.from, Math.max(placed.from, placed.block.body.end));
  const to = reading.exact ? null : oneCase(text.value);
  if (to !== null) return diagnose('base64.case-changed', { to }, body);
  const illegal = reading.base64.problems[0];
  if (illegal?.at) {
    const at = originOf([text.trace], illegal.at);
    return { ...illegal, at: shift(at, placed.from) };
  }
  return whole.length > 0 ? afterElements(placed, reading, whole) : noElement(placed, reading);
}

/** Whole elements stand there: another is cut off after them, or octets are left over. */
function afterElements(
  placed: Placed,
  reading: BodyReading,
  whole: readonly Span[],
): Diagnostic | null {
  const octets = reading.base64.octets.value;
  const end = whole.at(-1)?.end ?? 0;
  if (end === octets.length) return surplus(placed, reading);
  const isCut = placed.isLast && placed.block.end === null && octets[end] === SEQUENCE;
  if (isCut) return truncated(placed, missingOf(octets.subarray(end)));
  const at = shift(originOf(bodyChain(reading), span(end, octets.length)), placed.from);
  return diagnose('der.trailing-octets', { count: octets.length - end }, at);
}

/** The octets fit, and one character is left that carries none. */
function surplus({ from, block }: Placed, { base64 }: BodyReading): Diagnostic | null {
  if (base64.leftover !== 1) return null;
  const at = span(from, Math.max(from, block.body.end));
  return diagnose('base64.surplus-character', { count: 1 }, at);
}

/** Base64 of this length without a small letter, or without a capital one, has odds below 2^-60. */
const FEWEST_LETTERS = 120;

function oneCase(text: string): 'upper' | 'lower' | null {
  const letters = text.replace(/[^A-Za-z]+/g, '');
  if (letters.length < FEWEST_LETTERS) return null;
  if (!/[a-z]/.test(letters)) return 'upper';
  return /[A-Z]/.test(letters) ? null : 'lower';
}

/** One character in 64 of base64 is a "+": where many more are missing, a whole piece was cut out. */
const MOST_MISSING = 16;

function noElement(placed: Placed, reading: BodyReading): Diagnostic {
  const { block, from, isLast } = placed;
  const text = reading.cleaning.text.value;
  const octets = reading.base64.octets.value;
  const missing = reading.claimed === null ? -1 : reading.claimed - octets.length;
  const isCut = isLast && (block.end === null || !block.end.complete);
  if (isCut && (missing > 0 || octets.length < 4)) return truncated(placed, missing);
  const at = span(from, Math.max(from, block.body.end));
  const lacking = shortageOf(text) ?? 0;
  if (lacking > 0 && lacking * MOST_MISSING <= text.length) {
    const pluses = text.split('+').length - 1;
    return diagnose('base64.characters-missing', { count: lacking, pluses }, at);
  }
  const why = octets.length === 0 ? WHY_NOTHING : whyNoElement(octets);
  const reason = missing > 0 ? `${missing} octets are missing inside` : why;
  return diagnose('der.malformed', { reason }, at);
}

/** What the strict reader says of the first element, which is none. */
function whyNoElement(octets: Uint8Array): string {
  try {
    new DerReader(octets).any();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return error.message;
  }
  return 'no DER element stands here';
}

/** A paste may have thousands of blocks with nothing in them. */
const WHY_NOTHING = whyNoElement(new Uint8Array());

/** A certificate begins with a constructed SEQUENCE. */
const SEQUENCE = 0x30;

function missingOf(octets: Uint8Array): number {
  const [, first = 0, second = 0, third = 0] = octets;
  if (octets.length < 4 || first !== 0x82) return -1;
  return 4 + second * 256 + third - octets.length;
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
export function candidatesFor(arrived: number): string {
  const near = CUTS.filter(([length]) => Math.abs(length - arrived) <= 2).map(([, what]) => what);
  return [...new Set([...near, 'log', 'terminal', 'ticket'])].join(',');
}

/** A truncation told by how much arrived in all, where what was read is only a part of it. */
export function atArrival(found: Diagnostic, arrived: number): Diagnostic {
  if (found.code !== 'field.truncated') return found;
  const args = { ...found.args, candidates: candidatesFor(arrived), length: arrived };
  return diagnose('field.truncated', args, found.at);
}

function truncated({ arrived, block, from }: Placed, missing: number): Diagnostic {
  const end = Math.max(block.body.end, from);
  const args = { missing, candidates: candidatesFor(arrived), length: arrived };
  return diagnose('field.truncated', args, span(Math.max(from, end - 1), end));
}
