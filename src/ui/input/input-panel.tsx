import { type JSX, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { selectField, selectIsCovered } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { FileChoice } from './file-choice.tsx';
import { HeaderValue } from './header-value.tsx';
import styles from './input-panel.module.css';
import { MyApp } from './my-app.tsx';
import { SecondValue } from './second-value.tsx';
import { Summary } from './summary-line.tsx';

/** The textbox and my app; on a phone, once something is pasted, a bar that opens them. */
export function InputPanel(): JSX.Element {
  const words = useWords().input;
  const isEditing = useApp((state) => state.isEditing);
  const hasText = useApp((state) => state.text !== '');
  const isComparing = useApp((state) => state.isComparing);
  const isCovered = useApp(selectIsCovered);
  const revision = useApp((state) => state.revision);
  const edit = useApp((state) => state.edit);
  const rest = useApp((state) => state.rest);
  const clear = useApp((state) => state.clear);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const startEditing = (): void => {
    flushSync(edit);
    box.current?.focus();
  };
  const startAnew = (): void => {
    flushSync(clear);
    box.current?.focus();
  };
  return (
    <section className={styles['panel']} data-editing={isEditing} data-filled={hasText}>
      <div className={styles['bar']}>
        <label htmlFor={id} className={styles['label']}>
          {words.name}
        </label>
        {isComparing && <span className={styles['letter']}>A</span>}
        {hasText && <Size />}
        {hasText && (
          <button type="button" onClick={isEditing ? rest : startEditing}>
            {isEditing ? words.done : words.edit}
          </button>
        )}
        {hasText && (
          <button type="button" onClick={startAnew}>
            {words.clear}
          </button>
        )}
      </div>
      <div className={styles['sheet']}>
        <HeaderValue key={revision} id={id} box={box} />
        <div className={styles['more']}>
          <FileChoice />
          <SecondValue />
        </div>
        <Summary isCovered={isCovered} />
        <MyApp />
      </div>
    </section>
  );
}

/** "X-SSL-CERT · 3,055 chars" */
function Size(): JSX.Element {
  const words = useWords();
  const name = useApp((state) => selectField(state)?.name ?? null);
  const length = useApp((state) => {
    const at = selectField(state)?.at;
    return at === undefined ? state.text.length : at.end - at.start;
  });
  return (
    <span className={styles['size']}>
      <span className={styles['field']}>{name ?? words.input.unnamed}</span>
      {` · ${words.characters(length)}`}
    </span>
  );
}
