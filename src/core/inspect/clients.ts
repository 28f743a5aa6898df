import type { Held } from './certificates.ts';
import type { FieldReading } from './read-field.ts';

/** What was sent for one client, its own certificate first. */
export interface Client {
  readonly held: readonly Held[];
  /** False where only fields were found that leave the end entity out. */
  readonly hasEndEntity: boolean;
}

/**
 * Sorts what the fields hold by client: each group of a field is one, and fields that leave the end entity out are joined
 * to the one before them, or else to the first one (RFC 9440: Client-Cert, then Client-Cert-Chain).
 */
export function clientsOf(
  fields: readonly Pick<FieldReading, 'isChainOnly'>[],
  held: readonly (readonly Held[])[],
): readonly Client[] {
  const clients: Held[][] = [];
  const early: Held[] = [];
  for (const [i, { isChainOnly }] of fields.entries()) {
    const own = held[i] ?? [];
    if (!isChainOnly) clients.push(...byGroup(own));
    else join(clients.at(-1) ?? early, own);
  }
  const [first] = clients;
  if (first === undefined) return early.length === 0 ? [] : [{ held: early, hasEndEntity: false }];
  join(first, early);
  return clients.map((one) => ({ held: one, hasEndEntity: true }));
}

function byGroup(held: readonly Held[]): Held[][] {
  const groups = new Map<number, Held[]>();
  for (const one of held) {
    const group = groups.get(one.group);
    if (group === undefined) groups.set(one.group, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** What another field has already sent is no duplicate within this one. */
function join(client: Held[], chain: readonly Held[]): void {
  const known = new Set(client.map(({ sha256 }) => sha256));
  client.push(...chain.filter(({ sha256 }) => sha256 === null || !known.has(sha256)));
}
