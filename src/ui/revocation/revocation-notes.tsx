import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { Severity } from '../../core/diagnostic.ts';
import { Icon, type IconName } from '../icon.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './revocation.module.css';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/** What CRLs and OCSP responses of the paste say of one certificate, on its card; nothing where they say nothing. */
export function RevocationNotes({ sha256 }: { readonly sha256: string }): JSX.Element | null {
  const { prose, interface: words } = useMessages();
  const report = useApp(selectReport);
  const found = (report?.findings ?? []).filter(
    ({ code, certificate }) => certificate === sha256 && code.startsWith('revocation.'),
  );
  if (found.length === 0) return null;
  return (
    <ul className={styles['notes']} aria-label={words.revocation.name}>
      {found.map((finding) => (
        <li key={`${finding.code} ${finding.at?.start}`} data-severity={finding.severity}>
          <Icon name={ICONS[finding.severity]} />
          <span>
            <VisibleText text={prose.finding(finding)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
