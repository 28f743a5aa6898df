import { type JSX, useMemo } from 'react';
import type { MarkKind } from '../../core/view.ts';
import { numbersIn } from '../messages/numbers.ts';
import { useMessages } from '../use-messages.ts';
import styles from './arrived.module.css';
import type { Segment } from './segments.ts';

/** What the marks mean, and how many of each there are: only those that are there. */
export function Legend({ segments }: { readonly segments: readonly Segment[] }): JSX.Element {
  const { interface: words, locale } = useMessages();
  const counts = useMemo(() => {
    const found = new Map<MarkKind, number>();
    for (const { kind } of segments) {
      if (kind !== null) found.set(kind, (found.get(kind) ?? 0) + 1);
    }
    return [...found];
  }, [segments]);
  return (
    <ul className={styles['legend']} aria-label={words.arrived.legend}>
      {counts.map(([kind, count]) => (
        <li key={kind}>
          <mark className={styles['mark']} data-kind={kind}>
            {SAMPLES[kind]}
          </mark>
          {`${words.arrived.kinds[kind]} ${numbersIn(locale)(count)}`}
        </li>
      ))}
    </ul>
  );
}

const SAMPLES: Readonly<Record<MarkKind, string>> = {
  'field-name': 'X-…',
  stripped: '…',
  certificate: '…',
  boundary: '-----',
  escape: '%20',
  plus: '+',
  slash: '/',
  equals: '=',
  'line-end': '↵',
  damage: '?',
  secret: '■',
};
