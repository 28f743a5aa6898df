import { type JSX, useEffect, useState } from 'react';
import { packedText } from '../../app/unpacking.ts';
import { Sheet } from '../dialog/dialog.tsx';
import { useWords } from '../use-messages.ts';
import styles from './privacy.module.css';

const WAYS = ['policy', 'network', 'offline', 'build'] as const;

/** The policy that this document really carries; "" on the development server. */
const policyOf = (page: Document): string =>
  page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';

/** What a reader can do to see that nothing leaves the browser. */
export function HowToCheck({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const words = useWords().privacy;
  const policy = policyOf(document);
  return (
    <Sheet
      name={words.name}
      end={
        <>
          <Notices name={words.licences} />
          <button type="button" onClick={onClose}>
            {words.close}
          </button>
        </>
      }
    >
      <p>{words.lead}</p>
      <ol className={styles['ways']}>
        {WAYS.map((way) => {
          const [title, text] = words.ways[way];
          return (
            <li key={way}>
              <h3>{title}</h3>
              <p>{text}</p>
              {way === 'policy' && policy !== '' && <code>{policy}</code>}
            </li>
          );
        })}
      </ol>
      <p>{words.kept}</p>
    </Sheet>
  );
}

/** Beside the page where a host serves it; in the page itself where it is one file. */
function Notices({ name }: { readonly name: string }): JSX.Element {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => void packedText('licences').then(setOwn), []);
  if (own === null) {
    return (
      <a href="./licences.md" target="_blank" rel="noreferrer">
        {name}
      </a>
    );
  }
  return (
    <details className={styles['notices']}>
      <summary>{name}</summary>
      <pre>{own}</pre>
    </details>
  );
}
