import { loadMessages } from './messages/index.ts';

/** What the first screen shows beside the textbox. */
export const loadFirstScreen = () => import('./first-screen.tsx');

/** What an answer needs. */
export const loadAnswer = () => import('./answer.tsx');

/** Fetches at leisure what a later click would need: once the page is there, it asks for nothing more. */
export async function loadTheRest(): Promise<void> {
  const languages = (['en', 'ko', 'ja'] as const).map(loadMessages);
  await Promise.all([loadAnswer(), import('./input/examples.fixture.json'), ...languages]);
}
