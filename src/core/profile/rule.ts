import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Member } from '../path/validate.ts';
import type { Citation } from '../plugin.ts';
import type { FindingJson, PathJson } from '../report.ts';
import type { Span } from '../span.ts';
import type { ProfileId } from './profiles.ts';
import type { Topic, TopicArgs } from './topics.ts';

/** What a client presented, as rules look at it. */
export interface Presented {
  readonly endEntity: Member;
  /** As sent, duplicates included. */
  readonly sent: readonly Member[];
  /** As built: the end entity first, each followed by its issuer as far as one is at hand. */
  readonly path: readonly [Member, ...Member[]];
  /** Who issued each of the path, and whether the signature verifies. */
  readonly links: PathJson['links'];
  /** What the report says of the path. */
  readonly reasons: PathJson['reasons'];
  /** What the report says of these certificates, and of the fields that they were sent in. */
  readonly findings: readonly FindingJson[];
  /** Octets of the field line in which AWS ALB would forward what was sent. */
  readonly albLine: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A rule that is broken: by which certificate, and where in its octets. */
export interface Failure<T extends Topic> {
  readonly args: TopicArgs[T];
  readonly about: Member;
  readonly at: Span | null;
  /** The sources that bear on just this; those of the rule where it is left out. */
  readonly citations?: readonly Citation[];
}

/** What a rule says: it holds, it is broken, or it does not concern what was presented. */
export type Ruling<T extends Topic> = 'passes' | 'not-applicable' | Failure<T>;

/** One thing that a profile wants of a client's certificates. Prose about its topic lives in ui/messages. */
export interface RuleOn<T extends Topic> {
  /** Permanent, and the name of its file. */
  readonly id: string;
  readonly profile: ProfileId;
  readonly topic: T;
  /**
   * error: whoever follows the profile refuses the certificate; warning: some do, or something is not as it should be;
   * note: worth knowing. None of them changes the verdict.
   */
  readonly severity: Severity;
  /** The platform's own word for it, in its log or its answer; "" where there is none. */
  readonly reason: string;
  readonly citations: readonly [Citation, ...Citation[]];
  /** The finding of the report that says the same, where its contract has one; its place is that of the failure. */
  finding?(args: TopicArgs[T], about: Member): Diagnostic;
  /** Pure, and never throws on any certificate that can be read. */
  judge(presented: Presented): Ruling<T>;
}

/** A rule on any topic. */
export type Rule = { readonly [T in Topic]: RuleOn<T> }[Topic];
