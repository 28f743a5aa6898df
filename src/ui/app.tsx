import { type JSX, lazy, type ReactNode, Suspense, useDeferredValue, useEffect } from 'react';
import type { AppStore } from '../app/store.ts';
import styles from './app.module.css';
import { Boundary } from './boundary.tsx';
import { InputPanel } from './input/input-panel.tsx';
import { Island } from './island.tsx';
import { Later, Missing } from './later.tsx';
import { loadAnswer, loadFirstScreen, loadGenerate, loadSharedReport } from './load.ts';
import { StoreContext, useApp } from './use-app.ts';
import { LocaleContext } from './use-messages.ts';

const Header = lazy(async () => ({ default: (await loadFirstScreen()).Header }));
const Verdict = lazy(async () => ({ default: (await loadFirstScreen()).Verdict }));
const Start = lazy(async () => ({ default: (await loadFirstScreen()).Start }));
// Nothing of an answer is needed for the first paint.
const Proof = lazy(async () => ({ default: (await loadAnswer()).Proof }));
const Below = lazy(async () => ({ default: (await loadAnswer()).Below }));
const Generate = lazy(async () => ({ default: (await loadGenerate()).Generate }));
const SharedReport = lazy(async () => ({ default: (await loadSharedReport()).SharedReport }));

// The same elements each time: an update would make React draw anew what it has not taken up yet.
const HEADER = island(<Header />, null);
const VERDICT = island(<Verdict />, <Missing />);
const START = island(<Start />, null);

function island(part: ReactNode, instead: ReactNode): JSX.Element {
  return (
    <Boundary instead={instead}>
      <Suspense>
        <Island>{part}</Island>
      </Suspense>
    </Boundary>
  );
}

/** The page. */
export function App({ store }: { readonly store: AppStore }): JSX.Element {
  return (
    <StoreContext value={store}>
      <Page />
    </StoreContext>
  );
}

function Page(): JSX.Element {
  const page = useApp((state) => state.page);
  // The old language stays until the new one is there.
  const chosen = useApp((state) => state.locale);
  const locale = useDeferredValue(chosen);
  useEffect(() => {
    if (locale === chosen) delete document.documentElement.dataset['waiting'];
  }, [locale, chosen]);
  return (
    <LocaleContext value={locale}>
      {HEADER}
      <main className={styles['main']}>
        <InputPanel />
        {page === 'inspect' && <Answer />}
        <Later key={page}>
          {page === 'generate' && <Generate />}
          {page === 'shared' && <SharedReport />}
        </Later>
      </main>
    </LocaleContext>
  );
}

function Answer(): JSX.Element {
  const isEmpty = useApp((state) => state.status === 'empty');
  const hasAnswer = useApp((state) => state.answer !== null);
  return (
    <>
      <div className={styles['answer']}>
        {VERDICT}
        {isEmpty && START}
        <Later>{hasAnswer && <Proof />}</Later>
      </div>
      <Later>{hasAnswer && <Below />}</Later>
    </>
  );
}
