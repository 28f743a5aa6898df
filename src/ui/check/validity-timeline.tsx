import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { AnchorJson, CertificateJson, ReportJson } from '../../core/report.ts';
import { inUtc, inZone } from '../certificate/timeline.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './check-against.module.css';
import { barOf, type Scale, scaleOf } from './scale.ts';

/** So many certificates are shown. */
const MOST = 20;

type Status = CertificateJson['status'];

interface Entry extends Pick<AnchorJson, 'sha256' | 'title' | 'notBefore' | 'notAfter'> {
  readonly status: Status;
}

/** The validity of every certificate on one line, with the moment at which it is judged. */
export function ValidityTimeline(): JSX.Element | null {
  const { interface: words, locale } = useMessages();
  const report = useApp(selectReport);
  if (report === null || report.certificates.length === 0) return null;
  const entries = entriesOf(report);
  const scale = scaleOf(entries, Date.parse(report.judgedAt));
  if (scale === null) return null;
  const zoned = inZone(report.judgedAt, locale);
  const utc = inUtc(report.judgedAt.replace(/\.\d+/, ''));
  return (
    <table className={styles['timeline']}>
      <caption>
        {words.judging.timeline}
        <span>
          {words.judging.moment}: {utc}
          {zoned !== null && ` (${zoned})`}
        </span>
      </caption>
      <tbody>
        {entries.slice(0, MOST).map((entry) => (
          <Row
            key={entry.sha256}
            entry={entry}
            scale={scale}
            moment={Date.parse(report.judgedAt)}
          />
        ))}
      </tbody>
      {entries.length > MOST && (
        <tfoot>
          <tr>
            <td colSpan={2}>{`+ ${entries.length - MOST}`}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly scale: Scale;
  readonly moment: number;
}

function Row({ entry, scale, moment }: RowProps): JSX.Element {
  const { interface: words } = useMessages();
  const { title, notBefore, notAfter, status } = entry;
  const name = title || words.certificates.untitled;
  const day = (iso: string | null): string => (iso === null ? '?' : iso.slice(0, 10));
  const bar = barOf(entry, scale);
  return (
    <tr data-status={status}>
      <th scope="row">
        <VisibleText text={name} />
        <span className={styles['days']}>
          {day(notBefore)} – {day(notAfter)} · {words.certificates.status[status]}
        </span>
      </th>
      <td>
        <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
          <line className={styles['axis']} x1="0" x2="1000" y1="12" y2="12" />
          {bar !== null && (
            <rect
              className={styles['bar']}
              x={bar.start}
              width={Math.max(4, bar.end - bar.start)}
              y="7"
              height="10"
            />
          )}
          <line className={styles['now']} x1={scale(moment)} x2={scale(moment)} y1="0" y2="24" />
        </svg>
      </td>
    </tr>
  );
}

/** Those of the paste, then trust anchors that were not sent. */
function entriesOf({ certificates, trustAnchors, judgedAt }: ReportJson): readonly Entry[] {
  const sent = new Set(certificates.map(({ sha256 }) => sha256));
  const anchors = (trustAnchors?.used ?? []).filter(({ sha256 }) => !sent.has(sha256));
  return [
    ...certificates,
    ...anchors.map((anchor) => ({ ...anchor, status: statusOf(anchor, judgedAt) })),
  ];
}

function statusOf({ notBefore, notAfter }: AnchorJson, judgedAt: string): Status {
  if (notBefore === null || notAfter === null) return 'unknown';
  const moment = Date.parse(judgedAt);
  if (moment < Date.parse(notBefore)) return 'not-yet-valid';
  return moment >= Date.parse(notAfter) + 1000 ? 'expired' : 'valid';
}
