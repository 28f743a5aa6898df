import { type JSX, useId } from 'react';
import { selectIsNoMoment } from '../../app/moment.ts';
import { selectReport } from '../../app/selectors.ts';
import type { FindingJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages, useWords } from '../use-messages.ts';
import styles from './check-against.module.css';

const OUT_OF_TIME = ['certificate.expired', 'certificate.not-yet-valid'];

/** What the user was told to find, and when it was so. The time is shown by itself where it matters. */
export function CheckAgainst(): JSX.Element {
  const words = useWords().check;
  const findings = useApp(selectReport)?.findings ?? [];
  const isOpen = useApp(({ open }) => open.check);
  const isJudged = useApp(({ judgedAt }) => judgedAt !== '');
  const compared = findings.filter(({ code }) => code.startsWith('fingerprint.'));
  const found = compared.filter(({ code }) => code === 'fingerprint.match').length;
  const isOutOfTime = findings.some(({ code }) => OUT_OF_TIME.includes(code));
  return (
    <PartSection
      part="check"
      name={words.name}
      count={compared.length === 0 ? '' : `${found} / ${compared.length}`}
      after={(isOpen || isJudged || isOutOfTime) && <JudgedAt />}
    >
      <Expected compared={compared} />
    </PartSection>
  );
}

function Expected({ compared }: { readonly compared: readonly FindingJson[] }): JSX.Element {
  const { interface: words, prose } = useMessages();
  const expected = useApp((state) => state.expected);
  const expect = useApp((state) => state.expect);
  const id = useId();
  return (
    <div className={styles['check']}>
      <label htmlFor={id}>{words.check.expected}</label>
      <textarea
        id={id}
        rows={3}
        value={expected}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => expect(currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {words.check.expectedHint}
      </p>
      <ul className={styles['compared']}>
        {compared.map((finding) => (
          <li key={`${finding.code} ${JSON.stringify(finding.args)}`} data-code={finding.code}>
            <Icon name={finding.severity} /> <span>{prose.finding(finding)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function JudgedAt(): JSX.Element {
  const words = useWords().check;
  const judgedAt = useApp((state) => state.judgedAt);
  const judge = useApp((state) => state.judge);
  const isNone = useApp(selectIsNoMoment);
  const id = useId();
  return (
    <div className={`${styles['check']} ${styles['alone']}`}>
      <label htmlFor={id}>{words.judgedAt}</label>
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
      <p id={`${id}-hint`} className={styles['hint']}>
        {isNone ? words.noTime : words.judgedAtHint}
      </p>
    </div>
  );
}
