import type { JSX } from 'react';
import { selectIsCovered } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { FileChoice } from './file-choice.tsx';
import styles from './input-panel.module.css';
import { MyApp } from './my-app.tsx';
import { SecondValue } from './second-value.tsx';
import { Summary } from './summary-line.tsx';

/** Below the textbox: files, a second value, what was read, and my app. */
export function Controls(): JSX.Element {
  const isCovered = useApp(selectIsCovered);
  return (
    <>
      <div className={styles['more']}>
        <FileChoice />
        <SecondValue />
      </div>
      <Summary isCovered={isCovered} />
      <MyApp />
    </>
  );
}
