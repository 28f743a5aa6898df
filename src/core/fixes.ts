import { type DiagnosticCode, severityOf } from './diagnostic.ts';
import type { Fix } from './plugin.ts';

/** What a fix is wanted for. */
export interface FixQuestion {
  readonly codes: readonly DiagnosticCode[];
  /** Ids of the formats in the paste. */
  readonly formats: readonly string[];
  /** The decoder of my app; null while none is chosen. */
  readonly decoder: string | null;
}

/** Formats whose "+" arrives raw: what a re-encoder in a proxy is for. */
export const RAW_PLUS: readonly string[] = ['apache-escape', 'aws-alb', 'go-path-escape'];

/** PEM with its "+" raw or escaped, never for a space: what one line of percent-decoding reads alike. */
export const PERCENT_ENCODED_PEM: readonly string[] = [
  ...RAW_PLUS,
  'nginx-escaped',
  'pem',
  'python-quote',
];

const SECRET: DiagnosticCode = 'secret.private-key';
const BREAKS: DiagnosticCode = 'app.plus-becomes-space';
const DAMAGED: DiagnosticCode = 'percent.plus-became-space';
const ELSEWHERE: DiagnosticCode = 'app.reads-another-field';

/** Nothing came: a proxy is to send it. */
const NOT_SENT: readonly DiagnosticCode[] = ['field.absent', 'field.no-certificate'];

/** Errors that another call, or another field, cures. */
const CURED: readonly DiagnosticCode[] = [BREAKS, DAMAGED, ELSEWHERE, 'app.does-not-read'];

/** Where my app's call matters: it fails, or with another certificate or another field it would. */
const OF_MY_APP: readonly DiagnosticCode[] = [
  ...CURED,
  'percent.plus-not-at-risk',
  'field.value-from-another-format',
];

/**
 * Ids of the fixes that help: those for my app's decoder, or for every runtime while none is chosen and a value is at
 * risk, then those for proxies. Empty where no code helps.
 */
export function fixesFor(question: FixQuestion, fixes: readonly Fix[]): readonly string[] {
  const { codes } = question;
  if (codes.includes(SECRET)) return [];
  if (question.formats.length === 0 && anyOf(codes, NOT_SENT))
    return fixes.filter(({ sends }) => sends).map(({ id }) => id);
  if (!isForCode(codes)) return [];
  const fitting = fixes.filter((fix) => fix.sends !== true && takes(fix, question));
  const apps = appsFor(
    question,
    fitting.filter(({ who }) => who === 'app'),
  );
  const helpsBefore = isAtRisk(question) || codes.includes(ELSEWHERE);
  const proxies = helpsBefore ? fitting.filter(({ who }) => who === 'proxy') : [];
  return [...apps, ...proxies].map(({ id }) => id);
}

/** What code is wanted that reads a form. */
export interface ReaderQuestion {
  readonly formats: readonly string[];
  /** The runtime of my app; null while none is chosen. */
  readonly runtime: string | null;
}

/**
 * Ids of the fixes whose code reads these forms right: in the language of my app, or in every language while none is
 * chosen or that one is not spoken here.
 */
export function readersFor(
  { formats, runtime }: ReaderQuestion,
  fixes: readonly Fix[],
): readonly string[] {
  const fitting = fixes.filter(
    ({ who, formats: reads }) =>
      who !== 'proxy' && reads.some((format) => formats.includes(format)),
  );
  const mine = fitting.filter((fix) => fix.runtime === runtime);
  return (mine.length > 0 ? mine : fitting).map(({ id }) => id);
}

/** A note about "+" gives way to an error that no code cures: what is cut or expired stays so in any decoder. */
function isForCode(codes: readonly DiagnosticCode[]): boolean {
  return anyOf(codes, CURED) || !codes.some((code) => severityOf[code] === 'error');
}

/** A raw "+" that some form decoder broke, or would break while no one says which decoder my app calls. */
function isAtRisk({ codes, decoder }: FixQuestion): boolean {
  if (anyOf(codes, [BREAKS, DAMAGED])) return true;
  return decoder === null && codes.includes('percent.plus-at-risk');
}

/** A decoder that breaks the value and that no fix names gets those of all runtimes. */
function appsFor(question: FixQuestion, apps: readonly Fix[]): readonly Fix[] {
  const { codes, decoder } = question;
  if (decoder === null) return isAtRisk(question) ? apps : [];
  if (!anyOf(codes, OF_MY_APP)) return [];
  const mine = apps.filter(({ decoders }) => decoders.includes(decoder));
  return mine.length === 0 && codes.includes(BREAKS) ? apps : mine;
}

/** Whether a fix is for such a value. One that lost its "+" had it raw, whatever the text looks like now. */
function takes(fix: Fix, { codes, formats }: FixQuestion): boolean {
  const sent = codes.includes(DAMAGED) ? [...formats, ...RAW_PLUS] : formats;
  return sent.length === 0 || fix.formats.some((format) => sent.includes(format));
}

const anyOf = (codes: readonly DiagnosticCode[], wanted: readonly DiagnosticCode[]): boolean =>
  codes.some((code) => wanted.includes(code));
