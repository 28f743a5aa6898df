import type { JSX } from 'react';
import { kept } from '../kept.ts';
import { Later } from '../later.tsx';
import { lazily } from '../lazily.tsx';
import { useIsAlive } from '../use-is-alive.ts';
import { useWords } from '../use-messages.ts';
import styles from './captures.module.css';

/** The code: a chunk of its own, which the first paint does not wait for. */
export const recipes = kept(() => import('./recipes.tsx'));
const Recipes = lazily(recipes, (module) => module.Recipes);

/** How to capture the header, on the empty page. */
export function Captures(): JSX.Element {
  const { capture } = useWords().start;
  // Below what is seen first: the first paint does not wait for it.
  const isAlive = useIsAlive();
  return (
    <section aria-label={capture}>
      <h3 className={styles['title']}>{capture}</h3>
      <Later>{isAlive && <Recipes />}</Later>
    </section>
  );
}
