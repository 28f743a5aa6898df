import type { JSX } from 'react';
import { selectMarked } from '../../app/pointer.slice.ts';
import type { Span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import type { Board } from './board.ts';
import styles from './octets.module.css';
import { pointingAt } from './pointing.ts';
import { statusOf } from './status-words.ts';
import { useReaderName } from './use-reader-name.ts';

interface StatusProps {
  readonly board: Board;
  readonly paste: string;
}

/** What is pointed at, in words. Said aloud only where the keyboard moved: a mouse would never let it finish. */
export function Status({ board, paste }: StatusProps): JSX.Element {
  const words = useWords().octets.status;
  const marked = useApp(selectMarked);
  const isPinned = useApp((state) => state.pinned !== null);
  const isByKey = useApp((state) => state.isByKey || state.pinned !== null);
  const pin = useApp((state) => state.pin);
  return (
    <div className={styles['status']}>
      <output aria-label={words.name} aria-live={isByKey ? 'polite' : 'off'}>
        {marked === null ? (
          <span className={styles['idle']}>{words.idle}</span>
        ) : (
          <Said board={board} paste={paste} at={marked} />
        )}
      </output>
      {isPinned && (
        <span className={styles['pin']}>
          {words.pinned}
          <button type="button" onClick={() => pin(null)}>
            {words.unpin}
          </button>
        </span>
      )}
    </div>
  );
}

function Said({ board, paste, at }: StatusProps & { readonly at: Span }): JSX.Element {
  const words = useWords().octets.status;
  const who = useReaderName(board.map.decoder);
  const { place, effects } = statusOf(words, pointingAt(board, paste, at), who);
  return (
    <>
      {place.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have a fixed order
        <span key={i}>
          {i > 0 && <span className={styles['arrow']}>{' → '}</span>}
          {part}
        </span>
      ))}
      {effects.map((effect) => (
        <span key={effect}>
          {words.separator}
          <span className={styles['effect']}>{effect}</span>
        </span>
      ))}
    </>
  );
}
