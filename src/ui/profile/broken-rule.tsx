import { type JSX, use, useMemo } from 'react';
import type { BrokenRuleJson } from '../../core/profile/judge.ts';
import { placesIn } from '../findings/place.ts';
import { Icon } from '../icon.tsx';
import { loadTopics, renderBroken } from '../messages/profiles.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './client-profile.module.css';

interface BrokenRuleProps {
  readonly rule: BrokenRuleJson;
  /** The platform whose rule it is; "" for every client's. */
  readonly who: string;
}

/** One rule that is broken: how grave it is, what is wrong, what to do, and where it is written. */
export function BrokenRule({ rule, who }: BrokenRuleProps): JSX.Element {
  const { locale, interface: words } = useMessages();
  const topics = use(loadTopics(locale));
  const { severity, reason, topic, at, citations } = rule;
  return (
    <li data-severity={severity}>
      <p className={styles['severity']}>
        <Icon name={severity} /> {words.findings.severity[severity]}
      </p>
      <div>
        <p className={styles['topic']}>{topics[topic].name}</p>
        <p>
          <VisibleText text={renderBroken(topics, rule, who)} />
        </p>
        <p>
          <b>{words.profiles.todo}:</b> {topics[topic].advice}
        </p>
        <p className={styles['source']}>
          {reason !== '' && <code>{reason}</code>}
          {at !== null && <Shown at={at} />}
          <span>
            {words.profiles.source}:{' '}
            {citations.map(({ title, url, section }, i) => (
              <span key={url}>
                {i > 0 && '; '}
                <a href={url} target="_blank" rel="noreferrer">
                  {section === undefined ? title : `${title}, ${section}`}
                </a>
              </span>
            ))}
          </span>
        </p>
      </div>
    </li>
  );
}

/** Leads to the place in the paste. */
function Shown({ at }: { readonly at: NonNullable<BrokenRuleJson['at']> }): JSX.Element {
  const { interface: words } = useMessages();
  const text = useApp(({ answer }) => answer?.text ?? '');
  const show = useApp((state) => state.show);
  const place = useMemo(() => placesIn(text)(at.start), [text, at]);
  const where = words.findings.place(place.line, place.column, place.isOneLine);
  return (
    <button type="button" aria-label={words.findings.show(where)} onClick={() => show(at)}>
      {where}
    </button>
  );
}
