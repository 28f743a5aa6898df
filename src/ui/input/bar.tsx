import type { JSX, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { selectField } from '../../app/selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './input-panel.module.css';

interface BarProps {
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** What was pasted, in a few words, and what can be done with the textbox. */
export function Bar({ box }: BarProps): JSX.Element {
  const words = useWords().input;
  const isEditing = useApp((state) => state.isEditing);
  const edit = useApp((state) => state.edit);
  const rest = useApp((state) => state.rest);
  const clear = useApp((state) => state.clear);
  const startEditing = (): void => {
    flushSync(edit);
    box.current?.focus();
  };
  const startAnew = (): void => {
    flushSync(clear);
    box.current?.focus();
  };
  return (
    <>
      <Size />
      <button type="button" onClick={isEditing ? rest : startEditing}>
        {isEditing ? words.done : words.edit}
      </button>
      <button type="button" onClick={startAnew}>
        {words.clear}
      </button>
    </>
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
      <span className={name === null ? undefined : styles['field']}>
        {name ?? words.input.unnamed}
      </span>
      {` · ${words.characters(length)}`}
    </span>
  );
}
