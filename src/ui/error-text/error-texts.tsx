import type { JSX } from 'react';
import type { Locale } from '../../app/preferences.slice.ts';
import { selectReport } from '../../app/selectors.ts';
import type { ErrorTextJson, RefusedSizeJson } from '../../core/report.ts';
import { Icon } from '../icon.tsx';
import type { ErrorTextMessages } from '../messages/interface.ts';
import { numbersIn } from '../messages/numbers.ts';
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
      <Answer error={error} calls={calls.join(' → ')} hasField={hasField} />
      <details open={!error.explained}>
        <summary>{`${words.causes} (${error.causes.length})`}</summary>
        <Causes error={error} />
      </details>
    </div>
  );
}

interface AnswerProps extends ErrorTextProps {
  readonly calls: string;
}

/** Whether what was pasted explains the message; nothing where that is not known. */
function Answer({ error, calls, hasField }: AnswerProps): JSX.Element | null {
  const { locale, interface: words } = useMessages();
  const { size, explained } = error;
  // What a server says by itself no decoder or parser says.
  if (size === null && (!hasField || calls === '')) return null;
  if (size !== null && size.sent === null) return null;
  const told = explained ? words.errorText.explained(calls) : words.errorText.notExplained;
  return (
    <p className={styles['answer']} data-explained={explained}>
      <Icon name={explained ? 'good' : 'note'} />{' '}
      {size === null ? told : sizeTold(words.errorText, locale, error.runtime, size)}
    </p>
  );
}

function sizeTold(
  words: ErrorTextMessages,
  locale: Locale,
  server: string,
  { sent, takes }: RefusedSizeJson,
): string {
  const number = numbersIn(locale);
  const say = (sent ?? 0) > takes ? words.tooLarge : words.notTooLarge;
  return say(number(sent ?? 0), server, number(takes));
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
