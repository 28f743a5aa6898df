import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { BuiltPath } from './built-path.tsx';
import styles from './certification-path.module.css';
import { SentList } from './sent-list.tsx';

/** So many paths are shown; each is about one end-entity certificate. */
const MOST = 20;

/** The path as sent and as built, link by link and check by check. */
export function CertificationPath(): JSX.Element | null {
  const words = useWords().path;
  const report = useApp(selectReport);
  if (report === null || report.paths.length === 0) return null;
  const length = Math.max(...report.paths.map(({ certificates }) => certificates.length));
  return (
    <PartSection part="path" name={words.name} count={`${length}`}>
      <div className={styles['both']}>
        <div>
          <h3>{words.sent}</h3>
          <SentList report={report} />
        </div>
        <div>
          <h3>{words.built}</h3>
          {report.paths.slice(0, MOST).map((path) => (
            <BuiltPath key={path.endEntity} path={path} report={report} />
          ))}
          {report.paths.length > MOST && <p>{`+ ${report.paths.length - MOST}`}</p>}
        </div>
      </div>
    </PartSection>
  );
}
