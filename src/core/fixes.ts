import type { DiagnosticCode } from './diagnostic.ts';
import type { Fix } from './plugin.ts';

/** What a fix is wanted for. */
export interface FixQuestion {
  readonly codes: readonly DiagnosticCode[];
  /** Ids of the formats in the paste. */
  readonly formats: readonly string[];
  /** The decoder of my app; null while none is chosen. */
  readonly decoder: string | null;
}

/** Causes that code can cure: the value is whole, and someone reads it wrongly. */
const CURABLE: readonly DiagnosticCode[] = [
  'app.plus-becomes-space',
  'app.does-not-read',
  'percent.plus-became-space',
  'percent.plus-at-risk',
  'percent.plus-not-at-risk',
  'field.value-from-another-format',
  'app.reads-another-field',
];

/** Ids of the fixes that help, those for my app first, then those for proxies; empty where no code helps. */
export function fixesFor(
  { codes, formats, decoder }: FixQuestion,
  fixes: readonly Fix[],
): readonly string[] {
  if (!codes.some((code) => CURABLE.includes(code))) return [];
  const fitting = fixes.filter((fix) => helps(fix, formats));
  const apps = fitting.filter(({ who }) => who === 'app');
  const mine = decoder === null ? apps : apps.filter((fix) => fix.decoders.includes(decoder));
  const proxies = fitting.filter(({ who }) => who === 'proxy');
  return [...mine, ...proxies].map(({ id }) => id);
}

const helps = (fix: Fix, formats: readonly string[]): boolean =>
  formats.length === 0 || fix.formats.some((format) => formats.includes(format));
