import { headerSizes } from '../header-size/header-size.ts';
import { beginningOf } from '../paste/beginning.ts';
import type { FieldJson } from '../report.ts';
import type { Span } from '../span.ts';
import type { BlockJson, EvidenceJson, ViewJson } from '../view.ts';
import type { Judged } from './app.ts';
import type { Case } from './case.ts';
import { evidenceOf, firstChangeOf } from './evidence.ts';
import { marksOf } from './marks.ts';
import { octetsFor } from './octets.ts';
import { repairedOf } from './repaired.ts';
import { viewFixes } from './view-fixes.ts';

/** The reference decoder that turns "+" into spaces, and the one that does not. */
const BREAKS = 'form-strict';
const READS = 'plus-safe';

/** What only the page shows of a case. `fields` are those of its report. */
export function viewOf(found: Case, fields: readonly FieldJson[]): ViewJson {
  const { paste, sorted, collected, judged, request } = found;
  const sent = sentIn(found);
  return {
    evidence: evidence(found, fields),
    repaired:
      paste.secrets.length > 0 ? [] : repairedOf(judged, fields, request.text, collected.proven),
    differences: differencesOf(found),
    marks: marksOf({
      names: paste.fields.flatMap(({ name }) => (name === null ? [] : [name.at])),
      stripped: sorted.stripped,
      certificates: collected.certificates,
      damage: sorted.carrying.flatMap(({ damage }) => damage),
      secrets: secretsIn(found),
      fields: judged.map(({ field }) => field),
    }),
    ...viewFixes(found),
    beginning: beginningOf(request.text.slice(0, 200)),
    details: collected.details,
    blocks: blocksOf(found, fields),
    octets: octetsFor(collected),
    profiles: paste.secrets.length > 0 ? [] : found.profiles,
    sizes: headerSizes(sent, found.tools.senders),
    // A view of a large buffer would be handed on with all of it.
    sent: sent.map((der) => der.slice()),
  };
}

/** None beside a secret: nothing of such a paste is shown octet by octet. */
function blocksOf(found: Case, fields: readonly FieldJson[]): readonly BlockJson[] {
  if (secretsIn(found).length > 0) return [];
  return found.judged.flatMap((one) => {
    const field = fields.findIndex(({ at }) => at.start === one.field.input.at.start);
    return one.held.map(({ at, carried, sha256 }, index) => ({
      field,
      index,
      at,
      carried,
      sha256,
    }));
  });
}

/** Keys that stand in the text, and those that came to light when a value was read. */
const secretsIn = ({ findings }: Case): readonly Span[] =>
  findings.flatMap(({ code, at }) => (code === 'secret.private-key' && at !== null ? [at] : []));

/** Of several decoders that wrote the same, one is asked. */
function differencesOf(found: Case): ViewJson['differences'] {
  const read = shownField(found);
  if (read === undefined) return {};
  const { payloads, toPaste } = read.field;
  const byClass = new Map(read.runs.map((run) => [run.class, run]));
  return Object.fromEntries(
    [...byClass].flatMap(([letter, run]) => {
      const change = firstChangeOf(run, payloads, toPaste);
      return change === null ? [] : [[letter, change]];
    }),
  );
}

/** The field that my app reads, else the first; none beside a secret. */
const shownField = (found: Case): Judged | undefined =>
  secretsIn(found).length > 0
    ? undefined
    : (found.judged.find(({ index }) => index === found.app?.json.reads) ?? found.judged[0]);

/** The DER of each certificate of the first field that carries any, as far as it could be read. */
function sentIn({ collected, paste }: Case): readonly Uint8Array[] {
  if (paste.secrets.length > 0) return [];
  const [first = []] = collected.held;
  return first.flatMap(({ der }) => (der === null ? [] : [der]));
}

function evidence(found: Case, fields: readonly FieldJson[]): EvidenceJson | null {
  const { app, request } = found;
  const read = shownField(found);
  if (read === undefined) return null;
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
