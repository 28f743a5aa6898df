import { type JSX, useCallback, useState } from 'react';
import type { Span } from '../../core/span.ts';
import { visible } from '../evidence/lines.ts';
import { COVER } from '../input/cover.ts';
import { useWords } from '../use-messages.ts';
import styles from './arrived.module.css';
import { type Segment, shorten } from './segments.ts';

/** How much more of a long run is shown on a click. */
const MORE = 20_000;

interface PieceProps {
  readonly segment: Segment;
  /** The place that was asked for, if it is here. */
  readonly pinned: Span | null;
}

/** One segment. A secret shows that it is there, and nothing of it. */
export function Piece({ segment, pinned }: PieceProps): JSX.Element {
  const words = useWords().arrived;
  // A new place is a new function, which React calls with the element: that is when it takes focus.
  const seek = useCallback(
    (element: HTMLElement | null) => {
      if (pinned === null || element === null) return;
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    },
    [pinned],
  );
  const { kind, text, at } = segment;
  const target = pinned === null ? {} : { ref: seek, tabIndex: -1, 'data-pinned': true };
  if (kind === null) {
    return pinned === null ? (
      <Run text={text} />
    ) : (
      <span {...target} className={styles['place']}>
        <Run text={text} />
      </span>
    );
  }
  if (kind === 'secret') {
    return (
      <mark {...target} className={styles['mark']} data-kind={kind}>
        {`${COVER} ${words.secret(at.end - at.start)}`}
      </mark>
    );
  }
  return (
    <>
      <mark {...target} className={styles['mark']} data-kind={kind}>
        {visible(text)}
      </mark>
      {kind === 'line-end' && <br />}
    </>
  );
}

/** Text that nothing marks: the middle of a long run is opened on a click. */
function Run({ text }: { readonly text: string }): JSX.Element {
  const words = useWords().arrived;
  const [opened, setOpened] = useState(0);
  const { head, hidden, tail } = shorten(text, opened);
  if (hidden === 0) return <>{head}</>;
  return (
    <>
      {head}
      <button type="button" className={styles['gap']} onClick={() => setOpened(opened + MORE)}>
        {words.hidden(hidden)}
      </button>
      {tail}
    </>
  );
}
