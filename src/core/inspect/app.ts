import { align } from '../compare.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Receiver } from '../plugin.ts';
import type { AppJson, DecoderJson, ErrorJson } from '../report.ts';
import type { Held } from './certificates.ts';
import { equalOctets } from './equal-octets.ts';
import type { Guard } from './guard.ts';
import type { FieldReading } from './read-field.ts';
import type { Ran } from './run-decoders.ts';
import { type Hash, type Parsed, parseDecoded } from './run-receivers.ts';

/** "My app": the field that it reads, the decoder and the parser that it calls. */
export interface AppChoice {
  readonly field: string | null;
  readonly decoder: string;
  readonly receiver: string | null;
}

/** A field that carries certificates, with what every decoder made of it. */
export interface Judged {
  /** Index into the report's fields. */
  readonly index: number;
  readonly field: FieldReading;
  readonly runs: readonly Ran[];
  /** What the runs report, parsers included. */
  readonly decoders: readonly DecoderJson[];
  readonly held: readonly Held[];
  /** SHA-256 of what was sent, in order; null where a certificate could not be read. */
  readonly sent: readonly (string | null)[];
}

/** What the app makes of the paste, and its symptoms. */
export interface AppVerdict {
  readonly json: AppJson;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plug-ins and tools that the judgement needs. */
export interface AppTools {
  readonly receivers: readonly Receiver[];
  readonly hash: Hash;
  readonly guard: Guard;
}

/** Judges the field that the app reads: by name, or the pasted value itself where it has no name. */
export async function judgeApp(
  app: AppChoice,
  judged: readonly Judged[],
  tools: AppTools,
): Promise<AppVerdict> {
  const read = judged.find(({ field }) => isRead(app, field));
  if (read !== undefined) return judgeField(app, read, tools);
  const [other] = judged;
  if (other === undefined) {
    const json: AppJson = { ...app, reads: null, outcome: 'nothing', error: null };
    return { json, diagnostics: [] };
  }
  const found = other.field.input.name?.value ?? '';
  const elsewhere = diagnose(
    'app.reads-another-field',
    { reads: app.field ?? '', found },
    other.field.input.name?.at ?? other.field.input.at,
  );
  const then = await judgeField(app, other, tools);
  return {
    json: { ...app, reads: null, outcome: 'another-field', error: then.json.error },
    diagnostics: [elsewhere, ...then.diagnostics],
  };
}

/** Whether the app reads this field. */
export const isRead = (app: AppChoice, { input }: FieldReading): boolean =>
  app.field === null ||
  input.name === null ||
  input.name.value.toLowerCase() === app.field.toLowerCase();

async function judgeField(app: AppChoice, judged: Judged, tools: AppTools): Promise<AppVerdict> {
  const run = judged.runs.find(({ decoder }) => decoder.id === app.decoder);
  const json = { ...app, reads: judged.index, error: null };
  if (run === undefined) return { json: { ...json, outcome: 'nothing' }, diagnostics: [] };
  const parsed = await parse(run, app, tools);
  const error = run.error ?? parsed?.error ?? null;
  const outcome = outcomeOf(run, parsed, judged.sent);
  const diagnostics = symptoms(app, judged, run, parsed, outcome, error);
  return { json: { ...json, outcome, error }, diagnostics };
}

async function parse(run: Ran, app: AppChoice, tools: AppTools): Promise<Parsed | null> {
  const receiver = tools.receivers.find(({ id }) => id === app.receiver);
  const [decoded] = run.decoded;
  if (receiver === undefined || decoded === undefined) return null;
  return parseDecoded(decoded, receiver, tools.hash, tools.guard);
}

function outcomeOf(
  run: Ran,
  parsed: Parsed | null,
  sent: readonly (string | null)[],
): AppJson['outcome'] {
  if (run.outcome === 'failed') return 'breaks';
  if (parsed === null) return run.outcome === 'intact' ? 'reads' : 'breaks';
  const [taken] = parsed.certificates;
  if (taken === undefined) return 'breaks';
  if (taken === sent[0]) return 'reads';
  // Some calls hand out octets that are no certificate.
  return sent.includes(taken) ? 'another-certificate' : 'breaks';
}

function symptoms(
  app: AppChoice,
  judged: Judged,
  run: Ran,
  parsed: Parsed | null,
  outcome: AppJson['outcome'],
  error: ErrorJson | null,
): readonly Diagnostic[] {
  const at = run.changed[0] ?? judged.field.input.at;
  const receiver = app.receiver ?? '';
  const taken = parsed?.certificates[0];
  if (outcome === 'another-certificate' && taken !== undefined) {
    return [diagnose('app.takes-another-certificate', { taken, receiver }, judged.field.input.at)];
  }
  // A cause silences its symptoms: a damaged value breaks every app.
  if (outcome !== 'breaks' || judged.field.isDamaged) return [];
  const count = plusesLost(run, judged.field);
  const said = error === null ? '' : messageOf(error);
  const args = { decoder: app.decoder, receiver, error: said };
  if (count > 0) return [diagnose('app.plus-becomes-space', { count, ...args }, at)];
  return [diagnose('app.does-not-read', args, at)];
}

const messageOf = ({ type, message }: ErrorJson): string =>
  type === '' ? message : message === '' ? type : `${type}: ${message}`;

const PLUS = 0x2b;
const SPACE = [0x20];

/** How many raw "+" of the value the decoder turned into spaces. */
function plusesLost(run: Ran, field: FieldReading): number {
  let count = 0;
  for (const [i, { payload, reading }] of field.payloads.entries()) {
    const decoded = run.decoded[i];
    if (decoded === undefined || !decoded.ok) continue;
    const wrote = decoded.value;
    for (const { source, a, b, copied } of align(wrote.trace, reading.intended.trace)) {
      if (copied || payload.text.value.charCodeAt(source.start) !== PLUS) continue;
      const became = wrote.value.subarray(a.start, a.end);
      const meant = reading.intended.value.subarray(b.start, b.end);
      if (meant[0] === PLUS && equalOctets(became, Uint8Array.from(SPACE))) count += 1;
    }
  }
  return count;
}
