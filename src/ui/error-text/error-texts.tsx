import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { ErrorTextJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import { useApp } from '../use-app.ts';
import { useMessages, useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import styles from './error-texts.module.css';

/** More than these are one more log, not one more question. */
const MOST = 3;

/** The error messages in the paste: whose words they are, whether the header explains them, and what leads to them. */
export function ErrorTexts(): JSX.Element | null {
  const { name } = useWords().errorText;
  const report = useApp(selectReport);
  if (report === null || report.errorTexts.length === 0 || report.verdict.state === 'secret') {
    return null;
  }
  const hasField = report.fields.some(({ carries }) => carries === 'certificate');
  return (
    <section className={styles['errors']} aria-label={name}>
      <h2>{name}</h2>
      {report.errorTexts.slice(0, MOST).map((error) => (
        <ErrorText key={error.at.start} error={error} hasField={hasField} />
      ))}
    </section>
  );
}

interface ErrorTextProps {
  readonly error: ErrorTextJson;
  readonly hasField: boolean;
}

function ErrorText({ error, hasField }: ErrorTextProps): JSX.Element {
  const words = useWords().errorText;
  const { decoder, receiver } = useNames();
  const calls = [
    ...(error.decoder === null ? [] : [decoder(error.decoder)]),
    ...(error.receiver === null ? [] : [receiver(error.receiver)]),
  ];
  return (
    <div className={styles['error']}>
      <p className={styles['said']}>{words.said(error.runtime, calls.at(-1) ?? '')}</p>
      <p>
        <code>{error.message}</code>
      </p>
      {hasField && (
        <p className={styles['answer']} data-explained={error.explained}>
          <Icon name={error.explained ? 'good' : 'note'} />{' '}
          {error.explained ? words.explained(calls.join(' → ')) : words.notExplained}
        </p>
      )}
      <details open={!error.explained}>
        <summary>{`${words.causes} (${error.causes.length})`}</summary>
        <Causes error={error} />
      </details>
    </div>
  );
}

function Causes({ error }: { readonly error: ErrorTextJson }): JSX.Element {
  const { interface: words, prose } = useMessages();
  return (
    <ol>
      {error.causes.map((code) => (
        <li key={code}>
          <p>{prose.causes[code].cause}</p>
          <p className={styles['tell']}>
            <strong>{words.errorText.tell}</strong> {prose.causes[code].tell}
          </p>
        </li>
      ))}
    </ol>
  );
}
