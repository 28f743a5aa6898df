import type { JSX } from 'react';
import { certificateWith } from '../../app/selectors.ts';
import type { ReportJson, SentJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './certification-path.module.css';
import { marksBySent } from './marks.ts';

/** So many of those sent are listed. */
const MOST = 20;

/** Every certificate in the order sent, and how it stands there. */
export function SentList({ report }: { readonly report: ReportJson }): JSX.Element {
  const words = useWords();
  const sent = marksBySent(report);
  return (
    <>
      <ol className={styles['sent']}>
        {[...sent.slice(0, MOST).entries()].map(([i, { sha256, mark }]) => {
          const found = certificateWith(report, sha256);
          const name = found?.title ?? words.certificates.unreadable(i + 1);
          return (
            <li key={`${i} ${sha256}`}>
              <span>
                <VisibleText text={name || words.certificates.untitled} />
              </span>
              {mark !== null && <Mark mark={mark} />}
            </li>
          );
        })}
      </ol>
      {sent.length > MOST && <p>{`+ ${sent.length - MOST}`}</p>}
    </>
  );
}

function Mark({ mark: { mark, selfIssued } }: { readonly mark: SentJson }): JSX.Element | null {
  const words = useWords().path;
  const said = words.mark[mark];
  const isRoot = selfIssued && mark !== 'duplicate' && mark !== 'unrelated';
  if (said === '' && !isRoot) return null;
  const isCalm = said === '' || mark === 'not-needed';
  return (
    <span className={styles['mark']} data-tone={isCalm ? 'calm' : 'warning'}>
      <Icon name={isCalm ? 'note' : 'warning'} />
      {[said, isRoot ? words.root : ''].filter((part) => part !== '').join('; ')}
    </span>
  );
}
