import type { JSX } from 'react';
import { placesWith } from '../../app/selectors.ts';
import type { CertificateJson } from '../../core/report.ts';
import type { Span } from '../../core/span.ts';
import { LeadButton } from '../octets/lead-button.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import styles from './certificates.module.css';
import { daysBetween, inUtc, inZone, timelineOf } from './timeline.ts';

interface ValidityProps {
  readonly certificate: CertificateJson;
  readonly judgedAt: string;
}

/** From when to when, in UTC and where the reader is, and how that lies around the moment of judgement. */
export function Validity({ certificate, judgedAt }: ValidityProps): JSX.Element {
  const line = timelineOf(certificate, judgedAt);
  const { notBefore, notAfter, status, sha256 } = certificate;
  const places = useApp((state) => placesWith(state, sha256));
  return (
    <div className={styles['validity']} data-status={status}>
      <Time name="notBefore" iso={notBefore} at={places?.notBefore} />
      {line === null ? (
        <span />
      ) : (
        <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
          <line className={styles['axis']} x1="0" x2="1000" y1="12" y2="12" />
          <rect
            className={styles['span']}
            x={line.start}
            width={Math.max(4, line.end - line.start)}
            y="8"
            height="8"
          />
          <line className={styles['now']} x1={line.now} x2={line.now} y1="2" y2="22" />
        </svg>
      )}
      <Time name="notAfter" iso={notAfter} at={places?.notAfter}>
        <Distance certificate={certificate} judgedAt={judgedAt} />
      </Time>
    </div>
  );
}

/** "1,823 days left" */
function Distance({ certificate, judgedAt }: ValidityProps): JSX.Element | null {
  const words = useMessages().interface.certificates;
  const { notBefore, notAfter, status } = certificate;
  const left = daysBetween(judgedAt, notAfter);
  const ago = daysBetween(notAfter, judgedAt);
  const until = daysBetween(judgedAt, notBefore);
  if (status === 'valid' && left !== null) return <strong>{words.daysLeft(left)}</strong>;
  if (status === 'expired' && ago !== null) return <strong>{words.daysAgo(ago)}</strong>;
  if (status === 'not-yet-valid' && until !== null) {
    return <strong>{words.daysUntil(until)}</strong>;
  }
  return null;
}

interface TimeProps {
  readonly name: string;
  readonly iso: string | null;
  readonly at: Span | undefined;
  readonly children?: JSX.Element;
}

function Time({ name, iso, at, children }: TimeProps): JSX.Element {
  const { interface: words, locale } = useMessages();
  const zoned = iso === null ? null : inZone(iso, locale);
  return (
    <p className={styles['time']}>
      <span>
        {name} {children}
        {at !== undefined && <LeadButton at={at} what={name} field={name} />}
      </span>
      {iso === null ? (
        <span>{words.certificates.unreadableTime}</span>
      ) : (
        <time dateTime={iso}>{inUtc(iso)}</time>
      )}
      {zoned !== null && <span>{zoned}</span>}
    </p>
  );
}
