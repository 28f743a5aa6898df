import type { JSX } from 'react';
import { type Piece, piecesOf } from '../../core/x509/deceptive.ts';
import styles from './visible-text.module.css';

/**
 * Text from a certificate, with every character that deceives the eye as a marked label in its place. It is isolated from
 * the direction of the text around it, and never markup.
 */
export function VisibleText({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{piecesOf(text).map((piece, i) => shown(piece, i))}</bdi>;
}

function shown({ text, kind, code }: Piece, key: number): JSX.Element | string {
  if (kind === 'plain') return text;
  return (
    <mark key={key} className={styles['mark']} data-kind={kind}>
      {kind === 'lookalike' && <span className={styles['letter']}>{text}</span>}
      {code}
    </mark>
  );
}
