import type { JSX } from 'react';
import type { Fix } from '../../core/plugin.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useMessages } from '../use-messages.ts';
import styles from './how-to-fix.module.css';

/** One snippet: the code, whether it was run, and where its rule is written down. */
export function FixCode({ fix }: { readonly fix: Fix }): JSX.Element {
  const { interface: words, prose } = useMessages();
  const { target, code, citations } = fix;
  const note = prose.fixNote(fix);
  return (
    <div className={styles['snippet']}>
      <div className={styles['code']}>
        <pre>{code}</pre>
        <CopyButton text={() => code} label={words.copy(words.fix.code(target))} />
      </div>
      {note !== '' && <p>{note}</p>}
      <p className={styles['source']}>
        {`${words.fix.sources} `}
        {citations.map(({ title, url, section }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer">
            {section === undefined ? title : `${title}, ${section}`}
          </a>
        ))}
      </p>
    </div>
  );
}
