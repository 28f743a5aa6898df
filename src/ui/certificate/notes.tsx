import type { JSX } from 'react';
import type { standingOf } from '../../app/selectors.ts';
import { Icon, type IconName } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import styles from './certificates.module.css';
import type { LinkMark, SentRow } from './rows.ts';

/** How many of the other places of a certificate are listed. */
const MOST_AGAIN = 5;

const LINKS: Readonly<Record<LinkMark, readonly [tone: string, icon: IconName]>> = {
  valid: ['good', 'good'],
  invalid: ['error', 'error'],
  'not-checkable': ['calm', 'note'],
  none: ['calm', 'note'],
};

/** Whether the issuer's key verifies a certificate. */
export function LinkNote({ link }: { readonly link: LinkMark | null }): JSX.Element | null {
  const words = useWords().certificates;
  if (link === null) return null;
  const [tone, icon] = LINKS[link];
  return (
    <span className={styles['link']} data-tone={tone}>
      <Icon name={icon} />
      {words.link[link]}
    </span>
  );
}

/** Whether it is valid at the moment of judgement, or revoked. */
export function StatusWord(props: { readonly status: ReturnType<typeof standingOf> }): JSX.Element {
  const { status } = props;
  const words = useWords().certificates;
  const isGood = status === 'valid';
  const tone = isGood ? 'good' : status === 'unknown' ? 'calm' : 'error';
  return (
    <span className={styles['link']} data-tone={tone}>
      <Icon name={isGood ? 'good' : status === 'unknown' ? 'note' : 'error'} />
      {words.status[status]}
    </span>
  );
}

/** "1 of 2", and where else it was sent. */
export function NumberNote(props: {
  readonly row: SentRow;
  readonly sent: number;
}): JSX.Element | null {
  const words = useWords().certificates;
  const [first, ...again] = props.row.numbers;
  if (first === undefined) return null;
  const others = again.slice(0, MOST_AGAIN).join(', ');
  const rest = again.length > MOST_AGAIN ? ', …' : '';
  const more = again.length === 0 ? '' : `, ${words.again(others + rest)}`;
  return <span className={styles['number']}>{`${words.number(first, props.sent)}${more}`}</span>;
}
