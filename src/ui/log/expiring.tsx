import type { JSX } from 'react';
import type { CertificateRow, Expiry } from '../../log/summary.ts';
import { dayAndMinute } from '../messages/log-figures.ts';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

const SPANS = ['expired', 'in30', 'in60', 'in90'] as const;
/** So many certificates of each span are listed. */
const MOST = 100;

/** Which certificates expire soon or have expired, as of the reading. */
export function Expiring({ expiry }: { readonly expiry: Expiry }): JSX.Element {
  const words = useLogWords().expiry;
  const spans = SPANS.filter((span) => expiry[span].length > 0);
  return (
    <section className={styles['part']} aria-label={words.name}>
      <h3>{words.name}</h3>
      {spans.length === 0 && <p>{words.none}</p>}
      {spans.map((span) => (
        <details key={span} open={expiry[span].length <= 10}>
          <summary>
            {words.spans[span]}: {words.certificates(expiry[span].length)}
          </summary>
          <ul className={styles['certificates']}>
            {expiry[span].slice(0, MOST).map((row) => (
              <Certificate key={row.certificate.id} row={row} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Certificate({ row }: { readonly row: CertificateRow }): JSX.Element {
  const { expiry: words, groups, requests } = useLogWords();
  const look = useApp((state) => state.lookAtLog);
  const { id, title, issuer, notAfter } = row.certificate;
  return (
    <li>
      <button
        type="button"
        title={groups.only(title)}
        onClick={() => look({ group: { by: 'certificate', key: id, label: title } })}
      >
        {title}
      </button>{' '}
      <span className={styles['figures']}>
        {[
          ...(notAfter === null ? [] : [words.until(`${dayAndMinute(notAfter)} UTC`)]),
          ...(issuer === '' ? [] : [issuer]),
          requests(row.requests),
          ...(row.isSeenExpired ? [words.seenExpired] : []),
        ].join(' · ')}
      </span>
    </li>
  );
}
