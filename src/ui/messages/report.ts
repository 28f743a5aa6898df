import type { Locale } from '../../app/preferences.slice.ts';
import type { AppJson } from '../../core/report.ts';
import { report as en } from './en/report.ts';
import { report as ja } from './ja/report.ts';
import { report as ko } from './ko/report.ts';

/** The report, the ways to hand it on, and what came with a link. */
export interface ReportMessages {
  readonly name: string;
  readonly copyReport: string;
  readonly downloadJson: string;
  readonly downloadMarkdown: string;
  readonly print: string;
  readonly share: string;
  readonly contents: string;
  readonly title: string;
  readonly judgedAt: string;
  readonly length: string;
  readonly digest: string;
  readonly redacted: string;
  readonly app: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<AppJson['outcome'], string>>;
  readonly error: string;
  readonly unnamed: string;
  readonly format: string;
  readonly unknownFormat: string;
  readonly state: string;
  readonly intact: string;
  readonly repairedBy: (codes: string) => string;
  readonly notIntact: string;
  readonly beside: string;
  readonly agrees: string;
  readonly differs: string;
  readonly notComparable: string;
  readonly carried: string;
  readonly validity: string;
  readonly range: (from: string, to: string) => string;
  readonly signedWith: string;
  readonly names: string;
  readonly usage: string;
  readonly purposes: string;
  readonly ca: (pathLength: number | null) => string;
  readonly keyIdentifier: string;
  readonly issuerKeyIdentifier: string;
  readonly pin: string;
  readonly extensions: string;
  readonly code: string;
  readonly noFindings: string;
  readonly link: LinkMessages;
  readonly opened: OpenedMessages;
}

/** The panel that makes a link. */
export interface LinkMessages {
  readonly lead: string;
  readonly holds: string;
  readonly withPaste: string;
  readonly pasteWarning: string;
  readonly length: (characters: number) => string;
  readonly long: string;
  readonly tooLong: string;
  readonly secret: string;
  readonly making: string;
  readonly copy: string;
}

/** The page that a link opened. */
export interface OpenedMessages {
  readonly name: string;
  readonly origin: string;
  readonly redacted: string;
  readonly notRedacted: string;
  readonly stored: string;
  readonly withPaste: (characters: number) => string;
  readonly inspect: string;
  readonly leave: string;
  readonly reading: string;
  readonly refused: Readonly<Record<'garbled' | 'too-large' | 'no-report', string>>;
  readonly refusedTitle: string;
}

/** The words of the report: loaded with the answer. */
export const reportWords: Readonly<Record<Locale, ReportMessages>> = { en, ko, ja };
