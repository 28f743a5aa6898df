import type { CertificateJson } from '../../core/report.ts';

/** Where things stand on a line from 0 to 1000. */
export interface Timeline {
  readonly start: number;
  readonly end: number;
  readonly now: number;
}

const PAD = 0.04;

/** Validity and the moment of judgement on one line; null where a time cannot be read. */
export function timelineOf(
  { notBefore, notAfter }: Pick<CertificateJson, 'notBefore' | 'notAfter'>,
  judgedAt: string,
): Timeline | null {
  const [from, to, now] = [notBefore, notAfter, judgedAt].map((iso) => Date.parse(iso ?? ''));
  if (from === undefined || to === undefined || now === undefined) return null;
  if (Number.isNaN(from + to + now) || to < from) return null;
  const first = Math.min(from, now);
  const length = Math.max(to, now) - first || 1;
  const place = (time: number): number =>
    Math.round(1000 * (PAD + (1 - 2 * PAD) * ((time - first) / length)));
  return { start: place(from), end: place(to), now: place(now) };
}

const DAY = 86_400_000;

/** Whole days from one time to another; null where one cannot be read. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = Math.floor((Date.parse(to ?? '') - Date.parse(from ?? '')) / DAY);
  return Number.isNaN(days) ? null : days;
}

/** '2026-11-20 23:59:59 UTC' */
export const inUtc = (iso: string): string => iso.replace('T', ' ').replace(/(?:\.0+)?Z$/, ' UTC');

/** The same time where the reader is, with its zone; null where that zone is UTC or the time cannot be read. */
export function inZone(iso: string, locale: string, timeZone?: string): string | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const zone = format.resolvedOptions().timeZone;
  return zone === 'UTC' || zone === 'Etc/UTC' ? null : format.format(time);
}
