/** What the first screen shows beside the textbox. */
export const loadFirstScreen = () => import('./first-screen.tsx');

/** What an answer needs. */
export const loadAnswer = () => import('./answer.tsx');

/** The page that generates headers. */
export const loadGenerate = () => import('./generate/generate.tsx');

/** The page that reads a log. */
export const loadLog = () => import('./log/log.tsx');

/** The list of keys. */
export const loadKeys = () => import('./keyboard/keys.tsx');

/** What shows a report that came with a link. */
export const loadSharedReport = () => import('./report/shared-report.tsx');
