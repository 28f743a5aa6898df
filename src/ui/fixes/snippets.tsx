import { type JSX, useState } from 'react';
import type { Fix } from '../../core/plugin.ts';
import { useWords } from '../use-messages.ts';
import { FixCode } from './fix-code.tsx';
import styles from './how-to-fix.module.css';

/** So many snippets stand below one another; of more than these one is chosen. */
const MOST_SHOWN = 2;

interface SnippetsProps {
  /** Whose side they are on. */
  readonly side: string;
  readonly fixes: readonly Fix[];
}

/** The code of one side: all of it where it is little, else that for the program that the reader names. */
export function Snippets({ side, fixes }: SnippetsProps): JSX.Element | null {
  const words = useWords().fix;
  const [chosen, choose] = useState<string | null>(null);
  if (fixes.length <= MOST_SHOWN) {
    return (
      <>
        {fixes.map((fix) => (
          <div key={fix.id}>
            <h4>{fix.target}</h4>
            <FixCode fix={fix} />
          </div>
        ))}
      </>
    );
  }
  const shown = fixes.find(({ id }) => id === chosen) ?? fixes[0];
  if (shown === undefined) return null;
  return (
    <>
      <label className={styles['choice']}>
        <span>{words.codeFor}</span>
        <select
          aria-label={`${words.codeFor} (${side})`}
          value={shown.id}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {fixes.map(({ id, target }) => (
            <option key={id} value={id}>
              {target}
            </option>
          ))}
        </select>
      </label>
      <FixCode fix={shown} />
    </>
  );
}
