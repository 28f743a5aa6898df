import type { JSX } from 'react';
import { ToolPage } from '../tool-page/tool-page.tsx';
import { ChainChoice } from './chain-choice.tsx';
import styles from './generate.module.css';
import { Output } from './output.tsx';
import { useGenerateWords } from './use-generate-words.ts';

/** Headers as proxies would send them, for the pasted chain or for test certificates. */
export function Generate(): JSX.Element {
  const words = useGenerateWords();
  return (
    <ToolPage name={words.name} back={words.back} id="generate">
      <p className={styles['lead']}>{words.lead}</p>
      <ChainChoice />
      <Output />
    </ToolPage>
  );
}
