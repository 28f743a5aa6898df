import { agrees } from '../companion/agree.ts';
import type { Claim } from '../companion/claim.ts';
import type { ConnectionLogLine } from '../companion/connection-log.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { locator } from '../locate.ts';
import type { CertificateJson, CompanionJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import type { Held } from './certificates.ts';
import type { FieldReading } from './read-field.ts';
import type { SortedFields } from './sort-fields.ts';

/** What fields say of certificates, checked against them. */
export interface Companions {
  /** One list for each carrying field, in order of the paste. */
  readonly carrying: readonly (readonly CompanionJson[])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is known of the certificates of a paste. */
interface Known {
  readonly certificates: readonly CertificateJson[];
  /** What each carrying field holds. */
  readonly held: readonly (readonly Held[])[];
}

/** Checks what is said inside carrying fields and in fields beside them. */
export function checkCompanions(
  carrying: readonly FieldReading[],
  { companions, log }: Pick<SortedFields, 'companions' | 'log'>,
  known: Known,
): Companions {
  const bySha = new Map(known.certificates.map((one) => [one.sha256, one]));
  const lists = carrying.map((field, i): CompanionJson[] => {
    const held = known.held[i] ?? [];
    return [...repeatsOf(field), ...claimsInside(field, held, bySha)];
  });
  for (const field of companions) {
    const index = fieldFor(field, carrying);
    // x-forwarded-client-cert without a certificate may describe another hop than the field beside it.
    if (
      index === null ||
      (field.format?.isList === true && field.claims.some(({ key }) => key !== null))
    )
      continue;
    lists[index]?.push(fieldBeside(field, known.held[index] ?? [], bySha));
  }
  const first = carrying.findIndex(({ isChainOnly }) => !isChainOnly);
  lists[first]?.push(...fromLog(log, known.held[first] ?? [], bySha));
  return {
    carrying: lists.map((list) => list.sort((a, b) => a.at.start - b.at.start)),
    diagnostics: lists.flat().flatMap(mismatch),
  };
}

/** A line about another certificate is no contradiction where the log has several: it is another client's. */
function fromLog(
  log: readonly ConnectionLogLine[],
  held: readonly Held[],
  bySha: ReadonlyMap<string, CertificateJson>,
): readonly CompanionJson[] {
  return log.flatMap(({ claims }) => {
    const checked = claims.map((claim) => ({
      name: claim.key ?? '',
      at: claim.at,
      agrees: check(claim, held, bySha),
    }));
    const isOther = log.length > 1 && checked.some((one) => one.agrees === false);
    return isOther ? [] : byColumn(checked);
  });
}

/** What a line of a connection log says, where nothing can be checked. */
export const uncheckedLine = ({ claims }: ConnectionLogLine): readonly CompanionJson[] =>
  byColumn(claims.map(({ key, at }) => ({ name: key ?? '', at, agrees: null })));

/** A column is one companion: what contradicts counts more than what agrees. */
function byColumn(found: readonly CompanionJson[]): readonly CompanionJson[] {
  const columns = new Map<string, CompanionJson>();
  for (const one of found) {
    if (one.agrees === false || !columns.has(one.name)) columns.set(one.name, one);
  }
  return [...columns.values()];
}

/** What a field says that carries no certificate itself: nothing of it can be checked. */
export function uncheckedCompanions({ claims, toPaste }: FieldReading): readonly CompanionJson[] {
  const locate = locator(toPaste);
  return claims.flatMap(({ key, at }) =>
    key === null ? [] : [{ name: key, at: locate(at), agrees: null }],
  );
}

const mismatch = ({ name, at, agrees: isSame }: CompanionJson): readonly Diagnostic[] =>
  isSame === false ? [diagnose('field.companion-mismatch', { name }, at)] : [];

function repeatsOf({ repeats, toPaste }: FieldReading): readonly CompanionJson[] {
  const locate = locator(toPaste);
  return repeats.map(({ name, at, agrees: isSame }) => ({ name, at: locate(at), agrees: isSame }));
}

function claimsInside(
  { claims, toPaste }: FieldReading,
  held: readonly Held[],
  bySha: ReadonlyMap<string, CertificateJson>,
): readonly CompanionJson[] {
  const locate = locator(toPaste);
  return claims.map((claim) => ({
    name: claim.key ?? '',
    at: locate(claim.at),
    agrees: check(claim, held, bySha),
  }));
}

/** A field is one companion, whatever it says: it agrees if all of it does. */
function fieldBeside(
  { claims, input, toPaste }: FieldReading,
  held: readonly Held[],
  bySha: ReadonlyMap<string, CertificateJson>,
): CompanionJson {
  const answers = claims.map((claim) => ({ claim, agrees: check(claim, held, bySha) }));
  const wrong = answers.find((one) => one.agrees === false);
  const name = input.name?.value ?? '';
  if (wrong !== undefined)
    return { name, at: place(wrong.claim, toPaste, input.at), agrees: false };
  const isChecked = answers.some((one) => one.agrees === true);
  return { name, at: input.at, agrees: isChecked ? true : null };
}

function place({ at }: Claim, toPaste: FieldReading['toPaste'], whole: Span): Span {
  const found = locator(toPaste)(at);
  return found.start === found.end ? whole : span(found.start, found.end);
}

function check(
  claim: Claim,
  held: readonly Held[],
  bySha: ReadonlyMap<string, CertificateJson>,
): boolean | null {
  const about = held.filter(({ group }) => group === claim.group)[claim.certificate];
  const certificate = bySha.get(about?.sha256 ?? '');
  return certificate === undefined ? null : agrees(claim, certificate);
}

/** The field whose name is most like the companion's, of those that hold the end entity: the nearest before it, or else the first. */
function fieldFor(companion: FieldReading, carrying: readonly FieldReading[]): number | null {
  let best: { readonly index: number; readonly like: number } | null = null;
  for (const [index, field] of carrying.entries()) {
    if (field.isChainOnly) continue;
    const like = commonPrefix(nameOf(companion), nameOf(field));
    const isBefore = field.input.at.start < companion.input.at.start;
    if (best === null || like > best.like || (like === best.like && isBefore)) {
      best = { index, like };
    }
  }
  return best?.index ?? null;
}

const nameOf = ({ input }: FieldReading): string => input.name?.value.toLowerCase() ?? '';

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
