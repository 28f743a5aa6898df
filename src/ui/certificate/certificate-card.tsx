import { type JSX, useState } from 'react';
import { placesWith, selectReport, standingOf } from '../../app/selectors.ts';
import type { CertificateJson } from '../../core/report.ts';
import { spelledOut } from '../../core/x509/deceptive.ts';
import { RevocationNotes } from '../revocation/revocation-notes.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import { CertificateDetails } from './certificate-details.tsx';
import styles from './certificates.module.css';
import { Fact } from './fact.tsx';
import { LinkNote, NumberNote, StatusWord } from './notes.tsx';
import type { LinkMark, SentRow } from './rows.ts';
import { Validity } from './validity.tsx';

/** What a card or a row is about. */
export interface CertificateProps {
  readonly certificate: CertificateJson;
  readonly row: SentRow;
  /** How many certificates were sent. */
  readonly sent: number;
  readonly link: LinkMark | null;
  readonly judgedAt: string;
}

/** One certificate in full. */
export function CertificateCard(props: CertificateProps): JSX.Element {
  const { certificate, row, sent, link, judgedAt } = props;
  const words = useWords().certificates;
  const { title } = certificate;
  const status = useApp((state) => standingOf(selectReport(state), certificate));
  const role = { client: words.client, ca: words.ca, 'end-entity': words.endEntity }[row.role];
  const name = title === '' ? words.untitled : title;
  return (
    <article className={styles['card']} aria-label={spelledOut(name)}>
      <header className={styles['cardHead']}>
        <div>
          <p className={styles['role']}>
            {role} <NumberNote row={row} sent={sent} />
          </p>
          <h2 className={styles['title']}>
            <VisibleText text={name} />
          </h2>
        </div>
        <StatusWord status={status} />
      </header>
      <Validity certificate={certificate} judgedAt={judgedAt} />
      <RevocationNotes sha256={certificate.sha256} />
      <MainFacts certificate={certificate} link={link} />
      <MoreFacts certificate={certificate} />
    </article>
  );
}

/** The details, made only when they are wanted. */
export function MoreFacts(props: { readonly certificate: CertificateJson }): JSX.Element {
  const words = useWords().certificates;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles['more']}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{words.moreFacts}</summary>
      {isOpen && <CertificateDetails certificate={props.certificate} />}
    </details>
  );
}

/** What a support engineer compares first. */
export function MainFacts(props: {
  readonly certificate: CertificateJson;
  readonly link: LinkMark | null;
}): JSX.Element {
  const { certificate, link } = props;
  const words = useWords().certificates;
  const { serialNumber } = certificate;
  const places = useApp((state) => placesWith(state, certificate.sha256));
  return (
    <dl className={styles['facts']}>
      <Fact label={words.issuer} value={certificate.issuer} at={places?.issuer} field="issuer">
        <LinkNote link={link} />
      </Fact>
      <Fact
        label={words.serial}
        value={serialNumber.hex}
        isCode
        canCopy
        at={places?.serialNumber}
        field="serialNumber"
      >
        {serialNumber.decimal !== null && (
          <span className={styles['aside']}>{`${words.decimal} ${serialNumber.decimal}`}</span>
        )}
      </Fact>
      <Fact
        label="SHA-256"
        value={certificate.sha256}
        isCode
        canCopy
        at={certificate.at}
        field="Certificate"
      />
      <Fact label="OpenADR" value={certificate.openadr} isCode canCopy />
    </dl>
  );
}
