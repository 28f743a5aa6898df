import { type JSX, useState } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { FindingJson } from '../../core/report.ts';
import { LeadButton } from '../octets/lead-button.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './findings.module.css';
import { PlaceButton } from './place-button.tsx';
import { SeverityWord } from './severity-word.tsx';
import { usePlaces } from './use-places.ts';

/** How many findings are shown before the reader asks for more. */
const MOST = 50;

/** All findings in the order of the report. */
export function Findings(): JSX.Element | null {
  const { interface: words } = useMessages();
  const findings = useApp(selectReport)?.findings;
  const [most, setMost] = useState(MOST);
  const placeOf = usePlaces();
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
  readonly placeOf: (offset: number) => string;
}

function Finding({ finding, placeOf }: FindingProps): JSX.Element {
  const { prose } = useMessages();
  const { code, severity, at } = finding;
  const where = at === null ? '' : placeOf(at.start);
  return (
    <li>
      <SeverityWord severity={severity} />
      <div>
        <p>
          <VisibleText text={prose.finding(finding)} />
        </p>
        <p className={styles['place']}>
          <code>{code}</code>
          {at !== null && <PlaceButton at={at} where={where} />}
          {at !== null && <LeadButton at={at} what={`${code}, ${where}`} isWide />}
        </p>
      </div>
    </li>
  );
}
