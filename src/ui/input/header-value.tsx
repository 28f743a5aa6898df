import { type JSX, type RefObject, use, useEffect, useRef, useState } from 'react';
import type { AppState } from '../../app/store.ts';
import { StoreContext, useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { cover, type Hidden, hiddenIn, NOTHING_HIDDEN, uncover } from './cover.ts';
import styles from './input-panel.module.css';

interface HeaderValueProps {
  readonly id: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/**
 * The textbox. It keeps its own text, so that nothing typed before the page is up is lost; a text from elsewhere comes
 * with a new key. Private keys are covered in place once they are found: a new element would lose focus.
 */
export function HeaderValue({ id, box }: HeaderValueProps): JSX.Element {
  const words = useWords().input;
  const type = useApp((state) => state.type);
  const store = use(StoreContext);
  const [initial] = useState(() => store?.getState().text ?? '');
  const hidden = useRef<Hidden>(NOTHING_HIDDEN);
  useEffect(() => {
    const follow = (state: AppState, before: AppState): void => {
      const isSame = state.answer === before.answer && state.isRevealed === before.isRevealed;
      if (isSame || box.current === null) return;
      const isCovering = hidden.current.secrets.length > 0;
      hidden.current = hiddenIn(state);
      const shown = cover(state.text, hidden.current.secrets);
      const isStale = isCovering || hidden.current.secrets.length > 0;
      if (isStale && box.current.value !== shown) box.current.value = shown;
    };
    return store?.subscribe(follow);
  }, [store, box]);
  return (
    <textarea
      id={id}
      ref={box}
      className={styles['value']}
      defaultValue={initial}
      placeholder={words.placeholder}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      onChange={({ currentTarget }) => {
        type(uncover(currentTarget.value, hidden.current.text, hidden.current.secrets));
        if (store?.getState().isEditing === false) showBeginning(currentTarget);
      }}
    />
  );
}

/** A paste leaves the cursor, and with it the view, at its end; what it is stands at its beginning. */
function showBeginning(box: HTMLTextAreaElement): void {
  requestAnimationFrame(() => {
    box.scrollTop = 0;
  });
}
