import {
  type JSX,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isSameQuestion, selectQuestion } from '../../app/octets-selectors.ts';
import type { AppState } from '../../app/store.ts';
import type { OctetMap } from '../../core/octets/octet-map.ts';
import type { Span } from '../../core/span.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { isReference } from '../matrix/rows.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import { useNames } from '../use-names.ts';
import { arrivalOf } from './arrival.ts';
import { type Board, boardOf, type Sheet } from './board.ts';
import { Choices } from './choices.tsx';
import { HexView } from './hex-view.tsx';
import { Legend } from './legend.tsx';
import styles from './octets.module.css';
import { Status } from './status.tsx';
import { Stopped } from './stopped.tsx';
import { TextView } from './text-view.tsx';
import { TreeView } from './tree-view.tsx';

/** How many rows each view shows at once. */
const SEEN = { paste: 5, text: 7, octets: 12, tree: 12 };
/** The widest rows: PEM has lines of 64 characters (RFC 7468, section 2), and their end is shown. */
const MOST = { paste: 160, text: 64 };

/** The newest map; the one before it while the worker reads. */
const selectMap = ({ mapped }: AppState): OctetMap | null => mapped?.map ?? null;
const selectIsCurrent = (state: AppState): boolean =>
  isSameQuestion(state.mapped?.question ?? null, selectQuestion(state));

/** The four views of one certificate, and the line that says what is pointed at. */
export function OctetViews(): JSX.Element {
  const words = useWords().octets;
  const map = useApp(selectMap);
  const isCurrent = useApp(selectIsCurrent);
  const paste = useApp(({ answer }) => answer?.text ?? '');
  const start = useRef<HTMLDivElement>(null);
  const board = useMemo(() => (map === null ? null : boardOf(map, paste)), [map, paste]);
  return (
    <div ref={start} className={styles['octets']}>
      <Choices />
      {board === null ? (
        <p className={styles['waiting']}>{isCurrent ? words.failed : words.working}</p>
      ) : (
        <Views board={board} paste={paste} isCurrent={isCurrent} start={start} />
      )}
    </div>
  );
}

interface ViewsProps {
  readonly board: Board;
  readonly paste: string;
  readonly isCurrent: boolean;
  /** Where the views begin. */
  readonly start: RefObject<HTMLElement | null>;
}

function Views({ board, paste, isCurrent, start }: ViewsProps): JSX.Element {
  const { views } = useWords().octets;
  const names = useNames();
  const arrival = useArrival(board, isCurrent, start);
  const { intended, written, map } = board;
  const { reference } = useWords().octets.status;
  const call = isReference(map.decoder) ? reference[map.decoder] : names.decoder(map.decoder);
  const hex = (): string =>
    Array.from(map.octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
  return (
    <>
      <Status board={board} paste={paste} />
      <Pane name={views.paste} isWide>
        <TextView
          board={board}
          sheet={board.paste}
          name={views.paste}
          seen={SEEN.paste}
          most={MOST.paste}
          arrival={arrival}
        />
      </Pane>
      <Pane name={views.intended} text={() => intended.text}>
        <Text board={board} sheet={intended} name={views.intended} />
      </Pane>
      <Pane name={views.written(call)} {...(written === null ? {} : { text: () => written.text })}>
        {written === null ? (
          <Stopped call={call} error={map.error} />
        ) : (
          <Text board={board} sheet={written} name={views.written(call)} />
        )}
      </Pane>
      <Pane name={views.octets} text={hex}>
        <HexView board={board} name={views.octets} seen={SEEN.octets} />
      </Pane>
      <Pane name={views.tree}>
        <TreeView board={board} name={views.tree} seen={SEEN.tree} />
      </Pane>
      <Legend />
    </>
  );
}

function Text(props: {
  readonly board: Board;
  readonly sheet: Sheet;
  readonly name: string;
}): JSX.Element {
  return <TextView {...props} seen={SEEN.text} most={MOST.text} />;
}

interface PaneProps {
  readonly name: string;
  readonly isWide?: boolean;
  /** What its button copies. */
  readonly text?: () => string;
  readonly children: ReactNode;
}

function Pane({ name, isWide = false, text, children }: PaneProps): JSX.Element {
  const words = useWords();
  return (
    <div className={styles['view']} data-wide={isWide || undefined}>
      <div className={styles['viewHead']}>
        <h3>{name}</h3>
        {text !== undefined && <CopyButton text={text} label={words.copy(name)} />}
      </div>
      {children}
    </div>
  );
}

/** Goes where the reader was led, once the octets of that certificate are there. */
function useArrival(
  board: Board,
  isCurrent: boolean,
  start: RefObject<HTMLElement | null>,
): Span | null {
  const lead = useApp((state) => state.lead);
  const arrive = useApp((state) => state.arrive);
  const [arrival, setArrival] = useState<Span | null>(null);
  useEffect(() => {
    if (lead === null || !isCurrent) return;
    const at = arrivalOf(board, lead);
    arrive(at);
    setArrival(at);
    start.current?.scrollIntoView({ block: 'start' });
  }, [lead, isCurrent, board, arrive, start]);
  return arrival;
}
