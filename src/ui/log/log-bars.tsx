import { type JSX, memo } from 'react';
import type { Bar } from './bars.ts';
import styles from './histogram.module.css';

/** Where the two halves meet, of 200. */
const LINE = 110;

/** The bars, one unit wide each: what fails above the line, the rest below. */
export const LogBars = memo(function Bars({
  bars,
}: {
  readonly bars: readonly Bar[];
}): JSX.Element {
  return (
    <>
      {[...bars.entries()].map(([i, { above, below }]) => (
        <g key={i}>
          {above.map(({ outcome, from, to }) => (
            <rect
              key={outcome}
              className={styles['piece']}
              data-outcome={outcome}
              x={i + 0.05}
              width={0.9}
              y={LINE - to * 1.06}
              height={(to - from) * 1.06}
            />
          ))}
          {below.map(({ outcome, from, to }) => (
            <rect
              key={outcome}
              className={styles['piece']}
              data-outcome={outcome}
              x={i + 0.05}
              width={0.9}
              y={LINE + 2 + from * 0.84}
              height={(to - from) * 0.84}
            />
          ))}
        </g>
      ))}
      <line className={styles['axis']} x1={0} x2={bars.length} y1={LINE + 1} y2={LINE + 1} />
    </>
  );
});
