import type { JSX } from 'react';
import type { CellJson } from '../../core/view.ts';
import { visible } from '../evidence/lines.ts';
import type { EvidenceMessages } from '../messages/interface.ts';
import { useApp } from '../use-app.ts';
import { useWords } from '../use-messages.ts';
import styles from './decoders.module.css';

/** How much of what stays is shown on either side. */
const AROUND = 8;

/**
 * The first change of an outcome, in its place: what arrived is struck out before what was written for it; where it was
 * written as it had arrived, what should have.
 */
export function Difference({ letter }: { readonly letter: string }): JSX.Element | null {
  const words = useWords().evidence;
  const change = useApp(({ answer }) => answer?.inspection.view.differences[letter]);
  if (change === undefined) return null;
  const at = change.cells.findIndex(({ differs }) => differs);
  const current = change.cells[at];
  if (current === undefined) return null;
  const before = textOf(change.cells.slice(0, at)).slice(-AROUND);
  const after = textOf(change.cells.slice(at + 1)).slice(0, AROUND);
  return (
    <p className={styles['difference']}>
      <code>
        {visible(before)}
        <del>{visible(lost(current))}</del>
        <ins>{wrote(words, current.reads)}</ins>
        {visible(after)}
      </code>{' '}
      <span className={styles['versions']}>{words.character(change.character)}</span>
    </p>
  );
}

const lost = ({ arrived, reads, correct }: CellJson): string =>
  arrived === reads ? correct : arrived;

/** A space alone could not be seen, nor could nothing. */
function wrote(words: EvidenceMessages, reads: string): string {
  if (reads === '') return words.nothing;
  return reads === ' ' ? words.space : visible(reads);
}

const textOf = (cells: readonly CellJson[]): string => cells.map(({ reads }) => reads).join('');
