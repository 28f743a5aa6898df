import type { DiagnosticCode } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import type { Mend } from './mend.ts';

/** One way in which a body may have been damaged, undone. Its octets have to prove it. */
export interface Attempt {
  /** In order and apart. */
  readonly mends: readonly Mend[];
  /** Whether the layout alone speaks for it, even where the octets cannot (a truncated body). */
  readonly likely: boolean;
}

/** One kind of damage to a body, the text between two boundaries. */
export interface BodyRepair {
  /** What is said to have been undone; null for a way to fold lines, which is none. */
  readonly code: DiagnosticCode | null;
  /** Gentle repairs are tried first, and combinations after each alone. */
  readonly cost: number;
  /** Every reading that the body gives reason for. `malformed`: where malformed escapes stand in the body as it arrived. */
  attempts(body: string, malformed: readonly Span[]): readonly Attempt[];
}

const FEW = 64;
const CHARACTERS_A_MEND = 8;

/** One base64 character in 64 is a "+", and a line has one end: a body that needs more mends than this is something else. */
export const mostMends = (body: string): number => FEW + body.length / CHARACTERS_A_MEND;
