import { type JSX, useMemo } from 'react';
import type { Fix } from '../../core/plugin.ts';
import { useApp } from '../use-app.ts';
import { useMessages } from '../use-messages.ts';
import { FIX_ID } from '../verdict/verdict-actions.tsx';
import styles from './how-to-fix.module.css';
import { inOrderOfStacks } from './order.ts';
import { Snippets } from './snippets.tsx';

const NO_FIXES: readonly Fix[] = [];

/** What to do, by whose side it is on. */
export function HowToFix(): JSX.Element | null {
  const { interface: words, prose } = useMessages();
  const answer = useApp((state) => state.answer);
  const catalog = useApp((state) => state.catalog);
  const advice = useMemo(
    () => (answer === null || catalog === null ? null : prose.advice(answer.inspection, catalog)),
    [answer, catalog, prose],
  );
  if (answer === null || catalog === null || advice === null) return null;
  const withIds = (ids: readonly string[]): readonly Fix[] =>
    inOrderOfStacks(
      ids.flatMap((id) => catalog.fixes.filter((fix) => fix.id === id)),
      catalog,
    );
  const fixes = withIds(answer.inspection.view.fixes);
  const readers = withIds(answer.inspection.view.readers);
  const of = (who: Fix['who']): readonly Fix[] => fixes.filter((fix) => fix.who === who);
  return (
    <section id={FIX_ID} tabIndex={-1} className={styles['fix']} aria-label={words.fix.name}>
      <h2 className={styles['heading']}>{words.fix.name}</h2>
      <div className={styles['sides']}>
        <Side
          name={words.fix.app}
          advice={readers.length === 0 ? advice.app : [...advice.app, words.fix.readers]}
          fixes={readers.length === 0 ? of('app') : readers}
        />
        <Side name={words.fix.proxy} advice={advice.proxy} fixes={of('proxy')} />
        <Side name={words.fix.customer} advice={advice.customer} fixes={NO_FIXES} />
      </div>
      {advice.caution !== null && <p className={styles['caution']}>{advice.caution}</p>}
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly advice: readonly string[];
  readonly fixes: readonly Fix[];
}

function Side({ name, advice, fixes }: SideProps): JSX.Element {
  const words = useMessages().interface.fix;
  const isNothing = advice.length === 0 && fixes.length === 0;
  return (
    <div className={styles['side']}>
      <h3>{name}</h3>
      {isNothing && <p className={styles['calm']}>{words.nothing}</p>}
      {advice.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Snippets side={name} fixes={fixes} />
    </div>
  );
}
