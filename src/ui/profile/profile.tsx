import { type JSX, use } from 'react';
import type { BrokenRuleJson, KeptRuleJson, ProfileJson } from '../../core/profile/judge.ts';
import { loadTopics } from '../messages/profiles.ts';
import { useMessages } from '../use-messages.ts';
import { BrokenRule } from './broken-rule.tsx';
import styles from './client-profile.module.css';

interface ProfileProps {
  readonly profile: ProfileJson;
  /** A place of the paste in words. */
  readonly placeOf: (offset: number) => string;
}

/** What one profile says: the rules that are broken, and how many are kept. */
export function Profile({ profile, placeOf }: ProfileProps): JSX.Element {
  const { interface: words } = useMessages();
  const { name, broken, kept } = profile;
  const title = name === '' ? words.profiles.general : name;
  return (
    <section className={styles['profile']} aria-label={title}>
      <h3>{title}</h3>
      {broken.length > 0 && (
        <ol className={styles['rules']}>
          {broken.map((rule: BrokenRuleJson) => (
            <BrokenRule key={rule.id} rule={rule} who={name} placeOf={placeOf} />
          ))}
        </ol>
      )}
      {kept.length > 0 && (
        <details>
          <summary>{words.profiles.kept(kept.length)}</summary>
          <ul className={styles['kept']}>
            {kept.map((rule) => (
              <Kept key={rule.id} rule={rule} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Kept({ rule }: { readonly rule: KeptRuleJson }): JSX.Element {
  const { locale } = useMessages();
  const topics = use(loadTopics(locale));
  return (
    <li>
      {topics[rule.topic].name} {rule.reason !== '' && <code>{rule.reason}</code>}
    </li>
  );
}
