import { type JSX, useState } from 'react';
import { overlaps, type Span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './arrived.module.css';
import { Piece } from './piece.tsx';
import { blocksOf, type Segment } from './segments.ts';

/** How many segments are drawn at once, and how many before a place that was asked for. */
const MOST = 800;
const BEFORE = 40;

/** The segments as text: a part of them, with the way to the rest. */
export function Annotated({ segments }: { readonly segments: readonly Segment[] }): JSX.Element {
  const words = useWords();
  const pinned = useApp((state) => state.shown);
  const [window, setWindow] = useState({ pinned, from: startFor(segments, pinned), count: MOST });
  // A new place moves the window at once, within the same drawing.
  if (window.pinned !== pinned) {
    setWindow({ pinned, from: startFor(segments, pinned), count: MOST });
  }
  const { from, count } = window;
  const shown = segments.slice(from, from + count);
  const first = shown[0]?.at.start ?? 0;
  const last = shown.at(-1)?.at.end ?? 0;
  const left = (segments.at(-1)?.at.end ?? 0) - last;
  const target = pinned === null ? undefined : shown.find(({ at }) => isAt(at, pinned));
  return (
    <div className={styles['annotated']}>
      {first > 0 && (
        <button
          type="button"
          onClick={() => setWindow({ ...window, from: 0, count: from + count })}
        >
          {words.arrived.before(first)}
        </button>
      )}
      <div className={styles['text']}>
        {blocksOf(shown).map(({ certificate, segments: pieces }) => (
          <div
            key={pieces[0]?.at.start}
            className={certificate === null ? undefined : styles['certificate']}
          >
            {certificate !== null && (
              <span className={styles['number']}>{words.arrived.certificate(certificate)}</span>
            )}
            {pieces.map((segment) => (
              <Piece
                key={segment.at.start}
                segment={segment}
                pinned={segment === target ? pinned : null}
              />
            ))}
          </div>
        ))}
      </div>
      {left > 0 && (
        <button type="button" onClick={() => setWindow({ ...window, count: count + MOST })}>
          {words.arrived.after(left)}
        </button>
      )}
    </div>
  );
}

const isAt = (at: Span, pinned: Span): boolean =>
  overlaps(at, pinned) || (at.start <= pinned.start && pinned.start < at.end);

/** Where to begin, so that a place is seen with what stands before it. */
function startFor(segments: readonly Segment[], pinned: Span | null): number {
  const index = pinned === null ? 0 : segments.findIndex(({ at }) => isAt(at, pinned));
  return index < MOST - BEFORE ? 0 : index - BEFORE;
}
