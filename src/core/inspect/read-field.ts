import type { Claim } from '../companion/claim.ts';
import { type Diagnostic, type DiagnosticCode, diagnose, severityOf } from '../diagnostic.ts';
import { locator } from '../locate.ts';
import type { FieldInput } from '../paste/paste.ts';
import { isChainName } from '../payload/chain-name.ts';
import { atArrival } from '../payload/problem.ts';
import { joined } from '../payload/read.ts';
import type { HeaderFormat } from '../plugin.ts';
import type { Confidence } from '../report.ts';
import type { Span } from '../span.ts';
import type { Trace } from '../trace.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { type Choice, chooseFormat, type PayloadReading, promises } from './choose-format.ts';
import type { Guard } from './guard.ts';
import type { Repeat } from './settle.ts';

/** A field that carries certificates: what it is, what is in it, and what is wrong with it. */
export interface FieldReading {
  readonly input: FieldInput;
  readonly format: HeaderFormat | null;
  readonly confidence: Confidence | null;
  readonly alternatives: readonly HeaderFormat[];
  /** Empty where the field only says something of a certificate. */
  readonly payloads: readonly PayloadReading[];
  readonly claims: readonly Claim[];
  readonly repeats: readonly Repeat[];
  /** Whether it leaves the end entity out, by its format or its name. */
  readonly isChainOnly: boolean;
  /** From the value back to the paste. */
  readonly toPaste: readonly Trace[];
  /** In the paste. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was undone, or could not be, in the paste. */
  readonly damage: readonly Span[];
  readonly isDamaged: boolean;
}

/** Reads one field line; null where there is nothing of a certificate in it. `forced`: the one format to be considered. */
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
  const locate = locator(toPaste);
  const inside = choice.payloads.flatMap((one) => inPaste(one, toPaste));
  // A value is cut once, whoever notices: the payload knows what is missing.
  const isCut = inside.some(({ code }) => code === 'field.truncated');
  const around = choice.diagnostics
    .filter(({ code }) => !isCut || code !== 'field.truncated')
    .map((one) => (one.at === null ? one : { ...one, at: locate(one.at) }));
  const found = joined([...around, ...inside]).map((one) =>
    atArrival(one, input.value.value.length),
  );
  const isChainOnly = leavesEndEntityOut(choice, name);
  const reading = {
    ...choice,
    input,
    toPaste,
    isChainOnly,
    isDamaged: isDamaged(choice.payloads, found),
  };
  return {
    ...reading,
    diagnostics: [
      ...found,
      ...fromName(input, choice, formats),
      ...(isChainOnly ? [diagnose('field.chain-only', {}, input.name?.at ?? input.at)] : []),
      ...plusRisk(reading),
    ],
    damage: choice.payloads.flatMap(({ payload, reading: { damage } }) =>
      damage.map(locator([...toPaste, payload.text.trace])),
    ),
  };
}

/** A certificate that is surely no CA stands where only CAs would: then the end entity is there after all. */
function leavesEndEntityOut({ format, payloads }: Choice, name: string | null): boolean {
  if (!isChainName(name) && format?.isChainOnly?.(payloads.length) !== true) return false;
  const der = payloads[0]?.reading.blocks[0]?.der ?? null;
  if (payloads.length === 0) return false;
  const certificate = der === null ? null : parseCertificate(der);
  if (certificate === null || !certificate.ok) return isChainName(name);
  const { decoded, version } = certificate.value;
  return decoded.basicConstraints?.cA ?? version !== 3;
}

const isDamaged = (payloads: readonly PayloadReading[], found: readonly Diagnostic[]): boolean =>
  payloads.some(({ reading }) => reading.repairs.length > 0) ||
  found.some(({ code }) => severityOf[code] === 'error' && !NO_DAMAGE.includes(code));

/** What is read as it was sent, and is wrong for another reason. */
const NO_DAMAGE: readonly DiagnosticCode[] = ['der.not-a-certificate', 'field.companion-mismatch'];

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
