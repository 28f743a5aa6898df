import { type JSX, useId, useState } from 'react';
import { filterOf } from '../../app/log/look.ts';
import type { GroupBy, LogGroup } from '../../log/rows.ts';
import { failingOf } from '../messages/log-figures.ts';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogAnswer } from './use-log-answer.ts';
import { useLogNames } from './use-log-names.ts';
import { useLogWords } from './use-log-words.ts';

const BY: readonly GroupBy[] = ['certificate', 'issuer', 'finding', 'format', 'client', 'field'];
/** How many groups are shown before the reader asks for more, and how many can be. */
const FEW = 10;
const MANY = 1000;

/** Requests by what they have in common; a press shows only those of one group. */
export function Groups(): JSX.Element {
  const words = useLogWords().groups;
  const view = useApp((state) => state.logView);
  const look = useApp((state) => state.lookAtLog);
  const [most, setMost] = useState(FEW);
  const id = useId();
  const filter = { ...filterOf(view), group: null };
  const answer = useLogAnswer<'groups'>({
    kind: 'groups',
    query: { by: view.groupBy, filter, offset: 0, limit: most },
  });
  const page = answer?.by === view.groupBy ? answer : null;
  const largest = Math.max(1, ...(page?.groups ?? []).map(({ requests }) => requests));
  const left = Math.min(MANY, page?.total ?? 0) - most;
  return (
    <section className={styles['part']} aria-label={words.name}>
      <h3>{words.name}</h3>
      <div className={styles['actions']}>
        <label htmlFor={id}>{words.group}</label>
        <select
          id={id}
          value={view.groupBy}
          onChange={({ currentTarget }) => {
            const groupBy = BY.find((by) => by === currentTarget.value);
            if (groupBy === undefined) return;
            look({ groupBy });
            setMost(FEW);
          }}
        >
          {BY.map((by) => (
            <option key={by} value={by}>
              {words.by[by]}
            </option>
          ))}
        </select>
      </div>
      <ul className={styles['groups']} aria-label={words.by[view.groupBy]}>
        {(page?.groups ?? []).map((group) => (
          <Group key={group.key} by={view.groupBy} group={group} largest={largest} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => setMost(Math.min(MANY, most * 10))}>
          {words.more(left)}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  readonly by: GroupBy;
  readonly group: LogGroup;
  /** Requests of the largest group on show. */
  readonly largest: number;
}

function Group({ by, group, largest }: GroupProps): JSX.Element {
  const { groups: words, requests } = useLogWords();
  const names = useLogNames();
  const chosen = useApp((state) => state.logView.group);
  const look = useApp((state) => state.lookAtLog);
  const label = names.group(by, group);
  const isChosen = chosen?.by === by && chosen.key === group.key;
  const failing = failingOf(group.outcomes);
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => look({ group: isChosen ? null : { by, key: group.key, label } })}
      >
        {label}
      </button>
      <span className={styles['figures']}>
        {[
          requests(group.requests),
          ...(failing > 0 ? [words.failing(failing)] : []),
          words.values(group.values),
        ].join(' · ')}
      </span>
      <span className={styles['bar']} aria-hidden="true">
        <span data-part="failing" style={{ inlineSize: percent(failing, largest) }} />
        <span
          data-part="working"
          style={{ inlineSize: percent(group.requests - failing, largest) }}
        />
      </span>
    </li>
  );
}

const percent = (part: number, whole: number): string =>
  part === 0 ? '0' : `max(2px, ${((part / whole) * 100).toFixed(2)}%)`;
