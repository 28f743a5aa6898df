import { beginningOf } from '../paste/beginning.ts';
import type { EvidenceJson, FieldJson, ViewJson } from '../report.ts';
import type { Judged } from './app.ts';
import type { Case } from './case.ts';
import { evidenceOf } from './evidence.ts';
import { marksOf } from './marks.ts';
import { viewFixes } from './view-fixes.ts';

/** The reference decoder that turns "+" into spaces, and the one that does not. */
const BREAKS = 'form-strict';
const READS = 'plus-safe';

/** What only the page shows of a case. `fields` are those of its report. */
export function viewOf(found: Case, fields: readonly FieldJson[]): ViewJson {
  const { paste, sorted, collected, judged, request } = found;
  return {
    evidence: evidence(found, fields),
    marks: marksOf({
      names: paste.fields.flatMap(({ name }) => (name === null ? [] : [name.at])),
      stripped: sorted.stripped,
      certificates: collected.certificates,
      damage: sorted.carrying.flatMap(({ damage }) => damage),
      secrets: paste.secrets.map(({ at }) => at),
      fields: judged.map(({ field }) => field),
    }),
    ...viewFixes(found),
    beginning: beginningOf(request.text.slice(0, 200)),
  };
}

function evidence(found: Case, fields: readonly FieldJson[]): EvidenceJson | null {
  const { app, judged, request } = found;
  const read = judged.find(({ index }) => index === app?.json.reads) ?? judged[0];
  if (read === undefined || found.paste.secrets.length > 0) return null;
  const run = read.runs.find(({ decoder }) => decoder.id === shownDecoder(found, read));
  if (run === undefined) return null;
  const { payloads, toPaste } = read.field;
  const receiver = request.app?.receiver ?? null;
  const error = app?.json.error ?? null;
  const field = fields.findIndex(({ at }) => at.start === read.field.input.at.start);
  return evidenceOf({ field, run, payloads, toPaste, receiver, error });
}

/** That of my app; else the reference decoder that breaks an encoded value; else the one that leaves "+" alone. */
function shownDecoder({ request }: Case, { field, runs }: Judged): string {
  if (request.app !== null) return request.app.decoder;
  const isEncoded = field.payloads.some(({ reading }) => reading.layers > 0);
  const breaking = runs.find(({ decoder }) => decoder.id === BREAKS);
  return isEncoded && breaking?.outcome !== 'intact' ? BREAKS : READS;
}
