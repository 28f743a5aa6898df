/** The part that says what profiles want of client certificates; what the rules say is loaded apart (profiles.ts). */
export interface ProfilePartMessages {
  readonly name: string;
  /** The profile that holds for every client. */
  readonly general: string;
  /** How many of all rules that concern the paste are broken: seen while the part is closed. */
  readonly count: (broken: number, all: number) => string;
  readonly quiet: (all: number) => string;
  readonly kept: (count: number) => string;
  readonly others: (count: number) => string;
  readonly todo: string;
  readonly source: string;
}
