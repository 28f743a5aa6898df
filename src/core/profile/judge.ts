import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Member } from '../path/validate.ts';
import type { Citation } from '../plugin.ts';
import type { Span } from '../span.ts';
import { type FieldTrait, PROFILES, type ProfileId, recognised } from './profiles.ts';
import type { Failure, Presented, Rule } from './rule.ts';
import type { Topic } from './topics.ts';

/** What every profile says of one client's certificates. It quotes them, so it is never exported. */
export interface ClientProfilesJson {
  /** SHA-256 of the end entity. */
  readonly certificate: string;
  /** What holds for every client, then the platforms of the paste, then the others; none without a rule that applies. */
  readonly profiles: readonly ProfileJson[];
}

/** What one profile says. */
export interface ProfileJson {
  readonly id: ProfileId;
  /** A proper name; "" for what holds for every client. */
  readonly name: string;
  /** Whether it concerns this paste: it holds for every client, or the paste came through this platform. */
  readonly concerns: boolean;
  /** Errors, warnings, notes; in each by id. */
  readonly broken: readonly BrokenRuleJson[];
  readonly kept: readonly KeptRuleJson[];
}

/** A rule that the certificates keep. */
export interface KeptRuleJson {
  readonly id: string;
  readonly topic: Topic;
  readonly reason: string;
}

/** A rule that a certificate breaks. `args` are those of the topic. */
export interface BrokenRuleJson extends KeptRuleJson {
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly certificate: string;
  /** In the paste. */
  readonly at: Span | null;
  readonly citations: readonly Citation[];
}

/** Where a span of a certificate's octets stands in the paste. */
export type PlaceOf = (sha256: string, at: Span) => Span | null;

/** What the rules say of one client: for the page, and for the report as far as its contract has a code for it. */
export interface Judged {
  readonly json: ClientProfilesJson;
  /** `about`: SHA-256 of the certificate; `at` of the diagnostic in the paste. */
  readonly findings: readonly PlacedFinding[];
}

interface PlacedFinding {
  readonly diagnostic: Diagnostic;
  readonly about: string;
}

/** Runs one rule; what throws concerns nothing. */
export type Judge = (rule: Rule) => ReturnType<Rule['judge']>;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
/** They hold wherever the certificate goes: one by its kind, the other by what it claims to be. */
const EVERYWHERE: readonly ProfileId[] = ['client', 'spiffe'];

/** Everything that the rules say of what a client presented through `fields`. */
export function judgeProfiles(
  { endEntity }: Presented,
  fields: readonly FieldTrait[],
  rules: readonly Rule[],
  judge: Judge,
  placeOf: PlaceOf,
): Judged {
  const mine = recognised(fields);
  const found = PROFILES.map(({ id, name }) => ({
    id,
    name,
    concerns: EVERYWHERE.includes(id) || mine.has(id),
    ...sorted(
      rules.filter(({ profile }) => profile === id),
      judge,
      placeOf,
    ),
  }));
  const profiles = found
    .map(({ findings: _, ...json }) => json)
    .filter(({ broken, kept }) => broken.length + kept.length > 0);
  return {
    json: {
      certificate: endEntity.sha256,
      profiles: profiles.sort((a, b) => rank(a) - rank(b)),
    },
    findings: found.flatMap(({ concerns, findings }) => (concerns ? findings : [])),
  };
}

/** What holds everywhere, the platforms of the paste, then those that would refuse it, then the others. */
function rank({ id, concerns, broken }: ProfileJson): number {
  if (concerns) return EVERYWHERE.includes(id) ? 0 : 1;
  return broken.length > 0 ? 2 : 3;
}

interface Sorted extends Pick<ProfileJson, 'broken' | 'kept'> {
  readonly findings: readonly PlacedFinding[];
}

function sorted(rules: readonly Rule[], judge: Judge, placeOf: PlaceOf): Sorted {
  const broken: BrokenRuleJson[] = [];
  const kept: KeptRuleJson[] = [];
  const findings: PlacedFinding[] = [];
  for (const rule of rules) {
    const ruling = judge(rule);
    if (ruling === 'not-applicable') continue;
    const { id, topic, reason, severity } = rule;
    if (ruling === 'passes') {
      kept.push({ id, topic, reason });
      continue;
    }
    const { args, about, citations = rule.citations } = ruling;
    const { sha256 } = about;
    const at = ruling.at === null ? null : placeOf(sha256, ruling.at);
    broken.push({ id, topic, reason, severity, citations, args, certificate: sha256, at });
    const said = findingBy(rule, ruling);
    if (said !== null) findings.push({ diagnostic: { ...said, at }, about: sha256 });
  }
  const grave = ({ severity }: BrokenRuleJson): number => SEVERITIES.indexOf(severity);
  return { broken: broken.sort((a, b) => grave(a) - grave(b)), kept, findings };
}

function findingBy(rule: Rule, { args, about }: Failure<Topic>): Diagnostic | null {
  // The arguments are those of the rule's own topic, which the union has lost.
  const say = rule.finding as
    | ((given: Failure<Topic>['args'], about: Member) => Diagnostic)
    | undefined;
  return say?.(args, about) ?? null;
}
