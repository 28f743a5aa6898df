import { type JSX, useMemo, useState } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { FindingJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { LeadButton } from '../octets/lead-button.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './findings.module.css';
import { type Place, placesIn } from './place.ts';

/** How many findings are shown before the reader asks for more. */
const MOST = 50;

/** All findings in the order of the report. */
export function Findings(): JSX.Element | null {
  const { interface: words } = useMessages();
  const findings = useApp(selectReport)?.findings;
  const text = useApp(({ answer }) => answer?.text ?? '');
  const [most, setMost] = useState(MOST);
  const placeOf = useMemo(() => placesIn(text), [text]);
  if (findings === undefined) return null;
  return (
    <PartSection part="findings" name={words.findings.name} count={`${findings.length}`}>
      {findings.length === 0 && <p className={styles['none']}>{words.findings.none}</p>}
      <ol className={styles['findings']} aria-label={words.findings.name}>
        {findings.slice(0, most).map((finding) => (
          <Finding key={keyOf(finding)} finding={finding} placeOf={placeOf} />
        ))}
      </ol>
      {findings.length > most && (
        <button type="button" onClick={() => setMost(most + 4 * MOST)}>
          {words.more(findings.length - most)}
        </button>
      )}
    </PartSection>
  );
}

const keyOf = ({ code, args, at, certificate }: FindingJson): string =>
  `${code} ${at?.start} ${at?.end} ${certificate} ${JSON.stringify(args)}`;

interface FindingProps {
  readonly finding: FindingJson;
  readonly placeOf: (offset: number) => Place;
}

function Finding({ finding, placeOf }: FindingProps): JSX.Element {
  const { interface: words, prose } = useMessages();
  const show = useApp((state) => state.show);
  const { code, severity, at } = finding;
  const place = at === null ? null : placeOf(at.start);
  const where =
    place === null ? '' : words.findings.place(place.line, place.column, place.isOneLine);
  return (
    <li data-severity={severity}>
      <p className={styles['severity']}>
        <Icon name={severity} /> {words.findings.severity[severity]}
      </p>
      <div>
        <p>
          <VisibleText text={prose.finding(finding)} />
        </p>
        <p className={styles['place']}>
          <code>{code}</code>
          {at !== null && (
            <button type="button" aria-label={words.findings.show(where)} onClick={() => show(at)}>
              {where}
            </button>
          )}
          {at !== null && <LeadButton at={at} what={`${code}, ${where}`} isWide />}
        </p>
      </div>
    </li>
  );
}
