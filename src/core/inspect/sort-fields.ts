import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { hopOf } from '../paste/hop.ts';
import { noCertificate } from '../paste/none.ts';
import type { FieldInput, Paste } from '../paste/paste.ts';
import { textOutput } from '../paste/text-output.ts';
import type { HeaderFormat } from '../plugin.ts';
import type { FieldJson, StrippedJson } from '../report.ts';
import type { Guard } from './guard.ts';
import { type FieldReading, readField } from './read-field.ts';

/** The fields of a paste by what they carry. */
export interface SortedFields {
  readonly carrying: readonly FieldReading[];
  /** Fields that say that there is no certificate. */
  readonly nothing: readonly FieldJson[];
  /** Everything else, and what was around the values. */
  readonly stripped: readonly StrippedJson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the fields of a paste. `forced`: the one format to be considered. */
export function sortFields(
  paste: Paste,
  text: string,
  formats: readonly HeaderFormat[],
  forced: string | null,
  guard: Guard,
): SortedFields {
  const carrying: FieldReading[] = [];
  const nothing: FieldJson[] = [];
  const stripped: StrippedJson[] = [...paste.stripped];
  const diagnostics: Diagnostic[] = [];
  for (const input of paste.fields) {
    const reading = readField(input, formats, forced, guard);
    const none =
      reading === null && mayCarry(input, formats) ? noCertificate(input.value.value) : null;
    if (reading !== null) carrying.push(reading);
    else if (none !== null) {
      nothing.push(nothingJson(input));
      diagnostics.push(diagnose('field.no-certificate', none, input.at));
    } else if (input.name !== null) stripped.push({ at: input.at, what: 'field' });
  }
  diagnostics.push(...duplicates(carrying));
  if (carrying.length === 0) diagnostics.push(...whyNone(paste, text, nothing.length > 0));
  return { carrying, nothing, stripped: stripped.sort(byPosition), diagnostics };
}

const byPosition = (a: StrippedJson, b: StrippedJson): number =>
  a.at.start - b.at.start || a.at.end - b.at.end;

/** Whether a certificate is to be expected there: "-" in any other field says nothing. */
function mayCarry({ name }: FieldInput, formats: readonly HeaderFormat[]): boolean {
  if (name === null) return true;
  const field = name.value.toLowerCase();
  if (formats.some(({ fieldNames }) => fieldNames.includes(field))) return true;
  return /(?:^|[-_])(?:cert|certificate|crt)(?:[-_](?:chain|leaf|pem|der|base64))*$/.test(field);
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
  for (const { input } of carrying) {
    if (input.name === null) continue;
    const name = `${input.group} ${input.name.value.toLowerCase()}`;
    if (seen.has(name)) {
      found.push(diagnose('field.duplicate', { name: input.name.value }, input.name.at));
    }
    seen.add(name);
  }
  return found;
}

function whyNone(paste: Paste, text: string, saysNone: boolean): readonly Diagnostic[] {
  const output = textOutput(text);
  if (output !== null) return [diagnose('field.text-output', { tool: output.tool }, output.at)];
  if (!paste.isHeaders || saysNone || paste.secrets.length > 0) return [];
  const read = paste.fields.length;
  return [diagnose('field.absent', { read, hop: hopOf(paste.fields) }, null)];
}
