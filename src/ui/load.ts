import { loadMessages } from './messages/index.ts';
import { loadTopics } from './messages/profiles.ts';

/** What the first screen shows beside the textbox. */
export const loadFirstScreen = () => import('./first-screen.tsx');

/** What an answer needs. */
export const loadAnswer = () => import('./answer.tsx');

/** The page that generates headers. */
export const loadGenerate = () => import('./generate/generate.tsx');

/** The page that reads a log. */
export const loadLog = () => import('./log/log.tsx');

/** What shows a report that came with a link. */
export const loadSharedReport = () => import('./report/shared-report.tsx');

/** Fetches at leisure what a later click would need: once the page is there, it asks for nothing more. */
export async function loadTheRest(): Promise<void> {
  const languages = ['en', 'ko', 'ja'] as const;
  const { recipes } = await loadFirstScreen();
  await Promise.all([
    loadAnswer().then(({ octetViews }) => octetViews()),
    recipes(),
    loadGenerate(),
    loadLog(),
    loadSharedReport(),
    import('./input/examples.fixture.json'),
    ...languages.map(loadMessages),
    ...languages.map(loadTopics),
  ]);
}
