import type { JSX } from 'react';
import { selectReport } from '../../app/selectors.ts';
import type { ClientProfilesJson, ProfileJson } from '../../core/profile/judge.ts';
import { usePlaces } from '../findings/use-places.ts';
import { Later } from '../later.tsx';
import { PartSection } from '../part/part-section.tsx';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './client-profile.module.css';
import { Profile } from './profile.tsx';

const brokenIn = (profiles: readonly ProfileJson[]): number =>
  profiles.reduce((sum, { broken }) => sum + broken.length, 0);

const keptIn = (profiles: readonly ProfileJson[]): number =>
  profiles.reduce((sum, { kept }) => sum + kept.length, 0);

/** What profiles of client certificates say: those that concern the paste, and below them what others would. */
export function ClientProfile(): JSX.Element | null {
  const { interface: words } = useMessages();
  const clients = useApp(({ answer }) => answer?.inspection.view.profiles);
  if (clients === undefined || clients.length === 0) return null;
  const mine = clients.flatMap(({ profiles }) => profiles.filter(({ concerns }) => concerns));
  const broken = brokenIn(mine);
  return (
    <PartSection
      part="profile"
      name={words.profiles.name}
      count={words.profiles.count(broken, broken + keptIn(mine))}
    >
      <Later>
        {clients.map((client) => (
          <Client key={client.certificate} client={client} isOne={clients.length === 1} />
        ))}
      </Later>
    </PartSection>
  );
}

interface ClientProps {
  readonly client: ClientProfilesJson;
  readonly isOne: boolean;
}

function Client({ client, isOne }: ClientProps): JSX.Element {
  const { interface: words } = useMessages();
  const placeOf = usePlaces();
  const certificates = useApp(selectReport)?.certificates ?? [];
  const title = certificates.find(({ sha256 }) => sha256 === client.certificate)?.title ?? '';
  const mine = client.profiles.filter(({ concerns }) => concerns);
  const others = client.profiles.filter(({ concerns }) => !concerns);
  return (
    <div className={styles['client']}>
      {!isOne && (
        <p className={styles['title']}>
          <VisibleText text={title} />
        </p>
      )}
      {brokenIn(mine) === 0 && (
        <p className={styles['quiet']}>{words.profiles.quiet(keptIn(mine))}</p>
      )}
      {mine.map((profile) => (
        <Profile key={profile.id} profile={profile} placeOf={placeOf} />
      ))}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{words.profiles.others(brokenIn(others))}</summary>
          {others.map((profile) => (
            <Profile key={profile.id} profile={profile} placeOf={placeOf} />
          ))}
        </details>
      )}
    </div>
  );
}
