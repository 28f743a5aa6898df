import { type JSX, useState } from 'react';
import { parseOwnDecoders } from '../../core/own-decoder/parse.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { renumbered } from './draft.ts';
import styles from './own.module.css';

/** Own decoders out of this browser and into it, as JSON. */
export function Exchange(): JSX.Element {
  const words = useWords().own;
  const own = useApp((state) => state.ownDecoders);
  const save = useApp((state) => state.saveOwn);
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const take = (): void => {
    const read = parseOwnDecoders(parsed(text));
    if (read === null) {
      say(words.importFailed);
      return;
    }
    for (const decoder of renumbered(read, own)) save(decoder);
    say(words.imported(read.length));
    setText('');
  };
  return (
    <details className={styles['exchange']}>
      <summary>{words.exchange}</summary>
      {own.length > 0 && (
        <CopyButton isWide text={() => JSON.stringify(own, null, 2)} label={words.copyJson} />
      )}
      <label className={styles['field']}>
        <span>{words.json}</span>
        <textarea
          rows={3}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={take}>
        {words.import}
      </button>
      <p aria-live="polite">{said}</p>
    </details>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
