import { type ConnectionLogLine, connectionLogLines } from '../companion/connection-log.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { hopOf } from '../paste/hop.ts';
import { type NoCertificate, noCertificate } from '../paste/none.ts';
import type { FieldInput, Paste } from '../paste/paste.ts';
import { textOutput } from '../paste/text-output.ts';
import { isChainName } from '../payload/chain-name.ts';
import type { HeaderFormat } from '../plugin.ts';
import type { FieldJson, StrippedJson } from '../report.ts';
import type { Guard } from './guard.ts';
import { type FieldReading, readField } from './read-field.ts';

/** The fields of a paste by what they carry. */
export interface SortedFields {
  readonly carrying: readonly FieldReading[];
  /** Fields that say something of a certificate and carry none. */
  readonly companions: readonly FieldReading[];
  /** Lines of a connection log, which tell of a certificate as well. */
  readonly log: readonly ConnectionLogLine[];
  /** Fields that say that there is no certificate. */
  readonly nothing: readonly FieldJson[];
  /** Everything else, and what was around the values. */
  readonly stripped: readonly StrippedJson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** contract.md, Entry: so many certificates are read, so no more fields that carry any. What is over is counted and said. */
const MOST_FIELDS = 2000;

/** Sorts the fields of a paste. `forced`: the one format to be considered. */
export function sortFields(
  paste: Paste,
  text: string,
  formats: readonly HeaderFormat[],
  forced: string | null,
  guard: Guard,
): SortedFields {
  const { carrying, companions, absent, others, left } = readFields(paste, formats, forced, guard);
  const stripped = [...paste.stripped, ...others];
  const log = connectionLogLines(text);
  const diagnostics = [
    ...log.flatMap(verifyStatus),
    ...absences(absent, carrying.length > 0),
    ...duplicates(carrying),
    ...(left === 0 ? [] : [diagnose('input.too-large', { limit: MOST_FIELDS, left }, null)]),
  ];
  if (carrying.length === 0) {
    diagnostics.push(...whyNone(paste, text, saysWhat(absent, companions.length + log.length)));
  }
  const nothing = absent.map(({ input }) => nothingJson(input));
  return { carrying, companions, log, nothing, stripped: stripped.sort(byPosition), diagnostics };
}

interface ReadFields {
  readonly carrying: readonly FieldReading[];
  readonly companions: readonly FieldReading[];
  readonly absent: readonly Absent[];
  readonly others: readonly StrippedJson[];
  /** How many were not read any more. */
  readonly left: number;
}

function readFields(
  { fields }: Paste,
  formats: readonly HeaderFormat[],
  forced: string | null,
  guard: Guard,
): ReadFields {
  const carrying: FieldReading[] = [];
  const companions: FieldReading[] = [];
  const absent: Absent[] = [];
  const others: StrippedJson[] = [];
  for (const [i, input] of fields.entries()) {
    if (carrying.length >= MOST_FIELDS) {
      return { carrying, companions, absent, others, left: fields.length - i };
    }
    const reading = readField(input, formats, forced, guard);
    const none = reading === null ? saysNone(input, formats) : null;
    if (reading !== null) (reading.payloads.length > 0 ? carrying : companions).push(reading);
    else if (none !== null) absent.push({ input, none });
    else if (input.name !== null) others.push({ at: input.at, what: 'field' });
  }
  return { carrying, companions, absent, others, left: 0 };
}

type Says = 'none' | 'companion' | 'nothing';

/** What a paste without a certificate says of one. */
const saysWhat = (absent: readonly Absent[], companions: number): Says =>
  absent.length > 0 ? 'none' : companions > 0 ? 'companion' : 'nothing';

/** What ALB found when it verified the certificate. */
function verifyStatus({ status, statusAt }: ConnectionLogLine): readonly Diagnostic[] {
  const reason = /^Failed:(.*)$/.exec(status)?.[1];
  return [
    reason === undefined
      ? diagnose('log.tls-verify-status', { status }, statusAt)
      : diagnose('log.tls-verify-failed', { reason }, statusAt),
  ];
}

interface Absent {
  readonly input: FieldInput;
  readonly none: NoCertificate;
}

const saysNone = (input: FieldInput, formats: readonly HeaderFormat[]): NoCertificate | null =>
  mayCarry(input, formats) ? noCertificate(input.value.value) : null;

/** Most clients send no chain: that a field for it says so beside their certificate is no finding. */
const absences = (absent: readonly Absent[], isCarried: boolean): readonly Diagnostic[] =>
  absent
    .filter(({ input }) => !(isCarried && isChainName(input.name?.value ?? null)))
    .map(({ input, none }) => diagnose('field.no-certificate', none, input.at));

const byPosition = (a: StrippedJson, b: StrippedJson): number =>
  a.at.start - b.at.start || a.at.end - b.at.end;

const CARRIES =
  /(?:^|[-_])(?:cert|certificate|crt)(?:[-_](?:chain(?:[-_]?\d{1,3})?|leaf|pem|der|base64))*$/;
/** $ssl_client_verify, CloudFront-Viewer-Cert-Present and what users call them. */
const SAYS_WHETHER = /(?:ssl|tls|cert)[-_](?:[a-z0-9]+[-_])*(?:verify|present)$/;

/** Whether a certificate is to be expected there: "-" in any other field says nothing. */
function mayCarry({ name }: FieldInput, formats: readonly HeaderFormat[]): boolean {
  if (name === null) return true;
  const field = name.value.toLowerCase();
  if (formats.some(({ fieldNames }) => fieldNames.includes(field))) return true;
  return CARRIES.test(field) || SAYS_WHETHER.test(field);
}

function nothingJson({ name, at }: FieldInput): FieldJson {
  return {
    name: name?.value ?? null,
    at,
    format: null,
    confidence: null,
    alternatives: [],
    carries: 'nothing',
    certificates: [],
    sent: [],
    intact: false,
    repairs: [],
    proof: null,
    companions: [],
    decoders: [],
  };
}

/** RFC 9110, section 5.3: a field that is no list must not be sent twice in one message. */
function duplicates(carrying: readonly FieldReading[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { input, format } of carrying) {
    if (input.name === null) continue;
    const field = input.name.value.toLowerCase();
    // RFC 9440, section 2.2: Client-Cert is an Item.
    if (format?.isList === true && field !== 'client-cert') continue;
    const name = `${input.group} ${field}`;
    if (seen.has(name)) {
      found.push(diagnose('field.duplicate', { name: input.name.value }, input.name.at));
    }
    seen.add(name);
  }
  return found;
}

function whyNone(paste: Paste, text: string, says: Says): readonly Diagnostic[] {
  const output = textOutput(text);
  if (output !== null) return [diagnose('field.text-output', { tool: output.tool }, output.at)];
  if (says === 'none' || paste.secrets.length > 0) return [];
  if (!paste.isHeaders && says === 'nothing') return [];
  const read = paste.fields.length;
  return [diagnose('field.absent', { read, hop: hopOf(paste.fields) }, null)];
}
