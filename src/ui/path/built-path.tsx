import type { JSX } from 'react';
import { certificateWith } from '../../app/selectors.ts';
import type { PathCheckJson, PathJson, ReportJson } from '../../core/report.ts';
import { LinkNote } from '../certificate/notes.tsx';
import { CopyButton } from '../copy/copy-button.tsx';
import { Icon } from '../icon.tsx';
import { problemIn } from '../messages/checks.ts';
import { useMessages, useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './certification-path.module.css';

interface BuiltPathProps {
  readonly path: PathJson;
  readonly report: ReportJson;
}

/** What the issuer is named for beside its name: findings that the checks do not tell. */
const TOLD = ['path.limit-reached', 'path.not-trusted', 'path.circular'];

/** One path from its end entity up, with the outcome of each check. */
export function BuiltPath({ path, report }: BuiltPathProps): JSX.Element {
  const { interface: words, prose } = useMessages();
  const reasons = report.findings.filter(
    ({ code, certificate }) =>
      TOLD.includes(code) && certificate !== null && path.certificates.includes(certificate),
  );
  const anchors = report.trustAnchors;
  return (
    <div className={styles['path']} data-verdict={path.verdict}>
      <p className={styles['verdict']}>
        <Icon name={ICONS[path.verdict]} />{' '}
        {words.path.verdict(path.verdict, anchors !== null && anchors.count > 0)}
      </p>
      <ol>
        {path.links.map(({ certificate, issuer, signature }) => (
          <li key={certificate}>
            <Title sha256={certificate} path={path} report={report} />
            {issuer !== null && <LinkNote link={signature ?? 'not-checkable'} />}
            <Checks checks={path.checks.find((one) => one.certificate === certificate)} />
          </li>
        ))}
        {path.verdict !== 'trusted' && <Missing path={path} report={report} />}
      </ol>
      {reasons.map((finding) => (
        <p key={`${finding.code} ${finding.certificate}`}>
          <VisibleText text={prose.finding(finding)} />
        </p>
      ))}
    </div>
  );
}

const ICONS = {
  trusted: 'good',
  untrusted: 'note',
  incomplete: 'note',
  broken: 'error',
} as const;

interface TitleProps extends BuiltPathProps {
  readonly sha256: string;
}

function Title({ sha256, path, report }: TitleProps): JSX.Element {
  const words = useWords();
  const sent = certificateWith(report, sha256);
  const anchor = report.trustAnchors?.used.find((one) => one.sha256 === sha256);
  const title = sent?.title ?? anchor?.title ?? '';
  const notes = [
    ...(path.anchor === sha256 ? [words.path.anchor] : []),
    ...(sent === null ? [words.path.notSent] : []),
  ];
  return (
    <span>
      <VisibleText text={title || words.certificates.untitled} />
      {notes.length > 0 && <span className={styles['aside']}> ({notes.join(', ')})</span>}
    </span>
  );
}

/** What was checked of one certificate: what did not pass in words, the rest by name. */
function Checks({ checks }: { readonly checks: PathCheckJson | undefined }): JSX.Element | null {
  const words = useWords().path;
  if (checks === undefined) return null;
  const { passed, problems } = checks;
  return (
    <div className={styles['checks']}>
      {problems.map(({ constraint, reason, found, outcome }) => (
        <p key={`${constraint} ${reason} ${found}`} data-outcome={outcome}>
          <Icon name={outcome === 'failed' ? 'error' : 'warning'} />
          <span>
            {words.checks.constraint[constraint]}:{' '}
            {outcome === 'failed' ? words.failed : words.unproven}:{' '}
            <VisibleText text={problemIn(words.checks, reason, found)} />
          </span>
        </p>
      ))}
      {passed.length > 0 && (
        <details>
          <summary>{words.passed(passed.length)}</summary>
          <p>{passed.map((one) => words.checks.constraint[one]).join(', ')}</p>
        </details>
      )}
    </div>
  );
}

/** The issuer that was not sent, and by which key identifier to ask for it. */
function Missing({ path, report }: BuiltPathProps): JSX.Element | null {
  const words = useWords().path;
  const link = path.links.at(-1);
  const last = certificateWith(report, link?.certificate ?? null);
  const isMissing = path.reasons.includes('path.issuer-missing');
  if (last === null || !isMissing) return null;
  const identifier = (last.authorityKeyIdentifier?.toUpperCase().match(/../g) ?? []).join(':');
  return (
    <li className={styles['missing']}>
      <VisibleText text={words.issuerMissing(last.issuer)} />
      {identifier !== '' && (
        <span className={styles['identifier']}>
          {words.keyIdentifier(identifier)}{' '}
          <CopyButton text={() => identifier} label={words.copyKeyIdentifier} />
        </span>
      )}
    </li>
  );
}
