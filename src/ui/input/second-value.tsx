import { type JSX, type RefObject, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { selectIsSecondCovered } from '../../app/second-selectors.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { COVER } from './cover.ts';
import styles from './input-panel.module.css';

/** The button that asks for a second value, and the textbox for it. */
export function SecondValue(): JSX.Element {
  const words = useWords().input.second;
  const isComparing = useApp((state) => state.isComparing);
  const compare = useApp((state) => state.compare);
  const remove = useApp((state) => state.removeSecond);
  const add = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const startComparing = (): void => {
    flushSync(compare);
    box.current?.focus();
  };
  const stopComparing = (): void => {
    flushSync(remove);
    add.current?.focus();
  };
  if (!isComparing) {
    return (
      <button ref={add} type="button" className={styles['add']} onClick={startComparing}>
        {words.add}
      </button>
    );
  }
  return (
    <div className={styles['second']}>
      <div className={styles['bar']}>
        <label htmlFor={id} className={styles['label']}>
          {words.name}
        </label>
        <button type="button" onClick={stopComparing}>
          {words.remove}
        </button>
      </div>
      <Box id={id} box={box} />
    </div>
  );
}

interface BoxProps {
  readonly id: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** A value with a private key in it is covered as a whole: it is here by mistake. */
function Box({ id, box }: BoxProps): JSX.Element {
  const words = useWords().input.second;
  const second = useApp((state) => state.second);
  const type = useApp((state) => state.typeSecond);
  const isCovered = useApp(selectIsSecondCovered);
  return (
    <>
      <textarea
        id={id}
        ref={box}
        className={styles['value']}
        value={isCovered ? COVER : second}
        readOnly={isCovered}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {isCovered && <p className={styles['summary']}>{words.covered}</p>}
    </>
  );
}
