import { type JSX, useState } from 'react';
import type { Histogram } from '../../log/histogram.ts';
import { dayAndMinute } from '../messages/log-figures.ts';
import { numbersIn } from '../messages/numbers.ts';
import { useMessages } from '../use-messages.ts';
import styles from './histogram.module.css';
import { occurring } from './log-histogram.tsx';
import { useLogWords } from './use-log-words.ts';

/** The histogram as numbers. Stretches in which nothing happened are left out. */
export function HistogramTable({ histogram }: { readonly histogram: Histogram }): JSX.Element {
  const words = useLogWords();
  const { locale } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const outcomes = occurring(histogram);
  const number = numbersIn(locale);
  const rows = histogram.buckets.filter((bucket) =>
    outcomes.some((one) => bucket.outcomes[one] > 0),
  );
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.histogram.table}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className={styles['scrolled']} tabIndex={0} aria-label={words.histogram.table}>
          <table aria-label={words.histogram.name}>
            <thead>
              <tr>
                <th scope="col">{words.histogram.time}</th>
                {outcomes.map((outcome) => (
                  <th scope="col" key={outcome}>
                    {words.outcomes[outcome]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((bucket) => (
                <tr key={bucket.at}>
                  <th scope="row">{dayAndMinute(bucket.at)}</th>
                  {outcomes.map((outcome) => (
                    <td key={outcome}>{number(bucket.outcomes[outcome])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
