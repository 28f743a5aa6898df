import type { Catalog } from '../../core/catalog.ts';
import type { Inspection } from '../../core/view.ts';
import { argsOf } from './facts.ts';

/** Whose parser takes a later certificate for the client's, where the first one is damaged. */
export type Hazard =
  | { readonly whose: 'mine'; readonly taken: string }
  | { readonly whose: 'others'; readonly calls: readonly string[] };

/** How a language words it. */
export type HazardProse = (hazard: Hazard) => string;

/**
 * What must be said aloud beside a verdict that speaks of the damage alone; null where nothing is taken for the client's,
 * where the verdict says it by itself, or where my app's parser is known to take nothing.
 */
export function hazardOf({ report }: Inspection, catalog: Catalog): Hazard | null {
  if (report.verdict.state === 'breaks-in-app' || report.verdict.state === 'secret') return null;
  const mine = argsOf(report, 'app.takes-another-certificate');
  if (mine !== null) {
    const taken = report.certificates.find(({ sha256 }) => sha256 === mine.taken);
    return { whose: 'mine', taken: taken?.title ?? '' };
  }
  const others = argsOf(report, 'pem.block-skipped-by-others');
  if (others === null || others.by === '' || (report.app?.receiver ?? null) !== null) return null;
  const callOf = (id: string): string => catalog.receivers.find((one) => one.id === id)?.call ?? id;
  return { whose: 'others', calls: others.by.split(',').map(callOf) };
}
