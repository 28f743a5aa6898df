import type { Cutter } from '../plugin.ts';
import { copyOf } from '../trace.ts';
import type { Reading, Spelling } from './reading.ts';

/** How one sender writes each telling character: the spellings that it may choose from, one for the whole value. */
export interface PercentWriter {
  readonly plus: readonly Spelling[];
  readonly slash: readonly Spelling[];
  readonly equals: readonly Spelling[];
  readonly space: readonly Spelling[];
  readonly lineEnd: readonly Spelling[];
}

/** The whole value is one payload: shared by all formats that write nothing around it. */
export const wholeValue: Cutter = {
  id: 'whole-value',
  cut: (value) => ({
    payloads: [{ role: 'bundle', group: 0, text: { value, trace: copyOf(value.length) } }],
    claims: [],
    isTelling: false,
    diagnostics: [],
  }),
};

/**
 * Whether this sender would have written the value: percent-encoded PEM in which each telling character stands as the
 * sender spells it, the same throughout. A character that does not occur says nothing.
 */
export function writesPercentPem(reading: Reading, writer: PercentWriter): boolean {
  if (reading.shape !== 'percent-pem') return false;
  const { plus, slash, equals, space, lineEnd } = reading.spellings;
  return (
    agrees(plus, writer.plus) &&
    agrees(slash, writer.slash) &&
    agrees(equals, writer.equals) &&
    agrees(space, writer.space) &&
    agrees(lineEnd, writer.lineEnd)
  );
}

function agrees(found: ReadonlySet<Spelling>, written: readonly Spelling[]): boolean {
  const [only] = found;
  return only === undefined || (found.size === 1 && written.includes(only));
}
