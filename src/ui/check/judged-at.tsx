import { type JSX, useId } from 'react';
import { selectIsNoMoment, selectMoment } from '../../app/moment.ts';
import { inUtc, inZone } from '../certificate/timeline.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './check-against.module.css';

/** The moment at which validity is judged: now, as it is written, or a time that stands in the paste. */
export function JudgedAt({ inPaste }: { readonly inPaste: number | null }): JSX.Element {
  const { interface: all, locale } = useMessages();
  const words = all.check;
  const judgedAt = useApp((state) => state.judgedAt);
  const judge = useApp((state) => state.judge);
  const isNone = useApp(selectIsNoMoment);
  const moment = useApp(selectMoment);
  const id = useId();
  const written = inPaste === null ? null : inUtc(new Date(inPaste).toISOString());
  const zoned = moment === null ? null : inZone(new Date(moment).toISOString(), locale);
  return (
    <div className={`${styles['check']} ${styles['alone']}`}>
      <label htmlFor={id}>{words.judgedAt}</label>
      <div className={styles['moment']}>
        <input
          id={id}
          type="text"
          value={judgedAt}
          placeholder={words.now}
          aria-describedby={`${id}-hint`}
          aria-invalid={isNone}
          spellCheck={false}
          autoComplete="off"
          onChange={({ currentTarget }) => judge(currentTarget.value)}
        />
        {judgedAt !== '' && (
          <button type="button" onClick={() => judge('')}>
            {all.judging.takeNow}
          </button>
        )}
        {written !== null && moment !== inPaste && (
          <button type="button" onClick={() => judge(written)}>
            {all.judging.takeTime(written)}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {isNone ? words.noTime : words.judgedAtHint}
        {zoned !== null && ` ${all.judging.localTime}: ${zoned}`}
      </p>
    </div>
  );
}
