import {
  loadAnswer,
  loadFirstScreen,
  loadGenerate,
  loadKeys,
  loadLog,
  loadSharedReport,
} from './load.ts';
import { loadMessages } from './messages/index.ts';
import { loadTopics } from './messages/profiles.ts';

/** Fetches at leisure what a later click would need: once the page is there, it asks for nothing more. */
export async function loadTheRest(): Promise<void> {
  const languages = ['en', 'ko', 'ja'] as const;
  const { recipes } = await loadFirstScreen();
  await Promise.all([
    loadAnswer().then(({ octetViews }) => octetViews()),
    recipes(),
    loadGenerate(),
    loadKeys(),
    loadLog(),
    loadSharedReport(),
    import('./input/examples.fixture.json'),
    ...languages.map(loadMessages),
    ...languages.map(loadTopics),
  ]);
}
