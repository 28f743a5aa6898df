import type { EvidenceJson, Inspection, ViewJson } from '../view.ts';

/** What there is to show of nothing. */
const NOTHING: ViewJson = {
  evidence: null,
  repaired: [],
  differences: {},
  marks: [],
  fixes: [],
  readers: [],
  beginning: 'none',
  details: [],
  blocks: [],
  sizes: [],
  sent: [],
  profiles: [],
  octets: { parts: [], left: 0 },
};

/**
 * An inspection without what quotes the paste: the report, and of the view only what sentences are made from. Of the
 * changes the first is kept as a place, without the text around it.
 */
export function withoutPaste({ report, view }: Inspection): Inspection {
  const { evidence, fixes, readers, beginning } = view;
  return {
    report,
    view: { ...NOTHING, fixes, readers, beginning, evidence: evidence && placesOf(evidence) },
  };
}

const placesOf = (evidence: EvidenceJson): EvidenceJson => ({
  ...evidence,
  changes: evidence.changes.slice(0, 1).map((change) => ({ ...change, cells: [] })),
  plain: [],
});
