import { use } from 'react';
import { selectReplyLocale } from '../../app/selectors.ts';
import type { AppState } from '../../app/store.ts';
import { redact } from '../../core/redact/redact.ts';
import { withoutPaste } from '../../core/redact/without-paste.ts';
import type { Inspection } from '../../core/view.ts';
import { loadMessages, type Messages } from '../messages/index.ts';
import { type ReportMessages, reportWords } from '../messages/report.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import type { Block } from './blocks.ts';
import { documentOf } from './document.ts';

/** The language in which replies and reports are written. */
export const useReportLanguage = (): Messages => use(loadMessages(useApp(selectReplyLocale)));

/** The words around the report, in the language of the page. */
export const useReportWords = (): ReportMessages => reportWords[useMessages().locale];

/** The answer as it is handed on: without the paste, and without names where they are to be hidden. */
export function handedOn({ answer, hideNames }: AppState): Inspection | null {
  if (answer === null) return null;
  return hideNames ? redact(answer.inspection) : withoutPaste(answer.inspection);
}

/** The report in words; empty until there is an answer. */
export function reportIn(messages: Messages, state: AppState): readonly Block[] {
  const inspection = handedOn(state);
  const { catalog } = state;
  if (inspection === null || catalog === null) return [];
  return documentOf({ inspection, catalog, messages });
}
