import type { PayloadReading } from '../inspect/choose-format.ts';
import { blocksInside } from '../inspect/objects.ts';
import type { FieldReading } from '../inspect/read-field.ts';
import { saidByLabel } from '../inspect/said-by-label.ts';
import type { Block } from '../payload/reading.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** A block that stands for a certificate, readable or not. */
export interface SentBlock {
  readonly payload: PayloadReading;
  readonly block: Block;
}

/**
 * The blocks that `sent` of a FieldJson counts, in its order, those of a PKCS #7 bundle one by one: no private keys, and
 * nothing that is surely something else.
 */
export const sentBlocks = ({ payloads }: Pick<FieldReading, 'payloads'>): readonly SentBlock[] =>
  payloads.flatMap((payload) =>
    payload.reading.blocks.flatMap(sentIn).map((block) => ({ payload, block })),
  );

function sentIn(block: Block): readonly Block[] {
  const { label, der } = block;
  if (label.includes('PRIVATE KEY')) return [];
  if (der === null) return [block];
  const outcome = parseCertificate(der);
  if (outcome.ok) return [block];
  if (saidByLabel(outcome.diagnostics[0], label).code !== 'der.not-a-certificate') return [block];
  return blocksInside(block, der).flatMap(sentIn);
}
