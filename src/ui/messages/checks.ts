import type { Constraint, Reason } from '../../core/path/checks/check.ts';
import type { Limit } from '../../core/path/limits.ts';

/** What was checked along a path, and what was found. */
export interface CheckMessages {
  /** What is checked, in a word or two; the field names of RFC 5280 stay as they are. */
  readonly constraint: Readonly<Record<Constraint, string>>;
  /** Why a check did not pass. `found`: the value that it is about, "" where there is none. */
  readonly problem: Readonly<Record<Reason, (found: string) => string>>;
  /** What ended the search for a path. */
  readonly limit: Readonly<Record<Limit, string>>;
}

/** A sentence about a check; of a reason that is not known (an older report), its code. */
export function problemIn(messages: CheckMessages, reason: string, found: string): string {
  const render = Object.entries(messages.problem).find(([key]) => key === reason)?.[1];
  return render === undefined ? reason : render(found);
}

/** What ended a search; of a limit that is not known, its code. */
export const limitIn = (messages: CheckMessages, limit: string): string =>
  Object.entries(messages.limit).find(([key]) => key === limit)?.[1] ?? limit;
