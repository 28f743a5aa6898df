import { type JSX, useState } from 'react';
import { selectReport, standingOf } from '../../app/selectors.ts';
import { spelledOut } from '../../core/x509/deceptive.ts';
import { RevocationNotes } from '../revocation/revocation-notes.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import { type CertificateProps, MainFacts, MoreFacts } from './certificate-card.tsx';
import styles from './certificates.module.css';
import { LinkNote, NumberNote, StatusWord } from './notes.tsx';
import { Validity } from './validity.tsx';

/** One certificate as one line, which opens. */
export function CertificateRow(props: CertificateProps): JSX.Element {
  const { certificate, row, sent, link, judgedAt } = props;
  const words = useWords().certificates;
  const [isOpen, setIsOpen] = useState(false);
  const { title } = certificate;
  const status = useApp((state) => standingOf(selectReport(state), certificate));
  const name = title === '' ? words.untitled : title;
  return (
    <article className={styles['row']} aria-label={spelledOut(name)}>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <h2 className={styles['rowTitle']}>
            <VisibleText text={name} />
          </h2>
          <span className={styles['rowNotes']}>
            <span>{row.role === 'ca' ? words.ca : words.endEntity}</span>
            <NumberNote row={row} sent={sent} />
            {status !== 'valid' && <StatusWord status={status} />}
            <LinkNote link={link} />
          </span>
        </summary>
        {isOpen && (
          <div className={styles['rowBody']}>
            <Validity certificate={certificate} judgedAt={judgedAt} />
            <RevocationNotes sha256={certificate.sha256} />
            <MainFacts certificate={certificate} link={null} />
            <MoreFacts certificate={certificate} />
          </div>
        )}
      </details>
    </article>
  );
}
