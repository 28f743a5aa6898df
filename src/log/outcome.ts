/**
 * What became of a header value on its way, the first that applies. unreadable: it carries a certificate, and none can be
 * read; cut: its end is missing, or part of what was sent is lost; recovered: it was damaged, and the damage can be undone;
 * refused: it is as it was sent, and the chosen app does not read it (or the load balancer did not take the certificate);
 * intact: it is as it was sent. unjudged: not inspected yet, or no longer kept (see `Bounds`).
 */
export type LogOutcome = 'unreadable' | 'cut' | 'recovered' | 'refused' | 'intact' | 'unjudged';

/** Every outcome, the worst first: the order in which they are shown. */
export const LOG_OUTCOMES: readonly LogOutcome[] = [
  'unreadable',
  'cut',
  'recovered',
  'refused',
  'intact',
  'unjudged',
];

/** How many requests have each outcome. */
export type OutcomeCounts = Readonly<Record<LogOutcome, number>>;

/** Nothing of any outcome. */
export const NO_OUTCOMES: OutcomeCounts = {
  unreadable: 0,
  cut: 0,
  recovered: 0,
  refused: 0,
  intact: 0,
  unjudged: 0,
};

/** Whether the value arrived otherwise than it was sent. */
export const isDamaged = (outcome: LogOutcome): boolean =>
  outcome === 'unreadable' || outcome === 'cut' || outcome === 'recovered';

/** Whether the client behind such a value fails: it is damaged, or my app refuses it. */
export const isFailing = (outcome: LogOutcome): boolean =>
  isDamaged(outcome) || outcome === 'refused';
