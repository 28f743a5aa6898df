import { type JSX, useRef } from 'react';
import { selectIsOtherApp } from '../../app/log/look.ts';
import { isAtWork, type LogProgress, type LogSummary } from '../../log/summary.ts';
import { octetsWord } from '../messages/log-figures.ts';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

/** How far the reading is, and how it ended. */
export function Reading({ summary }: { readonly summary: LogSummary }): JSX.Element {
  const words = useLogWords().progress;
  const scan = useApp((state) => state.logScan);
  const status = useRef<HTMLParagraphElement>(null);
  const { progress } = summary;
  const isWorking = isAtWork(progress);
  return (
    <div className={styles['reading']} data-state={progress.state}>
      <p role="status" ref={status} tabIndex={-1}>
        {words.state[progress.state]}
      </p>
      {isWorking && (
        <>
          <progress
            aria-label={words.name}
            max={Math.max(1, progress.total)}
            value={Math.min(progress.octets, Math.max(1, progress.total))}
          />
          <Figures progress={progress} />
          <button
            type="button"
            disabled={scan === null}
            onClick={() => {
              scan?.cancel();
              // The button goes away with the work.
              status.current?.focus();
            }}
          >
            {words.cancel}
          </button>
        </>
      )}
      {!isWorking && <Ended summary={summary} />}
    </div>
  );
}

function Figures({ progress }: { readonly progress: LogProgress }): JSX.Element {
  const { progress: words, duration } = useLogWords();
  const { octets, total, rate, left, judged, values } = progress;
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((octets / total) * 100));
  const figures = [
    words.octets(octetsWord(octets), octetsWord(total), percent),
    ...(rate > 0 ? [words.rate(octetsWord(rate))] : []),
    ...(left === null ? [] : [words.left(duration(left))]),
    ...(values > 0 ? [words.judged(judged, values)] : []),
  ];
  return <p className={styles['figures']}>{figures.join(' · ')}</p>;
}

function Ended({ summary }: { readonly summary: LogSummary }): JSX.Element {
  const { progress: words, duration } = useLogWords();
  const again = useApp((state) => state.readLogAgain);
  const isOtherApp = useApp(selectIsOtherApp);
  const { state, octets, total, elapsed } = summary.progress;
  const isWhole = state === 'ended';
  return (
    <>
      <p className={styles['figures']}>
        {isWhole
          ? words.took(duration(elapsed), octetsWord(octets), summary.lines)
          : words.partly(octetsWord(octets), octetsWord(total))}
      </p>
      {isOtherApp && <p>{words.otherApp}</p>}
      {(isOtherApp || !isWhole) && (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </>
  );
}
