import type { PayloadReading } from '../inspect/choose-format.ts';
import type { FieldReading } from '../inspect/read-field.ts';
import { saidByLabel } from '../inspect/said-by-label.ts';
import type { Block } from '../payload/reading.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** A block that stands for a certificate, readable or not. */
export interface SentBlock {
  readonly payload: PayloadReading;
  readonly block: Block;
}

/** The blocks that `sent` of a FieldJson counts, in its order: no private keys, and nothing that is surely something else. */
export const sentBlocks = ({ payloads }: Pick<FieldReading, 'payloads'>): readonly SentBlock[] =>
  payloads.flatMap((payload) =>
    payload.reading.blocks.filter(isSent).map((block) => ({ payload, block })),
  );

function isSent({ label, der }: Block): boolean {
  if (label.includes('PRIVATE KEY')) return false;
  if (der === null) return true;
  const outcome = parseCertificate(der);
  return outcome.ok || saidByLabel(outcome.diagnostics[0], label).code !== 'der.not-a-certificate';
}
