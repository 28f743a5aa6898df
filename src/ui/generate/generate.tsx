import { type JSX, useEffect, useRef } from 'react';
import { useApp } from '../use-app.ts';
import { ChainChoice } from './chain-choice.tsx';
import styles from './generate.module.css';
import { Output } from './output.tsx';
import { useGenerateWords } from './use-generate-words.ts';

/** Headers as proxies would send them, for the pasted chain or for test certificates. */
export function Generate(): JSX.Element {
  const words = useGenerateWords();
  const visit = useApp((state) => state.visit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['page']} aria-label={words.name}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {words.name}
        </h2>
        <button type="button" onClick={() => visit('inspect')}>
          {words.back}
        </button>
      </div>
      <p className={styles['lead']}>{words.lead}</p>
      <ChainChoice />
      <Output />
    </section>
  );
}
