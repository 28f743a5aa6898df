import type { JSX } from 'react';
import { certificateWith, selectReport } from '../../app/selectors.ts';
import type { PathJson, ReportJson } from '../../core/report.ts';
import { LinkNote } from '../certificate/notes.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './certification-path.module.css';

/** So many paths are shown; each is about one end-entity certificate. */
const MOST = 20;

/** The path as sent and as built, link by link. */
export function CertificationPath(): JSX.Element | null {
  const { interface: words } = useMessages();
  const report = useApp(selectReport);
  if (report === null || report.paths.length === 0) return null;
  const length = Math.max(...report.paths.map(({ certificates }) => certificates.length));
  const sent = report.fields.flatMap((field) => field.sent);
  return (
    <PartSection part="path" name={words.path.name} count={`${length}`}>
      <div className={styles['both']}>
        <div>
          <h3>{words.path.sent}</h3>
          <ol className={styles['sent']}>
            {[...sent.slice(0, MOST).entries()].map(([i, sha256]) => {
              const found = certificateWith(report, sha256);
              const name = found?.title ?? words.certificates.unreadable(i + 1);
              return (
                <li key={`${i} ${sha256}`}>
                  <VisibleText text={name || words.certificates.untitled} />
                </li>
              );
            })}
          </ol>
          {sent.length > MOST && <p>{`+ ${sent.length - MOST}`}</p>}
        </div>
        <div>
          <h3>{words.path.built}</h3>
          {report.paths.slice(0, MOST).map((path) => (
            <BuiltPath key={path.endEntity} path={path} report={report} />
          ))}
          {report.paths.length > MOST && <p>{`+ ${report.paths.length - MOST}`}</p>}
        </div>
      </div>
    </PartSection>
  );
}

interface BuiltPathProps {
  readonly path: PathJson;
  readonly report: ReportJson;
}

function BuiltPath({ path, report }: BuiltPathProps): JSX.Element {
  const { interface: words } = useMessages();
  const last = certificateWith(report, path.links.at(-1)?.certificate ?? null);
  const reasons = report.findings.filter(
    ({ code, certificate }) =>
      path.reasons.includes(code) &&
      (certificate === null || path.certificates.includes(certificate)),
  );
  return (
    <div className={styles['path']}>
      <p>{words.path.verdict(path.verdict, report.trustAnchors !== null)}</p>
      <ol>
        {path.links.map(({ certificate, issuer, signature }) => (
          <li key={certificate}>
            <span>
              <VisibleText
                text={certificateWith(report, certificate)?.title || words.certificates.untitled}
              />
            </span>
            {issuer !== null && <LinkNote link={signature ?? 'not-checkable'} />}
          </li>
        ))}
        {path.verdict === 'incomplete' && last !== null && (
          <li className={styles['missing']}>
            <VisibleText text={words.path.issuerMissing(last.issuer)} />
          </li>
        )}
      </ol>
      {path.verdict === 'broken' && <Reasons findings={reasons} />}
    </div>
  );
}

function Reasons(props: { readonly findings: ReportJson['findings'] }): JSX.Element {
  const { prose } = useMessages();
  return (
    <>
      {props.findings.map((finding) => (
        <p key={`${finding.code} ${finding.certificate}`}>
          <VisibleText text={prose.finding(finding)} />
        </p>
      ))}
    </>
  );
}
