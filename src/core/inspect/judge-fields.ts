import type { DecoderJson, FieldJson } from '../report.ts';
import type { Judged } from './app.ts';
import type { Held } from './certificates.ts';
import type { Guard } from './guard.ts';
import type { FieldReading } from './read-field.ts';
import type { Tools } from './request.ts';
import { decoderJson, runDecoders } from './run-decoders.ts';
import { type Hash, parseAll } from './run-receivers.ts';

/** Runs every decoder, and the parsers behind it, on a field that carries certificates. */
export async function judgeField(
  index: number,
  field: FieldReading,
  held: readonly Held[],
  tools: Tools,
  hash: Hash,
  guard: Guard,
): Promise<Judged> {
  const runs = runDecoders(field.payloads, field.toPaste, tools.decoders, guard);
  const then = await parseAll(runs, tools.receivers, hash, guard);
  const decoders = runs.map((run, i): DecoderJson => decoderJson(run, then[i] ?? []));
  return { index, field, runs, decoders, held, sent: held.map(({ sha256 }) => sha256) };
}

/** The report of a judged field. `proven`: certificates whose signature verifies, or that verify another's. */
export function fieldJson(
  { field, decoders, held, sent }: Judged,
  proven: ReadonlySet<string>,
): FieldJson {
  const { input, format, confidence, alternatives, payloads } = field;
  const repairs = [...new Set(payloads.flatMap(({ reading }) => reading.repairs))];
  // What was done to the value as a whole was done to every certificate in it.
  const isPart = held.some(({ damaged }) => damaged);
  const bySignature = held.some(
    ({ damaged, sha256 }) => damaged === isPart && sha256 !== null && proven.has(sha256),
  );
  const isRead = held.every(({ sha256 }) => sha256 !== null);
  return {
    name: input.name?.value ?? null,
    at: input.at,
    format: format?.id ?? null,
    confidence,
    alternatives: alternatives.map(({ id }) => id),
    carries: 'certificate',
    certificates: sent.filter((one) => one !== null),
    sent,
    intact: isRead && payloads.every(({ reading }) => reading.intact),
    repairs,
    proof: repairs.length === 0 ? null : bySignature ? 'signature' : isRead ? 'der' : null,
    companions: [],
    decoders,
  };
}
