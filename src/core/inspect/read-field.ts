import { type Diagnostic, diagnose, severityOf } from '../diagnostic.ts';
import { locator } from '../locate.ts';
import type { FieldInput } from '../paste/paste.ts';
import type { HeaderFormat } from '../plugin.ts';
import type { Confidence } from '../report.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import { chooseFormat, type PayloadReading, promises } from './choose-format.ts';
import type { Guard } from './guard.ts';

/** A field that carries certificates: what it is, what is in it, and what is wrong with it. */
export interface FieldReading {
  readonly input: FieldInput;
  readonly format: HeaderFormat | null;
  readonly confidence: Confidence | null;
  readonly alternatives: readonly HeaderFormat[];
  readonly payloads: readonly PayloadReading[];
  /** From the value back to the paste. */
  readonly toPaste: readonly Trace[];
  /** In the paste. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was undone, or could not be, in the paste. */
  readonly damage: readonly Span[];
  readonly isDamaged: boolean;
}

/** Reads one field line; null where it carries no certificate. `forced`: the one format to be considered. */
export function readField(
  input: FieldInput,
  formats: readonly HeaderFormat[],
  forced: string | null,
  guard: Guard,
): FieldReading | null {
  const considered = forced === null ? formats : formats.filter(({ id }) => id === forced);
  const name = input.name?.value ?? null;
  const choice = chooseFormat(name, input.value.value, considered, guard);
  if (choice === null) return null;
  const toPaste = [input.value.trace];
  const found = choice.payloads.flatMap((one) => inPaste(one, toPaste));
  const reading = { ...choice, input, toPaste, isDamaged: isDamaged(choice.payloads, found) };
  return {
    ...reading,
    diagnostics: [...found, ...fromName(input, choice, formats), ...plusRisk(reading)],
    damage: choice.payloads.flatMap(({ payload, reading: { damage } }) =>
      damage.map(locator([...toPaste, payload.text.trace])),
    ),
  };
}

const isDamaged = (payloads: readonly PayloadReading[], found: readonly Diagnostic[]): boolean =>
  payloads.some(({ reading }) => reading.repairs.length > 0) ||
  found.some(({ code }) => severityOf[code] === 'error' && code !== 'der.not-a-certificate');

function inPaste(
  { payload, reading }: PayloadReading,
  toPaste: readonly Trace[],
): readonly Diagnostic[] {
  const locate = locator([...toPaste, payload.text.trace]);
  return reading.diagnostics.map((found) =>
    found.at === null ? found : { ...found, at: locate(found.at) },
  );
}

/** The name promises a format, and the value is surely another: it was copied or renamed on the way. */
function fromName(
  input: FieldInput,
  choice: Pick<FieldReading, 'format' | 'alternatives' | 'confidence'>,
  formats: readonly HeaderFormat[],
): readonly Diagnostic[] {
  const { name } = input;
  if (name === null || choice.format === null || choice.confidence === 'named') return [];
  const promised = formats.filter((format) => promises(format, name.value));
  if (promised.length === 0) return [];
  const args = {
    name: name.value,
    expected: promised.map(({ id }) => id).join(','),
    found: choice.format.id,
  };
  return [diagnose('field.value-from-another-format', args, name.at)];
}

const FEWEST_SLASHES = 12;

function plusRisk(
  field: Pick<FieldReading, 'format' | 'payloads' | 'toPaste' | 'isDamaged'>,
): readonly Diagnostic[] {
  if (field.isDamaged) return [];
  const suspected = plusBecameSlash(field);
  if (suspected !== null) return [suspected];
  if (field.format?.plusAtRisk !== true) return [];
  const pluses = positions(field, /\+/g);
  const [first] = pluses;
  if (first === undefined) return [diagnose('percent.plus-not-at-risk', {}, null)];
  return [diagnose('percent.plus-at-risk', { count: pluses.length }, first)];
}

/** In base64 of certificates "+" is as frequent as "/": n slashes without any "+" have odds of 2^-n. */
function plusBecameSlash(field: Pick<FieldReading, 'payloads' | 'toPaste'>): Diagnostic | null {
  if (field.payloads.some(({ reading }) => reading.bodyPluses > 0)) return null;
  const count = field.payloads.reduce((sum, { reading }) => sum + reading.bodySlashes, 0);
  if (count < FEWEST_SLASHES) return null;
  const [first = null] = positions(field, /\/|%(?:25)*2[Ff]/g);
  return diagnose('percent.plus-became-slash', { odds: 2 ** -count, count }, first);
}

function positions(
  { payloads, toPaste }: Pick<FieldReading, 'payloads' | 'toPaste'>,
  sign: RegExp,
): Span[] {
  return payloads.flatMap(({ payload }) => {
    const locate = locator([...toPaste, payload.text.trace]);
    return [...payload.text.value.matchAll(sign)].map((match) =>
      locate({ start: match.index, end: match.index + match[0].length }),
    );
  });
}
