import type { JSX } from 'react';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './update-notice.module.css';

/** Says that a newer version is ready: always there, so that a reader hears it. Without a paste it is taken unasked. */
export function UpdateNotice(): JSX.Element {
  const words = useWords().privacy;
  const isShown = useApp(({ hasUpdate, text }) => hasUpdate && text !== '');
  const take = useApp((state) => state.takeUpdate);
  return (
    <div className={styles['notice']} data-shown={isShown}>
      <p role="status">{isShown && words.update}</p>
      {isShown && (
        <button type="button" onClick={take}>
          {words.takeUpdate}
        </button>
      )}
    </div>
  );
}
