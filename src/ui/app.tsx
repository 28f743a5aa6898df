import { type JSX, lazy, type ReactNode, Suspense, use, useDeferredValue } from 'react';
import type { AppStore } from '../app/store.ts';
import styles from './app.module.css';
import { recipes } from './captures/captures.tsx';
import { Header } from './header/header.tsx';
import { InputPanel } from './input/input-panel.tsx';
import { loadMessages } from './messages/index.ts';
import { loadTopics } from './messages/profiles.ts';
import { Start } from './start/start.tsx';
import { StoreContext, useApp } from './use-app.ts';
import { MessagesContext } from './use-messages.ts';
import { Verdict } from './verdict/verdict.tsx';

// Nothing of an answer is needed for the first paint.
const answer = () => import('./answer.tsx');
const Proof = lazy(async () => ({ default: (await answer()).Proof }));
const Below = lazy(async () => ({ default: (await answer()).Below }));
const generate = () => import('./generate/generate.tsx');
const sharedReport = () => import('./report/shared-report.tsx');
const SharedReport = lazy(async () => ({ default: (await sharedReport()).SharedReport }));
const Generate = lazy(async () => ({ default: (await generate()).Generate }));

/** The page. */
export function App({ store }: { readonly store: AppStore }): JSX.Element {
  return (
    <StoreContext value={store}>
      <Suspense>
        <Language>
          <Page />
        </Language>
      </Suspense>
    </StoreContext>
  );
}

/** The old language stays until the new one is there. */
function Language({ children }: { readonly children: ReactNode }): JSX.Element {
  const locale = useDeferredValue(useApp((state) => state.locale));
  return <MessagesContext value={use(loadMessages(locale))}>{children}</MessagesContext>;
}

function Page(): JSX.Element {
  const page = useApp((state) => state.page);
  return (
    <>
      <Header />
      <main className={styles['main']}>
        <InputPanel />
        {page === 'inspect' && <Answer />}
        <Suspense>
          {page === 'generate' && <Generate />}
          {page === 'shared' && <SharedReport />}
        </Suspense>
      </main>
    </>
  );
}

function Answer(): JSX.Element {
  const isEmpty = useApp((state) => state.status === 'empty');
  const hasAnswer = useApp((state) => state.answer !== null);
  return (
    <>
      <div className={styles['answer']}>
        <Verdict />
        {isEmpty && <Start />}
        <Suspense>{hasAnswer && <Proof />}</Suspense>
      </div>
      <Suspense>{hasAnswer && <Below />}</Suspense>
    </>
  );
}

/** Fetches at leisure what a later click would need: once the page is there, it asks for nothing more. */
export async function fetchTheRest(): Promise<void> {
  const languages = ['en', 'ko', 'ja'] as const;
  await Promise.all([
    answer().then(({ octetViews }) => octetViews()),
    recipes(),
    generate(),
    sharedReport(),
    import('./input/examples.fixture.json'),
    ...languages.map(loadMessages),
    ...languages.map(loadTopics),
  ]);
}
