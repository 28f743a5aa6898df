import { type JSX, useState } from 'react';
import { CopyButton } from '../copy/copy-button.tsx';
import { useWords } from '../use-messages.ts';
import styles from './captures.module.css';
import { inApps } from './in-apps.ts';
import { inProxies } from './in-proxies.ts';

const ALL = [...inProxies, ...inApps];

/** How many there are. */
export const COUNT = ALL.length;

/** Code to copy, for the proxy or the stack that the reader names. */
export function Recipes(): JSX.Element {
  const words = useWords();
  const { captureLead, captureIn, proxies, apps, captureRan, captureNotRun } = words.start;
  const [chosen, choose] = useState('');
  const shown = ALL.find(({ name }) => name === chosen) ?? ALL[0];
  const groups = [
    { label: proxies, captures: inProxies },
    { label: apps, captures: inApps },
  ];
  return (
    <>
      <p className={styles['note']}>{captureLead}</p>
      <label className={styles['choice']}>
        <span>{captureIn}</span>
        <select value={shown?.name} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {groups.map(({ label, captures }) => (
            <optgroup key={label} label={label}>
              {captures.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {shown !== undefined && (
        <>
          <div className={styles['code']}>
            <pre>{shown.code}</pre>
            <CopyButton text={() => shown.code} label={words.copy(shown.name)} />
          </div>
          <p className={styles['run']}>{shown.hasRun ? captureRan : captureNotRun}</p>
        </>
      )}
    </>
  );
}
