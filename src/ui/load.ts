import { kept } from './kept.ts';

/** What the first screen shows beside the textbox. */
export const loadFirstScreen = kept(() => import('./first-screen.tsx'));

/** What an answer needs. */
export const loadAnswer = kept(() => import('./answer.tsx'));

/** The page that generates headers. */
export const loadGenerate = kept(() => import('./generate/generate.tsx'));

/** The page that reads a log. */
export const loadLog = kept(() => import('./log/log.tsx'));

/** The list of keys. */
export const loadKeys = kept(() => import('./keyboard/keys.tsx'));

/** What shows a report that came with a link. */
export const loadSharedReport = kept(() => import('./report/shared-report.tsx'));
