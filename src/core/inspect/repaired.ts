import type { DiagnosticCode } from '../diagnostic.ts';
import { toPem } from '../encoding/to-pem.ts';
import { locator } from '../locate.ts';
import type { Change } from '../repair/mend.ts';
import type { FieldJson } from '../report.ts';
import { span } from '../span.ts';
import type { PlaceJson, RecoveredJson, RepairedJson, UndoneJson } from '../view.ts';
import type { Judged } from './app.ts';
import type { Held } from './certificates.ts';

const MOST_PLACES = 24;

/** What was recovered of each damaged field. `fields` are those of the report, `proven` certificates whose signature verifies. */
export function repairedOf(
  judged: readonly Judged[],
  fields: readonly FieldJson[],
  text: string,
  proven: ReadonlySet<string>,
): readonly RepairedJson[] {
  return judged.flatMap((one): readonly RepairedJson[] => {
    const { input, payloads, toPaste } = one.field;
    const field = fields.findIndex(({ at }) => at.start === input.at.start);
    const repairs = fields[field]?.repairs ?? [];
    const isPart = one.held.some(({ damaged }) => damaged);
    const certificates = one.held.flatMap((held) => recovered(held, isPart, proven));
    if (repairs.length === 0 || certificates.length === 0) return [];
    const places = payloads.flatMap(({ payload, reading }) => {
      const locate = locator([...toPaste, payload.text.trace]);
      return reading.changes.map((change) => {
        const at = locate(change.at);
        // What is missing before the value stands at its beginning, not before what was set aside there.
        const start = Math.max(at.start, input.at.start);
        return { ...change, at: span(start, Math.max(start, at.end)) };
      });
    });
    const undone = repairs.map((code) => undoneAs(code, places, text, input.at.start));
    return [{ field, undone, certificates }];
  });
}

/** `isPart`: damage of single blocks, not of the value as a whole. */
function recovered(
  { sha256, der, damaged }: Held,
  isPart: boolean,
  proven: ReadonlySet<string>,
): readonly RecoveredJson[] {
  if (sha256 === null || der === null) return [];
  const proof = isPart && !damaged ? null : proven.has(sha256) ? 'signature' : 'der';
  return [{ sha256, proof, pem: toPem(der) }];
}

function undoneAs(
  code: DiagnosticCode,
  changes: readonly Change[],
  text: string,
  start: number,
): UndoneJson {
  const same = changes.filter((one) => one.code === code);
  const places = same.slice(0, MOST_PLACES).map(
    ({ at, text: correct }): PlaceJson => ({
      at,
      character: at.start - start + 1,
      arrived: text.slice(at.start, at.end),
      correct,
    }),
  );
  return { code, count: same.length, places };
}
