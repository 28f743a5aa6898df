import type { DiagnosticCode } from '../../core/diagnostic.ts';
import type { LogOutcome } from '../../log/outcome.ts';
import type { LogSummary } from '../../log/summary.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Octets in decimal units, three digits: "1.25 GB". */
export function octetsWord(octets: number): string {
  const power = Math.min(UNITS.length - 1, octets < 1 ? 0 : Math.floor(Math.log10(octets) / 3));
  const value = octets / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[power]}`;
}

/** A time to the minute: "2026-11-17 09:12 UTC". */
export const momentWord = (moment: number): string => `${dayAndMinute(moment)} UTC`;

/** A time to the minute, in UTC without saying so: for tables whose heading does. "" for none and for what no calendar has. */
export const dayAndMinute = (moment: number | null): string => {
  const date = new Date(moment ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
};

/** What all failing requests have and no working one: the raw "+" first, then findings; at most two, as phrases. */
export function sharedByAll(
  { verdict, contrast }: LogSummary,
  plus: string,
  phrases: Readonly<Partial<Record<DiagnosticCode, string>>>,
): readonly string[] {
  const hasPlus = contrast?.traits.some(
    ({ kind, value, relation }) => kind === 'plus' && value === 'yes' && relation === 'all',
  );
  const codes = verdict.all.filter((code) => !hasPlus || !code.startsWith('percent.plus-'));
  return [...(hasPlus ? [plus] : []), ...codes.map((code) => phrases[code] ?? code)].slice(0, 2);
}

/** Requests that fail. */
export const failingOf = (outcomes: Readonly<Record<LogOutcome, number>>): number =>
  outcomes.unreadable + outcomes.cut + outcomes.recovered + outcomes.refused;

const SECONDS = [86_400, 3600, 60, 1] as const;

/** A length of time in its two largest units, at least a second: "1 h 5 min". `units`: day, hour, minute, second. */
export function durationWord(
  milliseconds: number,
  units: readonly [string, string, string, string],
  between: string,
): string {
  let left = Math.max(1, Math.round(milliseconds / 1000));
  const parts: string[] = [];
  for (const [i, seconds] of SECONDS.entries()) {
    const count = Math.floor(left / seconds);
    left %= seconds;
    if (count > 0 && parts.length < 2) parts.push(`${count}${units[i]}`);
  }
  return parts.join(between);
}
