import type { Catalog } from '../../core/catalog.ts';
import type {
  CertificatePairJson,
  ComparedField,
  ComparisonJson,
  SideJson,
  StepJson,
  Trait,
  WayJson,
} from '../../core/two-values/comparison.ts';
import type { StepId } from '../../core/two-values/steps.ts';

/** What two values have side by side in the table. */
export type ComparedRow = 'format' | 'length' | 'pluses' | 'certificates' | 'app' | 'form';

/** Everything that is told about two values, in one language. */
export interface ComparedProse {
  readonly name: string;
  readonly headline: (comparison: ComparisonJson, catalog: Catalog) => string;
  readonly next: (comparison: ComparisonJson, catalog: Catalog) => string;
  readonly step: (step: StepJson) => string;
  readonly culprit: (step: StepJson) => string;
  readonly waysLead: (way: WayJson) => string;
  readonly otherWay: string;
  readonly differences: (total: number) => string;
  readonly difference: (character: number, a: string, b: string) => string;
  readonly nothing: string;
  readonly row: Readonly<Record<ComparedRow, string>>;
  readonly reads: (side: SideJson) => string;
  readonly unknownFormat: string;
  /** How the clients' certificates belong together. */
  readonly pair: (pair: CertificatePairJson) => string;
  readonly certificates: (different: number, same: number) => string;
  readonly field: Readonly<Partial<Record<ComparedField, string>>>;
  readonly fieldName: string;
  readonly absent: string;
}

/** A sentence part for each step, and who is known to take it. */
export type StepTexts = Readonly<Record<StepId, readonly [what: string, who: string]>>;

/** The proper name of a format; "" where none is known. */
export const formatName = (catalog: Catalog, id: string | null): string =>
  catalog.formats.find((format) => format.id === id)?.name ?? '';

/** The reference decoder that is asked while no app is chosen. */
const FORM = 'form-strict';

/** The call that was asked, as a person names it; "" for the reference form decoder, which is no program. */
export function decoderName(catalog: Catalog, id: string): string {
  if (id === FORM) return '';
  const found = catalog.decoders.find((decoder) => decoder.id === id);
  if (found === undefined) return id;
  return found.call.startsWith('URLDecoder') ? 'URLDecoder' : found.call.replace(/\(.*$/s, '');
}

/** What sets the values apart most; null where nothing that matters does. */
export const firstTrait = ({ apart }: ComparisonJson): Trait | null => apart.differing[0] ?? null;

/** Whether encoders that nothing tells apart here all encode what is encoded already. */
export const isAllAgain = ({ ways }: ComparisonJson): boolean =>
  ways.length > 1 &&
  ways.every(({ steps: [first, ...rest] }) => rest.length === 0 && first?.isAgain);
