import { type JSX, useId, useRef } from 'react';
import { FilePicker } from '../input/file-picker.tsx';
import { useApp } from '../use-app.ts';
import styles from './log.module.css';
import { useLogWords } from './use-log-words.ts';

/** Nothing is open: how to begin, and what is understood. */
export function Empty(): JSX.Element {
  const words = useLogWords();
  const open = useApp((state) => state.openLog);
  return (
    <>
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['start']}>
        <FilePicker label={words.empty.choose} choose={open} />
        <p>{words.empty.drop}</p>
      </div>
      <PasteLines />
      <h3>{words.empty.understood}</h3>
      <ul className={styles['list']}>
        {words.empty.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <p className={styles['lead']}>{words.empty.notThere}</p>
    </>
  );
}

/** What is pasted is taken before the textbox has it: a log is never kept in one. */
function PasteLines(): JSX.Element {
  const words = useLogWords().empty;
  const open = useApp((state) => state.openLog);
  const lines = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <div className={styles['paste']}>
      <label htmlFor={id}>{words.paste}</label>
      <textarea
        id={id}
        ref={lines}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (text === '') return;
          event.preventDefault();
          open(text);
        }}
      />
      <button type="button" onClick={() => open(lines.current?.value ?? '')}>
        {words.read}
      </button>
    </div>
  );
}
