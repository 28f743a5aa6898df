import { type JSX, useMemo, useState } from 'react';
import { selectReport } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { CertificateCard } from './certificate-card.tsx';
import { CertificateRow } from './certificate-row.tsx';
import styles from './certificates.module.css';
import { linksOf, rowsOf } from './rows.ts';

/** How many certificates are shown before the reader asks for more. */
const MOST = 200;

/** Every certificate, in the order sent: the client's in full, CAs as one line. */
export function Certificates(): JSX.Element | null {
  const words = useWords();
  const report = useApp(selectReport);
  const [most, setMost] = useState(MOST);
  const rows = useMemo(() => (report === null ? [] : rowsOf(report)), [report]);
  const links = useMemo(() => (report === null ? null : linksOf(report)), [report]);
  if (report === null || links === null || rows.length === 0) return null;
  const sent = rows.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return (
    <section className={styles['certificates']} aria-label={words.certificates.name}>
      {rows.slice(0, most).map((row) => {
        const { certificate, numbers, isInFull } = row;
        const key = certificate?.sha256 ?? `unreadable ${numbers[0]}`;
        const props = { row, sent, link: links.get(certificate?.sha256 ?? '') ?? null };
        if (certificate === null) return <Unreadable key={key} number={numbers[0] ?? 0} />;
        return isInFull ? (
          <CertificateCard
            key={key}
            {...props}
            certificate={certificate}
            judgedAt={report.judgedAt}
          />
        ) : (
          <CertificateRow
            key={key}
            {...props}
            certificate={certificate}
            judgedAt={report.judgedAt}
          />
        );
      })}
      {rows.length > most && (
        <button type="button" onClick={() => setMost(most + MOST)}>
          {words.more(rows.length - most)}
        </button>
      )}
    </section>
  );
}

/** The place of a certificate that could not be read: what was sent is never fewer than what is shown. */
function Unreadable({ number }: { readonly number: number }): JSX.Element {
  const words = useWords().certificates;
  return (
    <div className={styles['unreadable']}>
      <p>
        <strong>{words.unreadable(number)}</strong> {words.unreadableText}
      </p>
    </div>
  );
}
