import type { ConnectionLogLine } from '../companion/connection-log.ts';
import type { CompanionJson, DecoderJson, FieldJson } from '../report.ts';
import type { Judged } from './app.ts';
import type { Held } from './certificates.ts';
import { uncheckedCompanions, uncheckedLine } from './companions.ts';
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
  tools: Pick<Tools, 'decoders' | 'receivers'>,
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
  companions: readonly CompanionJson[],
): FieldJson {
  const { input, format, confidence, alternatives, payloads } = field;
  const repairs = [...new Set(payloads.flatMap(({ reading }) => reading.repairs))];
  // What was done to the value as a whole was done to every certificate in it.
  const isPart = held.some(({ damaged }) => damaged);
  const bySignature = held.some(
    ({ damaged, sha256 }) => damaged === isPart && sha256 !== null && proven.has(sha256),
  );
  const isCut = field.diagnostics.some(({ code }) => code === 'field.truncated');
  const isWrapped = held.some((one) => one.isWrapped);
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
    intact: isRead && !isWrapped && !isCut && payloads.every(({ reading }) => reading.intact),
    repairs,
    proof: repairs.length === 0 ? null : bySignature ? 'signature' : isRead ? 'der' : null,
    companions,
    decoders,
  };
}

/** The report of a field that only says something of a certificate. */
export const companionJson = (field: FieldReading): FieldJson => ({
  ...COMPANION,
  name: field.input.name?.value ?? null,
  at: field.input.at,
  format: field.format?.id ?? null,
  confidence: field.confidence,
  alternatives: field.alternatives.map(({ id }) => id),
  companions: uncheckedCompanions(field),
});

/** The report of a line of a connection log. */
export const logLineJson = (line: ConnectionLogLine): FieldJson => ({
  ...COMPANION,
  at: line.at,
  format: 'companion',
  confidence: 'shaped',
  companions: uncheckedLine(line),
});

const COMPANION: FieldJson = {
  name: null,
  at: { start: 0, end: 0 },
  format: null,
  confidence: null,
  alternatives: [],
  carries: 'companion',
  certificates: [],
  sent: [],
  intact: true,
  repairs: [],
  proof: null,
  companions: [],
  decoders: [],
};
