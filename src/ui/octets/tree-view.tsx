import {
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { selectMarked } from '../../app/pointer.slice.ts';
import type { TreeNode } from '../../core/octets/tree.ts';
import type { Span } from '../../core/span.ts';
import { useApp } from '../use-app.ts';
import type { Board } from './board.ts';
import { nodesOf, parentOf, sizeOf } from './nodes.ts';
import styles from './octets.module.css';
import { TreeRow } from './tree-row.tsx';
import { usePane } from './use-pane.ts';
import { ROW, VirtualRows } from './virtual-rows.tsx';

interface TreeViewProps {
  readonly board: Board;
  readonly name: string;
  readonly seen: number;
}

const NONE_CLOSED: ReadonlySet<number> = new Set();

/** The fields of the certificate by their names in RFC 5280 (ARIA Authoring Practices, Tree View). */
export function TreeView({ board, name, seen }: TreeViewProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const { tree } = board.map;
  const [closed, setClosed] = useState(NONE_CLOSED);
  const shown = useMemo(() => shownOf(tree, closed), [tree, closed]);
  const places = useMemo(() => placesOf(tree), [tree]);
  const marked = useApp(selectMarked);
  const octets = marked === null ? null : board.octets.led(marked);
  const marks = new Set(nodesOf(tree, octets).map((node) => openParent(tree, closed, node)));
  const [chosen, setChosen] = useState(0);
  const pane = usePane(scroller, null);
  const [first] = marks;
  const current = openParent(tree, closed, pane.isFocused ? chosen : (first ?? chosen));
  const active = Math.max(0, shown.indexOf(current));
  const placeOf = (node: number): Span | null => {
    const { at } = tree[node] ?? {};
    return at === undefined ? null : board.octets.toPaste(at);
  };
  const toggle = (node: number): void => {
    const next = new Set(closed);
    if (!next.delete(node)) next.add(node);
    setClosed(next);
  };
  const go = (node: number | undefined): void => {
    if (node === undefined || node < 0) return;
    setChosen(node);
    pane.step(placeOf(node));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (pane.onKey(event, placeOf(current))) return;
    const { isParent = false } = tree[current] ?? {};
    const isOpen = isParent && !closed.has(current);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(shown[active + 1]),
      ArrowUp: () => go(shown[active - 1]),
      Home: () => go(shown[0]),
      End: () => go(shown.at(-1)),
      PageDown: () => go(shown[Math.min(shown.length - 1, active + seen - 1)]),
      PageUp: () => go(shown[Math.max(0, active - seen + 1)]),
      ArrowRight: () => (isOpen ? go(current + 1) : isParent && toggle(current)),
      ArrowLeft: () => (isOpen ? toggle(current) : go(parentOf(tree, current))),
    };
    const act = moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={name}
      aria-multiselectable="true"
      className={styles['pane']}
      style={{ blockSize: Math.min(seen, Math.max(1, shown.length)) * ROW }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const node = nodeAt(event) ?? current;
        setChosen(node);
        pane.onFocus(event, placeOf(node));
      }}
      onBlur={pane.onBlur}
      onPointerMove={(event) => {
        const node = nodeAt(event);
        pane.hover(event, node === null ? null : placeOf(node));
      }}
      onPointerLeave={pane.onLeave}
      onClick={(event) => {
        const node = nodeAt(event);
        if (node === null) return;
        setChosen(node);
        if (isTwist(event)) toggle(node);
        else pane.pin(placeOf(node));
      }}
    >
      <VirtualRows
        scroller={scroller}
        count={shown.length}
        seen={seen}
        kept={active}
        reveal={pane.isHovered || (marks.size === 0 && !pane.isFocused) ? null : active}
        role="presentation"
        render={(row) => {
          const index = shown[row] ?? 0;
          const node = tree[index];
          return node === undefined ? null : (
            <TreeRow
              node={node}
              index={index}
              position={places[index]?.position ?? 1}
              siblings={places[index]?.siblings ?? 1}
              isOpen={!closed.has(index)}
              isMarked={marks.has(index)}
              isActive={index === current}
            />
          );
        }}
      />
    </div>
  );
}

function nodeAt({ target }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
  return row === null ? null : Number(row.dataset['node']);
}

const isTwist = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[data-twist]') !== null;

/** The nodes that are not inside of a closed one. */
function shownOf(tree: readonly TreeNode[], closed: ReadonlySet<number>): readonly number[] {
  const shown: number[] = [];
  for (let i = 0; i < tree.length; i += 1) {
    shown.push(i);
    if (closed.has(i)) i += sizeOf(tree, i);
  }
  return shown;
}

/** The node itself, or the outermost closed one that it lies in. */
function openParent(tree: readonly TreeNode[], closed: ReadonlySet<number>, node: number): number {
  let found = node;
  for (let i = parentOf(tree, node); i >= 0; i = parentOf(tree, i)) if (closed.has(i)) found = i;
  return found;
}

interface PlaceAmong {
  readonly position: number;
  readonly siblings: number;
}

/** Where each node stands among its siblings. */
function placesOf(tree: readonly TreeNode[]): readonly PlaceAmong[] {
  const families = new Map<number, number[]>();
  const open: number[] = [];
  for (const [i, { depth }] of tree.entries()) {
    open.length = depth;
    const parent = open[depth - 1] ?? -1;
    const family = families.get(parent);
    if (family === undefined) families.set(parent, [i]);
    else family.push(i);
    open[depth] = i;
  }
  const places: PlaceAmong[] = [];
  for (const family of families.values()) {
    for (const [i, node] of family.entries()) {
      places[node] = { position: i + 1, siblings: family.length };
    }
  }
  return places;
}
