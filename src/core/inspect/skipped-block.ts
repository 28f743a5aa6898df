import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Receiver } from '../plugin.ts';
import type { Judged } from './app.ts';
import type { Guard } from './guard.ts';
import { type Hash, parseDecoded } from './run-receivers.ts';

/** The decoder that leaves the damage as it is: what a careful app hands to its parser. */
const CAREFUL = 'plus-safe';

/**
 * The first block is damaged and a later one is not: which parsers skip it and take the next certificate, a CA, for the
 * client's. Computed by running them all on what a careful app would hand over.
 */
export async function skippedBlocks(
  { field, held, sent, runs }: Judged,
  receivers: readonly Receiver[],
  hash: Hash,
  guard: Guard,
): Promise<readonly Diagnostic[]> {
  const [first, ...later] = held;
  if (first === undefined || !first.damaged || later.every(({ damaged }) => damaged)) return [];
  const careful = runs.find(({ decoder }) => decoder.id === CAREFUL);
  const [decoded] = careful?.decoded ?? [];
  if (decoded === undefined || !decoded.ok) return [];
  const by: string[] = [];
  for (const receiver of receivers) {
    const [taken] = (await parseDecoded(decoded, receiver, hash, guard)).certificates;
    // Some calls hand out octets that are no certificate: only one that was sent can be mistaken.
    if (taken !== undefined && taken !== sent[0] && sent.includes(taken)) by.push(receiver.id);
  }
  if (by.length === 0) return [];
  const at = first.at ?? field.input.at;
  return [diagnose('pem.block-skipped-by-others', { by: by.join(',') }, at)];
}
