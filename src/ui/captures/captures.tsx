import { type JSX, lazy } from 'react';
import { Later } from '../later.tsx';
import { useWords } from '../use-messages.ts';
import styles from './captures.module.css';

/** The code: a chunk of its own, which the first paint does not wait for. */
export const recipes = () => import('./recipes.tsx');
const Recipes = lazy(async () => ({ default: (await recipes()).Recipes }));

/** How to capture the header, on the empty page. */
export function Captures(): JSX.Element {
  const { capture } = useWords().start;
  return (
    <section aria-label={capture}>
      <h3 className={styles['title']}>{capture}</h3>
      <Later>
        <Recipes />
      </Later>
    </section>
  );
}
