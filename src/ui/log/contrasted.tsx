import type { JSX } from 'react';
import type { Contrast } from '../../log/contrast.ts';
import styles from './log.module.css';
import { useLogNames } from './use-log-names.ts';
import { useLogWords } from './use-log-words.ts';

/** What failing clients have and working ones have not; nothing unless there are both. */
export function Contrasted({
  contrast,
}: {
  readonly contrast: Contrast | null;
}): JSX.Element | null {
  const words = useLogWords().contrast;
  const names = useLogNames();
  if (contrast === null) return null;
  const { traits } = contrast;
  return (
    <section className={styles['part']} aria-label={words.name}>
      <h3>{words.name}</h3>
      {traits.length === 0 && <p>{words.noDifference}</p>}
      <ul className={styles['list']}>
        {traits.map((trait) => (
          <li
            key={`${trait.kind} ${trait.value}`}
            data-exact={trait.relation === 'all' || undefined}
          >
            {words.sentence(
              trait.kind === 'format' ? { ...trait, value: names.format(trait.value) } : trait,
              contrast,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
