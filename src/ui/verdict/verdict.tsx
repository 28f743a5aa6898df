import { type JSX, useLayoutEffect, useMemo, useRef } from 'react';
import type { VerdictState } from '../../core/report.ts';
import { Icon, type IconName } from '../icon.tsx';
import { hazardOf } from '../messages/hazard.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './verdict.module.css';
import { VerdictActions } from './verdict-actions.tsx';

/** How bad it is, and the drawing that says so. */
const LOOKS: Readonly<Record<VerdictState, { readonly tone: string; readonly icon: IconName }>> = {
  secret: { tone: 'error', icon: 'key' },
  'no-certificate': { tone: 'error', icon: 'error' },
  unrecognised: { tone: 'warning', icon: 'warning' },
  damaged: { tone: 'error', icon: 'error' },
  recovered: { tone: 'warning', icon: 'warning' },
  'breaks-in-app': { tone: 'error', icon: 'error' },
  mismatch: { tone: 'error', icon: 'error' },
  'not-now': { tone: 'error', icon: 'error' },
  unfit: { tone: 'error', icon: 'error' },
  intact: { tone: 'good', icon: 'good' },
};

interface Said {
  readonly word: string;
  readonly headline: string;
  readonly next: string;
  readonly hazard: string | null;
}

/** The verdict: always there, so that a reader hears each answer once. */
export function Verdict(): JSX.Element {
  const { interface: words } = useMessages();
  const state = useApp(({ answer }) => answer?.inspection.report.verdict.state ?? null);
  const status = useApp((app) => app.status);
  const said = useSaid();
  const look = state === null ? { tone: 'warning', icon: 'warning' as const } : LOOKS[state];
  const region = useRef<HTMLDivElement>(null);
  // React leaves the attributes of the prerendered page as they are, also where the language was changed before it took them up.
  useLayoutEffect(() => region.current?.setAttribute('aria-label', words.verdict.name), [words]);
  return (
    <section
      className={styles['verdict']}
      data-tone={said === null ? 'none' : look.tone}
      data-busy={status === 'working'}
    >
      <div ref={region} role="status" aria-label={words.verdict.name} className={styles['status']}>
        {said !== null && (
          <>
            <p className={styles['word']}>
              <Icon name={look.icon} /> {said.word}
            </p>
            <p className={styles['headline']}>
              <VisibleText text={said.headline} />
            </p>
            <p className={styles['next']}>
              <VisibleText text={said.next} />
            </p>
            {said.hazard !== null && (
              <p className={styles['hazard']}>
                <Icon name="error" />
                <span>
                  <VisibleText text={said.hazard} />
                </span>
              </p>
            )}
          </>
        )}
      </div>
      {said === null && status === 'working' && (
        <p className={styles['reading']}>{words.verdict.reading}</p>
      )}
      {state !== null && <VerdictActions />}
    </section>
  );
}

/** What there is to say: of the newest answer, or of why there is none. */
function useSaid(): Said | null {
  const { interface: words, prose } = useMessages();
  const answer = useApp((state) => state.answer);
  const catalog = useApp((state) => state.catalog);
  const failure = useApp((state) => (state.status === 'failed' ? state.failure : null));
  return useMemo(() => {
    if (failure !== null) return { ...words.verdict.failed[failure], hazard: null };
    if (answer === null || catalog === null) return null;
    const hazard = hazardOf(answer.inspection, catalog);
    return {
      ...prose.verdict(answer.inspection, catalog),
      hazard: hazard === null ? null : prose.hazard(hazard),
    };
  }, [failure, answer, catalog, words, prose]);
}
