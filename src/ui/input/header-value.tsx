import {
  type ClipboardEvent,
  type JSX,
  type RefObject,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AppState } from '../../app/store.ts';
import { StoreContext, useApp } from '../use-app.ts';
import { cover, LARGE, secretsNow, uncover, type Veil, veilsFor } from './cover.ts';
import styles from './input-panel.module.css';

interface HeaderValueProps {
  readonly id: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly placeholder: string;
}

/** What the textbox does not show of a text. */
interface Hidden {
  readonly text: string;
  readonly veils: readonly Veil[];
  /** Whether the text is shown by its beginning only, as long as it is large. */
  readonly isShort: boolean;
}

/** A text that comes from elsewhere is shown by its beginning if it is large. */
const hideIn = (text: string): Hidden => ({ text, veils: veilsFor(text, [], true), isShort: true });

/**
 * The textbox. It keeps its own text, so that nothing typed before the page is up is lost; a text from elsewhere comes
 * with a new key. Private keys are covered in place once they are found: a new element would lose focus.
 */
export function HeaderValue({ id, box, placeholder }: HeaderValueProps): JSX.Element {
  const type = useApp((state) => state.type);
  const store = use(StoreContext);
  const [first] = useState(() => hideIn(store?.getState().text ?? ''));
  const hidden = useRef(first);
  // What was pasted into the prerendered page, before any script ran.
  useLayoutEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed !== '' && store?.getState().text === '') type(typed);
  }, [box, store, type]);
  useEffect(() => {
    const follow = (state: AppState, before: AppState): void => {
      const isSame = state.answer === before.answer && state.isRevealed === before.isRevealed;
      if (isSame || box.current === null) return;
      const wasHiding = hidden.current.veils.length > 0;
      const isShort = hidden.current.isShort && !state.isRevealed;
      const veils = veilsFor(state.text, secretsNow(state), isShort);
      hidden.current = { text: state.text, veils, isShort };
      if (!wasHiding && veils.length === 0) return;
      const shown = cover(state.text, veils);
      if (box.current.value !== shown) box.current.value = shown;
    };
    return store?.subscribe(follow);
  }, [store, box]);
  const meant = (edited: string): string =>
    uncover(edited, hidden.current.text, hidden.current.veils);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= LARGE) return;
    event.preventDefault();
    const { currentTarget } = event;
    const { value, selectionStart, selectionEnd } = currentTarget;
    const text = meant(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
    hidden.current = hideIn(text);
    currentTarget.value = cover(text, hidden.current.veils);
    type(text);
  };
  return (
    <textarea
      id={id}
      ref={box}
      className={styles['value']}
      defaultValue={cover(first.text, first.veils)}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      onPaste={paste}
      onChange={({ currentTarget }) => {
        type(meant(currentTarget.value));
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
