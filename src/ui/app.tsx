import { type JSX, type ReactNode, Suspense, useDeferredValue, useEffect } from 'react';
import type { AppStore } from '../app/store.ts';
import styles from './app.module.css';
import { Boundary } from './boundary.tsx';
import { InputPanel } from './input/input-panel.tsx';
import { Island } from './island.tsx';
import { Later, Missing } from './later.tsx';
import { lazily } from './lazily.tsx';
import { loadAnswer, loadFirstScreen, loadGenerate, loadLog, loadSharedReport } from './load.ts';
import { StoreContext, useApp } from './use-app.ts';
import { LocaleContext } from './use-messages.ts';

const Header = lazily(loadFirstScreen, (module) => module.Header);
const Verdict = lazily(loadFirstScreen, (module) => module.Verdict);
const Start = lazily(loadFirstScreen, (module) => module.Start);
// Nothing of an answer is needed for the first paint.
const Proof = lazily(loadAnswer, (module) => module.Proof);
const Below = lazily(loadAnswer, (module) => module.Below);
const Generate = lazily(loadGenerate, (module) => module.Generate);
const Log = lazily(loadLog, (module) => module.Log);
const BackToLog = lazily(loadLog, (module) => module.BackToLog);
const SharedReport = lazily(loadSharedReport, (module) => module.SharedReport);

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
          {page === 'log' && <Log />}
          {page === 'shared' && <SharedReport />}
        </Later>
      </main>
    </LocaleContext>
  );
}

function Answer(): JSX.Element {
  const isEmpty = useApp((state) => state.status === 'empty');
  const hasAnswer = useApp((state) => state.answer !== null);
  const hasLog = useApp((state) => state.logSource !== null);
  return (
    <>
      <div className={styles['answer']}>
        <Later>{hasLog && <BackToLog />}</Later>
        {VERDICT}
        {isEmpty && START}
        <Later>{hasAnswer && <Proof />}</Later>
      </div>
      <Later>{hasAnswer && <Below />}</Later>
    </>
  );
}
