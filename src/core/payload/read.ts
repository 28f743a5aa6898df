import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { findBlocks, type PemBlock } from '../encoding/pem.ts';
import { locator } from '../locate.ts';
import { byPosition, type Change } from '../repair/mend.ts';
import { apart, type Span, slice, span } from '../span.ts';
import { type BlockReading, readBlock } from './block.ts';
import { intendedOctets } from './intended.ts';
import { encodedTwice, type Peeled, peel, undoneFindings } from './layers.ts';
import { layoutFindings, lineEndOf } from './layout.ts';
import { candidatesFor } from './problem.ts';
import type { LineEnd, Reading, Shape } from './reading.ts';

/** PEM lines have 64 columns and their own findings; a bare value has none of them. */
const hasBoundary = (block: PemBlock): boolean => block.begin !== null || block.end !== null;

/**
 * Reads a payload: takes its percent-encodings off, finds its blocks, undoes damage that the octets prove. Null where
 * there is nothing of a certificate in it. Never throws on any text.
 */
export function readPayload(payload: string): Reading | null {
  const peeled = peel(payload);
  const all = findBlocks(peeled.text);
  const pem = all.slice(0, MOST_BLOCKS);
  if (pem.length === 0) return null;
  const isPem = pem.some(hasBoundary);
  const blocks = pem.map((block, i) => readBlock(peeled, block, i === pem.length - 1));
  const lineEnd: LineEnd = isPem ? lineEndOf(blocks.map(({ layout }) => layout)) : 'none';
  const repairs = [
    ...new Set(
      [...peeled.undone, ...blocks].flatMap((one) => ('code' in one ? one.code : one.repairs)),
    ),
  ];
  const twice = encodedTwice(payload, peeled.layers);
  const found = diagnostics(peeled, pem, blocks, lineEnd, isPem);
  const mends = blocks.flatMap((block) => block.changes).sort(byPosition);
  const changes = changesOf(peeled, mends);
  const findings = [
    ...(twice === null ? [] : [twice]),
    ...undoneFindings(peeled.undone),
    ...found,
    ...tooMany(all.length - pem.length),
  ];
  return {
    shape: shapeOf(isPem, peeled.layers),
    layers: peeled.layers,
    spellings: spellingsAfterRepair(peeled, repairs.includes('percent.plus-became-space')),
    lineEnd,
    blocks: blocks.flatMap((block) => block.blocks),
    repairs: twice === null ? repairs : [twice.code, ...repairs],
    diagnostics: findings,
    intended: intendedOctets(peeled.text, peeled.chain, mends),
    damage: damageOf(changes, found),
    changes,
    bodyPluses: blocks.reduce((sum, block) => sum + block.pluses, 0),
    isUrlSafe: blocks.some((block) => block.isUrlSafe),
    bodySlashes: blocks.reduce((sum, block) => sum + block.slashes, 0),
    intact: findings.every((d) => !spoils(d)),
  };
}

/** contract.md, Entry: what is over is counted and said. */
const MOST_BLOCKS = 2000;

const tooMany = (left: number): readonly Diagnostic[] =>
  left === 0 ? [] : [diagnose('input.too-large', { limit: MOST_BLOCKS, left }, null)];

/** Everything that was undone, in the payload's text, in order. */
function changesOf(peeled: Peeled, mends: readonly Change[]): readonly Change[] {
  const locate = locator(peeled.chain);
  const inBlocks = mends.map((one) => ({ ...one, at: locate(one.at) }));
  return [...peeled.undone.flatMap(({ changes }) => changes), ...inBlocks].sort(byPosition);
}

/** Where something was undone or is wrong, in order and apart. */
function damageOf(changes: readonly Change[], found: readonly Diagnostic[]): readonly Span[] {
  const wrong = found.flatMap((d) => (spoils(d) && d.at !== null ? [d.at] : []));
  return apart([...changes.map(({ at }) => at), ...wrong]);
}

const shapeOf = (isPem: boolean, layers: number): Shape =>
  isPem ? (layers > 0 ? 'percent-pem' : 'pem') : layers > 0 ? 'percent-base64-der' : 'base64-der';

/** Raw "+" that a form decoder took away had been raw: the sender is told by what it wrote. */
function spellingsAfterRepair(peeled: Peeled, plusWasLost: boolean): Peeled['spellings'] {
  const isRaw =
    plusWasLost && peeled.spellings.plus.size === 0 && !/%20[A-Za-z0-9+/=]/.test(peeled.text);
  return isRaw ? { ...peeled.spellings, plus: new Set(['raw']) } : peeled.spellings;
}

/** A note about the layout is the sender's own way to write; anything worse means that the value is not as sent. */
const spoils = ({ code }: Diagnostic): boolean =>
  !code.startsWith('pem.newlines-') && code !== 'pem.tab-folded' && code !== 'text.rewrapped';

function diagnostics(
  peeled: Peeled,
  pem: readonly PemBlock[],
  blocks: readonly BlockReading[],
  lineEnd: LineEnd,
  isPem: boolean,
): readonly Diagnostic[] {
  const inText = joined(blocks.flatMap((block) => block.diagnostics));
  const bodies = blocks.map(({ layout }) => layout);
  if (isPem) inText.push(...layoutFindings(pem, bodies, lineEnd));
  inText.push(...joinedValues(peeled.text, pem));
  const locate = locator(peeled.chain);
  inText.push(...cutBehind(peeled, inText));
  const moved = inText.map((d) => (d.at === null ? d : { ...d, at: locate(d.at) }));
  return [...moved, ...malformedEscapes(peeled, inText)];
}

/** What a form decoder did to all blocks is one finding, at the first place. */
export function joined(found: readonly Diagnostic[]): Diagnostic[] {
  const lost = found.filter((d) => d.code === 'percent.plus-became-space');
  const [first] = lost;
  if (first === undefined) return [...found];
  const count = lost.reduce((sum, d) => sum + d.args.count, 0);
  const others = found.filter((d) => d.code !== 'percent.plus-became-space');
  return [diagnose('percent.plus-became-space', { count }, first.at), ...others];
}

/** RFC 9110, section 5.3: repeated field lines are joined by a comma; a certificate field is no list. */
function joinedValues(text: string, pem: readonly PemBlock[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [i, block] of pem.entries()) {
    const next = pem[i + 1]?.begin;
    if (next === undefined || next === null || block.end === null) continue;
    const between: Span = span(block.end.at.end, next.at.start);
    if (/^\s*,\s*$/.test(slice(text, between))) {
      found.push(diagnose('field.duplicate', { name: '' }, between));
    }
  }
  return found;
}

/** The value ends inside an escape, and everything before it is whole: what came after it is not here. */
function cutBehind(peeled: Peeled, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const { text, arrived, cutEscape } = peeled;
  if (cutEscape === 0 || found.some(({ code }) => code === 'field.truncated')) return [];
  const args = { missing: 0, candidates: candidatesFor(arrived), length: arrived };
  return [diagnose('field.truncated', args, span(text.length - cutEscape, text.length))];
}

/** A malformed escape is named, unless it is only where the value was cut off. */
function malformedEscapes(peeled: Peeled, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const isCut = found.some((d) => d.code === 'field.truncated');
  return peeled.diagnostics.filter(
    (d) => !isCut || (d.code === 'percent.malformed' && d.args.found.length === 3),
  );
}
