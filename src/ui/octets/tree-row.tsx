import { type JSX, memo } from 'react';
import type { TreeNode } from '../../core/octets/tree.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../use-messages.ts';
import { VisibleText } from '../visible/visible-text.tsx';
import styles from './octets.module.css';

interface TreeRowProps {
  readonly node: TreeNode;
  readonly index: number;
  /** Its place among those that lie in the same element, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly isActive: boolean;
}

/** One element of the tree. Drawn again only when it is itself marked or opened. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps): JSX.Element {
  const { node, index, position, siblings, isOpen, isMarked, isActive } = props;
  const words = useWords().octets;
  const { depth, label, type, text, at, isParent, problem } = node;
  const name = label || type || '…';
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isParent ? isOpen : undefined}
      aria-selected={isMarked}
      tabIndex={isActive ? 0 : -1}
      className={styles['node']}
      data-node={index}
      style={{ paddingInlineStart: `${Math.min(depth, DEEPEST) * INDENT}px` }}
    >
      <span className={styles['twist']} data-twist={isParent || undefined} aria-hidden="true">
        {isParent && <Icon name="next" />}
      </span>
      {isMarked ? <mark className={styles['marked']}>{name}</mark> : <span>{name}</span>}
      {label !== '' && type !== '' && <span className={styles['type']}>{type}</span>}
      {problem !== null && <span className={styles['problem']}>{words.problem[problem]}</span>}
      {text !== '' && (
        <span className={styles['value']}>
          <VisibleText text={text} />
        </span>
      )}
      <span className={styles['size']}>{words.size(at.end - at.start)}</span>
    </div>
  );
});

/** Deeper ones are not moved any further: their names would leave a narrow screen. */
const DEEPEST = 9;
const INDENT = 12;
