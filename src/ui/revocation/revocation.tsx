import type { JSX } from 'react';
import { certificateWith, selectReport } from '../../app/selectors.ts';
import type { CrlJson, OcspResponseJson, ReportJson, RevokedJson } from '../../core/report.ts';
import { inUtc } from '../certificate/timeline.ts';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './revocation.module.css';

/** The CRLs and OCSP responses of the paste, and what each says of its certificates. */
export function Revocation(): JSX.Element | null {
  const words = useMessages().interface.revocation;
  const report = useApp(selectReport);
  if (report === null) return null;
  const { crls, ocspResponses } = report;
  const count = crls.length + ocspResponses.length;
  if (count === 0) return null;
  return (
    <PartSection part="revocation" name={words.name} count={`${count}`}>
      {crls.map((crl) => (
        <CrlPart key={`${crl.at.start} ${crl.issuer}`} crl={crl} report={report} />
      ))}
      {ocspResponses.map((response) => (
        <OcspPart key={response.at.start} response={response} report={report} />
      ))}
    </PartSection>
  );
}

function CrlPart(props: { readonly crl: CrlJson; readonly report: ReportJson }): JSX.Element {
  const { crl, report } = props;
  const words = useMessages().interface.revocation;
  const said = useRevoked();
  return (
    <div className={styles['object']}>
      <h3>{words.crl}</h3>
      <dl className={styles['facts']}>
        <Fact name="issuer" value={crl.issuer} />
        <Fact
          name="thisUpdate"
          value={crl.thisUpdate === null ? words.none : inUtc(crl.thisUpdate)}
        />
        <Fact
          name="nextUpdate"
          value={crl.nextUpdate === null ? words.none : inUtc(crl.nextUpdate)}
        />
        <Fact name="revokedCertificates" value={words.entries(crl.entries)} />
        <Fact name="signature" value={words.signature[crl.signature ?? 'none']} />
      </dl>
      <Answers
        name={words.crl}
        rows={crl.answers.map(({ certificate, revoked }) => ({
          key: certificate,
          about: titleIn(report, certificate),
          said: revoked === null ? words.notListed : said(revoked),
        }))}
      />
    </div>
  );
}

function OcspPart(props: {
  readonly response: OcspResponseJson;
  readonly report: ReportJson;
}): JSX.Element {
  const { response, report } = props;
  const words = useMessages().interface.revocation;
  const said = useRevoked();
  const { responder, authorised } = response;
  const may = authorised === null ? 'untold' : authorised ? 'yes' : 'no';
  return (
    <div className={styles['object']}>
      <h3>{words.ocsp}</h3>
      <dl className={styles['facts']}>
        <Fact name="responseStatus" value={response.responseStatus} />
        {responder !== null && (
          <>
            <Fact name="responderID" value={responder.value} />
            <Fact
              name="producedAt"
              value={response.producedAt === null ? words.none : inUtc(response.producedAt)}
            />
            <Fact
              name="signature"
              value={`${words.signature[response.signature ?? 'none']}; ${words.authorised[may]}`}
            />
          </>
        )}
      </dl>
      <Answers
        name={words.ocsp}
        rows={response.responses.map((one) => ({
          key: one.serialNumber,
          about:
            one.certificate === null
              ? words.otherSerial(one.serialNumber)
              : titleIn(report, one.certificate),
          said: one.revoked === null ? words[one.status] : said(one.revoked),
        }))}
      />
    </div>
  );
}

const titleIn = (report: ReportJson, sha256: string): string => {
  const found = certificateWith(report, sha256);
  return found?.title || found?.serialNumber.hex || sha256;
};

/** "revoked, 2026-11-20 23:59:59 UTC, keyCompromise" */
function useRevoked(): (revoked: RevokedJson) => string {
  const words = useMessages().interface.revocation;
  return ({ since, reason }) =>
    [
      words.revoked,
      ...(since === null ? [] : [inUtc(since)]),
      ...(reason === null ? [] : [reason]),
    ].join(', ');
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <VisibleText text={value} />
      </dd>
    </div>
  );
}

interface AnswersProps {
  readonly name: string;
  readonly rows: readonly { readonly key: string; readonly about: string; readonly said: string }[];
}

function Answers({ name, rows }: AnswersProps): JSX.Element | null {
  const words = useMessages().interface.revocation;
  if (rows.length === 0) return null;
  return (
    <table className={styles['answers']} aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{words.certificate}</th>
          <th scope="col">{words.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, about, said }) => (
          <tr key={key}>
            <th scope="row">
              <VisibleText text={about} />
            </th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
