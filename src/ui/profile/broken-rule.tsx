import { type JSX, use } from 'react';
import type { BrokenRuleJson } from '../../core/profile/judge.ts';
import { PlaceButton } from '../findings/place-button.tsx';
import { SeverityWord } from '../findings/severity-word.tsx';
import { loadTopics, renderBroken } from '../messages/profiles.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './client-profile.module.css';

interface BrokenRuleProps {
  readonly rule: BrokenRuleJson;
  /** The platform whose rule it is; "" for every client's. */
  readonly who: string;
  /** A place of the paste in words. */
  readonly placeOf: (offset: number) => string;
}

/** One rule that is broken: how grave it is, what is wrong, what to do, and where it is written. */
export function BrokenRule({ rule, who, placeOf }: BrokenRuleProps): JSX.Element {
  const { locale, interface: words } = useMessages();
  const topics = use(loadTopics(locale));
  const { severity, reason, topic, at, citations } = rule;
  return (
    <li>
      <SeverityWord severity={severity} />
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
          {at !== null && <PlaceButton at={at} where={placeOf(at.start)} />}
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
