import { type JSX, Suspense, use, useId, useRef } from 'react';
import { Island } from '../island.tsx';
import { lazily } from '../lazily.tsx';
import { loadFirstScreen } from '../load.ts';
import { shell } from '../messages/shell.ts';
import { useApp } from '../use-app.ts';
import { LocaleContext } from '../use-messages.ts';
import { HeaderValue } from './header-value.tsx';
import styles from './input-panel.module.css';

const Bar = lazily(loadFirstScreen, (module) => module.Bar);
const Controls = lazily(loadFirstScreen, (module) => module.Controls);

// The same element each time, as in app.tsx.
const CONTROLS = (
  <Suspense>
    <Island>
      <Controls />
    </Island>
  </Suspense>
);

/** The textbox and my app; on a phone, once something is pasted, a bar that opens them. */
export function InputPanel(): JSX.Element {
  const words = shell[use(LocaleContext)];
  const isEditing = useApp((state) => state.isEditing);
  const hasText = useApp((state) => state.text !== '');
  const isComparing = useApp((state) => state.isComparing);
  const revision = useApp((state) => state.revision);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <section className={styles['panel']} data-editing={isEditing} data-filled={hasText}>
      <div className={styles['bar']}>
        <label htmlFor={id} className={styles['label']}>
          {words.name}
        </label>
        {isComparing && <span className={styles['letter']}>A</span>}
        <Suspense>{hasText && <Bar box={box} />}</Suspense>
      </div>
      <div className={styles['sheet']}>
        <HeaderValue key={revision} id={id} box={box} placeholder={words.placeholder} />
        {CONTROLS}
      </div>
    </section>
  );
}
