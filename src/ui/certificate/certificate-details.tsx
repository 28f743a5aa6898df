import type { JSX, ReactNode } from 'react';
import { selectDetails } from '../../app/selectors.ts';
import type { CertificateJson } from '../../core/report.ts';
import type { AttributeJson, CertificateDetailJson } from '../../core/view.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './details.module.css';
import { Extensions } from './extensions.tsx';
import { FINGERPRINT_LABELS } from './forms.ts';
import { NameForms } from './name-forms.tsx';
import { DetailRow, Rows } from './rows-of-fields.tsx';

/** Everything about one certificate, in parts: what people match, then what it says, field by field. */
export function CertificateDetails(props: {
  readonly certificate: CertificateJson;
}): JSX.Element | null {
  const { certificate } = props;
  const words = useWords().details;
  const details = useApp(selectDetails);
  const detail = details?.find(({ sha256 }) => sha256 === certificate.sha256);
  if (detail === undefined) return null;
  return (
    <div className={styles['details']}>
      <Part name={words.fingerprints}>
        <Fingerprints detail={detail} />
      </Part>
      <Part name={words.subject}>
        <Attributes attributes={detail.subjectAttributes} />
        <NameForms names={detail.subject} />
      </Part>
      <Part name={words.issuer}>
        <Attributes attributes={detail.issuerAttributes} />
        <NameForms names={detail.issuer} />
      </Part>
      <Part name={words.extensions(certificate.extensions.length)}>
        <Extensions extensions={certificate.extensions} />
      </Part>
      <Part name={words.key}>
        <Rows rows={detail.publicKey} />
      </Part>
      <Part name={words.signature}>
        <dl className={styles['rows']}>
          <DetailRow label="version" text={`v${detail.version}`} at={detail.places.version} />
        </dl>
        <Rows rows={detail.signature} />
      </Part>
    </div>
  );
}

function Part(props: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  return (
    <section className={styles['part']} aria-label={props.name}>
      <h3>{props.name}</h3>
      {props.children}
    </section>
  );
}

function Fingerprints({ detail }: { readonly detail: CertificateDetailJson }): JSX.Element {
  const { wanted } = useWords().details;
  return (
    <dl className={styles['rows']}>
      {detail.fingerprints.map(({ form, text }) => (
        <DetailRow
          key={form}
          label={FINGERPRINT_LABELS[form]}
          note={wanted[form]}
          text={text}
          isCode
        />
      ))}
    </dl>
  );
}

/** One attribute a line. Those that share a RelativeDistinguishedName are joined by a plus sign. */
function Attributes(props: { readonly attributes: readonly AttributeJson[] }): JSX.Element {
  const words = useWords().details;
  const { attributes } = props;
  if (attributes.length === 0) return <p className={styles['calm']}>{words.emptyName}</p>;
  return (
    <dl className={styles['rows']}>
      {attributes.map(({ type, name, value, stringType, rdn, at }, i) => (
        <DetailRow
          key={`${at.start} ${type}`}
          label={`${attributes[i - 1]?.rdn === rdn ? '+ ' : ''}${name}`}
          note={stringType}
          text={value}
          at={at}
          field={name.replace(/ .*/, '')}
        />
      ))}
    </dl>
  );
}
