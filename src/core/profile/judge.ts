import type { Severity } from '../diagnostic.ts';
import type { Citation } from '../plugin.ts';
import type { Span } from '../span.ts';
import { type FieldTrait, PROFILES, type ProfileId, recognised } from './profiles.ts';
import type { Presented, Rule } from './rule.ts';
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
): ClientProfilesJson {
  const mine = recognised(fields);
  const profiles = PROFILES.map(({ id, name }) => ({
    id,
    name,
    concerns: EVERYWHERE.includes(id) || mine.has(id),
    ...sorted(
      rules.filter(({ profile }) => profile === id),
      judge,
      placeOf,
    ),
  })).filter(({ broken, kept }) => broken.length + kept.length > 0);
  const rank = ({ id, concerns }: ProfileJson): number =>
    EVERYWHERE.includes(id) ? 0 : concerns ? 1 : 2;
  return {
    certificate: endEntity.sha256,
    profiles: profiles.sort((a, b) => rank(a) - rank(b)),
  };
}

function sorted(
  rules: readonly Rule[],
  judge: Judge,
  placeOf: PlaceOf,
): Pick<ProfileJson, 'broken' | 'kept'> {
  const broken: BrokenRuleJson[] = [];
  const kept: KeptRuleJson[] = [];
  for (const rule of rules) {
    const ruling = judge(rule);
    if (ruling === 'not-applicable') continue;
    const { id, topic, reason, severity, citations } = rule;
    if (ruling === 'passes') {
      kept.push({ id, topic, reason });
      continue;
    }
    const { args, about, at } = ruling;
    const { sha256 } = about;
    const place = at === null ? null : placeOf(sha256, at);
    broken.push({ id, topic, reason, severity, citations, args, certificate: sha256, at: place });
  }
  const rank = ({ severity }: BrokenRuleJson): number => SEVERITIES.indexOf(severity);
  return { broken: broken.sort((a, b) => rank(a) - rank(b)), kept };
}
