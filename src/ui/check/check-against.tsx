import { type JSX, useId, useMemo } from 'react';
import { momentIn } from '../../app/moment-in-text.ts';
import { selectReport } from '../../app/selectors.ts';
import type { FindingJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages, useWords } from '../use-messages.ts';
import styles from './check-against.module.css';
import { JudgedAt } from './judged-at.tsx';
import { PurposeChoice, TrustAnchors } from './trust-anchors.tsx';
import { ValidityTimeline } from './validity-timeline.tsx';

const OUT_OF_TIME = ['certificate.expired', 'certificate.not-yet-valid'];

/** What a paste is checked against. The time is shown by itself where it matters: out of time, or one in the paste. */
export function CheckAgainst(): JSX.Element {
  const words = useWords().check;
  const findings = useApp(selectReport)?.findings ?? [];
  const isOpen = useApp(({ open }) => open.check);
  const isJudged = useApp(({ judgedAt }) => judgedAt !== '');
  const text = useApp((state) => state.text);
  const inPaste = useMemo(() => momentIn(text, Date.now()), [text]);
  const compared = findings.filter(({ code }) => code.startsWith('fingerprint.'));
  const found = compared.filter(({ code }) => code === 'fingerprint.match').length;
  const isOutOfTime = findings.some(({ code }) => OUT_OF_TIME.includes(code));
  return (
    <PartSection
      part="check"
      name={words.name}
      count={compared.length === 0 ? '' : `${found} / ${compared.length}`}
      after={
        (isOpen || isJudged || isOutOfTime || inPaste !== null) && <JudgedAt inPaste={inPaste} />
      }
    >
      <Expected compared={compared} />
      <TrustAnchors />
      <PurposeChoice />
      <ValidityTimeline />
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
