import { type JSX, type PointerEvent, useId, useState } from 'react';
import type { Histogram } from '../../log/histogram.ts';
import { LOG_OUTCOMES, type LogOutcome } from '../../log/outcome.ts';
import { dayAndMinute } from '../messages/log-figures.ts';
import { useApp } from '../use-app.ts';
import { barsOf, chosenBars, rangeOf } from './bars.ts';
import styles from './histogram.module.css';
import { HistogramTable } from './histogram-table.tsx';
import log from './log.module.css';
import { LogBars } from './log-bars.tsx';
import { useLogWords } from './use-log-words.ts';

interface LogHistogramProps {
  readonly histogram: Histogram;
}

/** Requests over time by outcome. A stretch is chosen by drawing, or by two sliders; a table says the same. */
export function LogHistogram({ histogram }: LogHistogramProps): JSX.Element {
  const { histogram: words, duration } = useLogWords();
  const { buckets, step, untimed } = histogram;
  const without = LOG_OUTCOMES.reduce((total, outcome) => total + untimed[outcome], 0);
  return (
    <section className={log['part']} aria-label={words.name}>
      <h3>{words.name}</h3>
      {buckets.length === 0 ? (
        <p>{words.noTimes}</p>
      ) : (
        <>
          <p className={log['figures']}>{words.about(buckets.length, duration(step))}</p>
          <Brush histogram={histogram} />
          <HistogramTable histogram={histogram} />
        </>
      )}
      {buckets.length > 0 && without > 0 && (
        <p className={log['figures']}>{words.untimed(without)}</p>
      )}
    </section>
  );
}

function Brush({ histogram }: LogHistogramProps): JSX.Element {
  const words = useLogWords().histogram;
  const range = useApp((state) => state.logView.range);
  const look = useApp((state) => state.lookAtLog);
  const [drawn, setDrawn] = useState<readonly [number, number] | null>(null);
  const { buckets, step } = histogram;
  const last = buckets.length - 1;
  const { bars, mostFailing, mostOther } = barsOf(histogram);
  const [first, end] = ordered(drawn ?? chosenBars(histogram, range) ?? [0, last]);
  const choose = (a: number, b: number): void => look({ range: rangeOf(histogram, a, b) });
  const under = ({ currentTarget, clientX }: PointerEvent): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(last, Math.max(0, Math.floor(((clientX - left) / width) * buckets.length)));
  };
  return (
    <>
      <Legend histogram={histogram} />
      <div className={styles['chart']}>
        <span className={styles['scale']}>{mostFailing}</span>
        {/* The sliders below do the same by keyboard, and the table says what is drawn. */}
        <svg
          viewBox={`0 0 ${buckets.length} 200`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrawn([under(event), under(event)]);
          }}
          onPointerMove={(event) => {
            if (drawn !== null) setDrawn([drawn[0], under(event)]);
          }}
          onPointerUp={() => {
            if (drawn !== null) choose(...drawn);
            setDrawn(null);
          }}
          onPointerCancel={() => setDrawn(null)}
        >
          <LogBars bars={bars} />
          <rect className={styles['out']} x={0} y={0} width={first} height={200} />
          <rect className={styles['out']} x={end + 1} y={0} width={last - end} height={200} />
        </svg>
        <span className={styles['scale']}>{mostOther}</span>
      </div>
      <div className={styles['sliders']}>
        <End
          name={words.from}
          at={first}
          last={last}
          time={buckets[first]?.at ?? null}
          move={(to) => choose(to, Math.max(to, end))}
        />
        <End
          name={words.to}
          at={end}
          last={last}
          time={(buckets[end]?.at ?? 0) + step}
          move={(to) => choose(Math.min(first, to), to)}
        />
      </div>
      <p className={log['figures']}>{words.how}</p>
      {range !== null && (
        <p className={log['actions']}>
          <span>{words.chosen(dayAndMinute(range.from), dayAndMinute(range.to))}</span>
          <button type="button" onClick={() => look({ range: null })}>
            {words.all}
          </button>
        </p>
      )}
    </>
  );
}

const ordered = ([a, b]: readonly [number, number]): readonly [number, number] =>
  a <= b ? [a, b] : [b, a];

interface EndProps {
  readonly name: string;
  readonly at: number;
  readonly last: number;
  readonly time: number | null;
  readonly move: (to: number) => void;
}

/** One end of the chosen stretch. */
function End({ name, at, last, time, move }: EndProps): JSX.Element {
  const id = useId();
  const written = dayAndMinute(time);
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={`${written} UTC`}
        onChange={({ currentTarget }) => move(Number(currentTarget.value))}
      />
      <span>{written}</span>
    </div>
  );
}

/** The outcomes that occur, as they are drawn. */
function Legend({ histogram }: LogHistogramProps): JSX.Element {
  const { outcomes, outcomesAre } = useLogWords();
  return (
    <ul className={styles['legend']}>
      {occurring(histogram).map((outcome) => (
        <li key={outcome} title={outcomesAre[outcome]}>
          <svg viewBox="0 0 1 1" width="12" height="12" aria-hidden="true">
            <rect className={styles['piece']} data-outcome={outcome} width="1" height="1" />
          </svg>{' '}
          {outcomes[outcome]}
        </li>
      ))}
    </ul>
  );
}

/** The outcomes that stand in a histogram, the worst first. */
export const occurring = ({ buckets }: Histogram): readonly LogOutcome[] =>
  LOG_OUTCOMES.filter((outcome) => buckets.some(({ outcomes }) => outcomes[outcome] > 0));
