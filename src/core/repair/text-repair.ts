import type { DiagnosticCode } from '../diagnostic.ts';
import type { Mend } from './mend.ts';

/** One kind of damage to the text around and in the blocks, which no certificate can have by itself: it needs no proof. */
export interface TextRepair {
  readonly code: Extract<DiagnosticCode, 'text.html-escaped' | 'text.typographic'>;
  /** What has to be changed, in order and apart; nothing where the text shows no such damage. Linear. */
  undo(text: string): readonly Mend[];
}
