import { type JSX, use, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { AppState } from '../../app/store.ts';
import { StoreContext } from '../use-app.ts';
import styles from './block-list.module.css';
import { BlockList } from './block-list.tsx';
import type { Block } from './blocks.ts';

/** What is printed in place of the page: the report, whole. It is made only when a page is printed. */
export function PrintedReport(props: {
  readonly blocks: (state: AppState) => readonly Block[];
}): JSX.Element | null {
  const store = use(StoreContext);
  const isPrinting = useIsPrinting();
  if (!isPrinting || store === null) return null;
  return createPortal(
    <article className={styles['printed']}>
      <BlockList blocks={props.blocks(store.getState())} top={1} />
    </article>,
    document.body,
  );
}

/** Whether the page is being printed. The browser waits for what is there when the event ends. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const follow = (): void => flushSync(() => setPrinting(paper.matches));
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    paper.addEventListener('change', follow);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      paper.removeEventListener('change', follow);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
