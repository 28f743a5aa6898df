import { type JSX, useId } from 'react';
import { LOG_OUTCOMES } from '../../log/outcome.ts';
import { dayAndMinute } from '../messages/log-figures.ts';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

/** What of the log is looked at: a search, outcomes, and what was chosen by the histogram and the groups. */
export function Filters(): JSX.Element {
  const words = useLogWords();
  const view = useApp((state) => state.logView);
  const look = useApp((state) => state.lookAtLog);
  const counts = useApp((state) => state.logSummary?.outcomes);
  const id = useId();
  const { range, group, outcomes } = view;
  const there = LOG_OUTCOMES.filter((one) => (counts?.[one] ?? 0) > 0 || outcomes.includes(one));
  return (
    <div className={styles['filters']}>
      <label htmlFor={id}>{words.table.search}</label>
      <input
        id={id}
        type="search"
        value={view.search}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => look({ search: currentTarget.value })}
      />
      <fieldset className={styles['actions']}>
        <legend className="visually-hidden">{words.table.filters}</legend>
        {there.map((outcome) => (
          <button
            type="button"
            key={outcome}
            aria-pressed={outcomes.includes(outcome)}
            title={words.outcomesAre[outcome]}
            onClick={() =>
              look({
                outcomes: outcomes.includes(outcome)
                  ? outcomes.filter((one) => one !== outcome)
                  : [...outcomes, outcome],
              })
            }
          >
            {words.outcomes[outcome]}
          </button>
        ))}
      </fieldset>
      {group !== null && (
        <Chosen
          what={`${words.groups.by[group.by]}: ${group.label}`}
          drop={() => look({ group: null })}
        />
      )}
      {range !== null && (
        <Chosen
          what={words.histogram.chosen(dayAndMinute(range.from), dayAndMinute(range.to))}
          drop={() => look({ range: null })}
        />
      )}
    </div>
  );
}

function Chosen({ what, drop }: { readonly what: string; readonly drop: () => void }): JSX.Element {
  const words = useLogWords().table;
  return (
    <p className={styles['chosen']}>
      <span>{what}</span>
      <button type="button" aria-label={words.drop(what)} onClick={drop}>
        ×
      </button>
    </p>
  );
}
