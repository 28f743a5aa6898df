import { type JSX, useState } from 'react';
import type { ExtensionJson } from '../../core/report.ts';
import { isRefusedWhenCritical } from '../../core/x509/critical.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { Icon } from '../icon.tsx';
import { LeadButton } from '../octets/lead-button.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './details.module.css';
import { Rows } from './rows-of-fields.tsx';

/** Every extension, in the order of the certificate. */
export function Extensions(props: { readonly extensions: readonly ExtensionJson[] }): JSX.Element {
  const words = useWords().details;
  const { extensions } = props;
  if (extensions.length === 0) return <p className={styles['calm']}>{words.noExtensions}</p>;
  return (
    <ul className={styles['extensions']}>
      {extensions.map((extension) => (
        <li key={extension.at.start} className={styles['extension']}>
          <Extension extension={extension} />
        </li>
      ))}
    </ul>
  );
}

function Extension({ extension }: { readonly extension: ExtensionJson }): JSX.Element {
  const words = useWords().details;
  const { oid, name, critical, described } = extension;
  const gloss = words.glosses[oid];
  const isAlarm = critical && isRefusedWhenCritical(oid);
  return (
    <>
      <p className={styles['extensionHead']}>
        <strong>{name ?? oid}</strong>
        {name !== null && <span className={styles['oid']}>{oid}</span>}
        {critical && (
          <span className={styles['critical']} data-alarm={isAlarm}>
            {isAlarm && <Icon name="error" />}
            {isAlarm ? words.unknownCritical : words.critical}
          </span>
        )}
        <LeadButton at={extension.at} what={name ?? oid} field={name ?? oid} />
      </p>
      {gloss !== undefined && <p className={styles['calm']}>{gloss}</p>}
      {name === null && <p className={styles['calm']}>{words.unknown}</p>}
      {described.problem !== null && (
        <p className={styles['problem']}>
          <Icon name="warning" />
          <span>{words.malformed(described.problem.reason)}</span>
        </p>
      )}
      <Rows rows={described.rows} />
      <Hex extension={extension} />
    </>
  );
}

/** The octets of extnValue, made only when they are wanted. */
function Hex({ extension }: { readonly extension: ExtensionJson }): JSX.Element {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { value, name, oid } = extension;
  return (
    <details
      className={styles['hex']}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{words.details.octets(value.length / 2)}</summary>
      {isOpen && (
        <p className={styles['printed']}>
          <code className={styles['value']}>
            <VisibleText text={value} />
          </code>
          <CopyButton text={() => value} label={words.copy(name ?? oid)} />
        </p>
      )}
    </details>
  );
}
