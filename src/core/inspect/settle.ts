import type { Claim } from '../companion/claim.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { span } from '../span.ts';
import { originOf } from '../trace.ts';
import type { PayloadReading } from './choose-format.ts';
import { equalOctets } from './equal-octets.ts';

/** Payloads without those that only repeat what another holds, and what is said of them. */
export interface Settled {
  readonly payloads: readonly PayloadReading[];
  readonly repeats: readonly Repeat[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A certificate of its own beside a bundle: whether it is the bundle's first; null where one of them cannot be read. */
export interface Repeat extends Pick<Claim, 'at' | 'group'> {
  readonly name: string;
  readonly agrees: boolean | null;
}

/**
 * x-forwarded-client-cert: Chain begins with Cert. Where it does, Cert adds nothing and is left out; where it does not, both
 * stay, Cert first, and that is a contradiction.
 */
export function settle(payloads: readonly PayloadReading[]): Settled {
  // The first of two bundles counts: taking the last is what an attacker hopes for.
  const bundles = new Map<number, PayloadReading>();
  for (const one of payloads) {
    const { role, group } = one.payload;
    if (role === 'bundle' && !bundles.has(group)) bundles.set(group, one);
  }
  const repeats: Repeat[] = [];
  const diagnostics: Diagnostic[] = [];
  const kept = payloads.filter((one) => {
    const { role, group, text } = one.payload;
    const bundle = bundles.get(group);
    if (role !== 'end-entity' || bundle === undefined) return true;
    const at = originOf([text.trace], span(0, text.value.length));
    const agrees = isFirstOf(one, bundle);
    repeats.push({ name: 'Cert', agrees, at, group });
    if (agrees === false)
      diagnostics.push(diagnose('field.companion-mismatch', { name: 'Cert' }, at));
    return agrees !== true;
  });
  return { payloads: kept.sort(certFirst), repeats, diagnostics };
}

const certFirst = (a: PayloadReading, b: PayloadReading): number =>
  a.payload.group - b.payload.group || roleOrder(a) - roleOrder(b);

const roleOrder = ({ payload }: PayloadReading): number => (payload.role === 'end-entity' ? 0 : 1);

function isFirstOf(one: PayloadReading, bundle: PayloadReading): boolean | null {
  const [own] = one.reading.blocks;
  const [first] = bundle.reading.blocks;
  if (!own?.der || !first?.der || one.reading.blocks.length !== 1) return null;
  return equalOctets(own.der, first.der);
}
