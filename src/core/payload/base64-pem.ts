import type { Diagnostic } from '../diagnostic.ts';
import { readBase64 } from '../encoding/base64.ts';
import { locator } from '../locate.ts';
import { byPosition } from '../repair/mend.ts';
import { apart, type Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import { intendedOctets } from './intended.ts';
import { peel, undoneFindings } from './layers.ts';
import { atArrival } from './problem.ts';
import { readPayload } from './read.ts';
import type { Block, Reading } from './reading.ts';

/** Base64 of "-----BEGIN", percent-encoded or not. */
const BEGINNING = /^\s*LS0tLS1CRUdJTi/;

/** Reads a payload that is base64 of PEM text, percent-encoded or not; null for anything else. */
export function readBase64Pem(payload: string): Reading | null {
  if (!BEGINNING.test(payload)) return null;
  const peeled = peel(payload);
  const { octets, problems } = readBase64(peeled.text);
  const inner = readPayload(textOf(octets.value));
  if (inner === null) return null;
  const chain: readonly Trace[] = [...peeled.chain, octets.trace];
  const locate = locator(chain);
  const moved = inner.diagnostics.map((found) => atArrival(placed(found, locate), payload.length));
  const toPayload = locator(peeled.chain);
  const illegal = problems.map((found) => placed(found, toPayload));
  const undone = undoneFindings(peeled.undone);
  const spoiling = [...undone, ...peeled.diagnostics, ...illegal];
  const changes = peeled.undone.flatMap((one) => one.changes);
  const innerChanges = inner.changes.map((one) => ({ ...one, at: locate(one.at) }));
  return {
    ...inner,
    shape: 'base64-pem',
    layers: peeled.layers,
    spellings: peeled.spellings,
    blocks: inner.blocks.map(
      (block): Block => ({
        ...block,
        at: locate(block.at),
        chain: [...chain, ...block.chain],
        base64: new Map([...block.base64, [octets.trace, peeled.text]]),
      }),
    ),
    repairs: [...new Set([...peeled.undone.map(({ code }) => code), ...inner.repairs])],
    diagnostics: [...spoiling, ...moved],
    intended: intendedOctets(peeled.text, peeled.chain, []),
    damage: apart([...changes.map(({ at }) => at), ...inner.damage.map(locate)]),
    changes: [...changes, ...innerChanges].sort(byPosition),
    // ASCII text never gives a "+" or "/" in base64 where PEM has its letters: they say nothing.
    bodyPluses: 0,
    bodySlashes: 0,
    intact: inner.intact && spoiling.length === 0,
  };
}

const placed = (found: Diagnostic, locate: (at: Span) => Span): Diagnostic =>
  found.at === null ? found : { ...found, at: locate(found.at) };

/** One character for each octet, so that traces lead through. */
function textOf(octets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < octets.length; i += 8192) {
    text += String.fromCharCode(...octets.subarray(i, i + 8192));
  }
  return text;
}
