import type { Paste } from '../paste/paste.ts';
import type { ClientProfilesJson } from '../profile/judge.ts';
import type { ErrorTextJson, FindingJson } from '../report.ts';
import type { AppVerdict, Judged } from './app.ts';
import type { Collected } from './certificates.ts';
import type { Companions } from './companions.ts';
import type { Request, Tools } from './request.ts';
import type { SortedFields } from './sort-fields.ts';

/** Everything that is known about one paste: the report and the view are told from it. */
export interface Case {
  readonly request: Request;
  readonly tools: Tools;
  readonly paste: Paste;
  readonly sorted: SortedFields;
  readonly collected: Collected;
  readonly companions: Companions;
  readonly judged: readonly Judged[];
  readonly app: AppVerdict | null;
  /** Error messages that stand in the paste. */
  readonly errors: readonly ErrorTextJson[];
  /** What the rules say of each client. */
  readonly profiles: readonly ClientProfilesJson[];
  /** Ordered. */
  readonly findings: readonly FindingJson[];
}
