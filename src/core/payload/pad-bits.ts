import { diagnose } from '../diagnostic.ts';
import type { Change } from '../repair/mend.ts';
import { shift, slice } from '../span.ts';
import { originOf } from '../trace.ts';
import type { BodyReading } from './body.ts';

/** RFC 4648, section 3.5: bits of the last character that stand for no octet are set, which GnuTLS and Rust refuse. */
export function padBitsIn(
  { exact, base64, cleaning }: BodyReading,
  from: number,
): { readonly finding: ReturnType<typeof diagnose>; readonly change: Change } | null {
  const { padBits } = base64;
  // Of a value that was cut off they are the beginning of the next octet.
  if (!exact || padBits === null) return null;
  const at = shift(originOf([cleaning.text.trace], padBits.at), from);
  const args = { found: slice(cleaning.text.value, padBits.at), instead: padBits.text };
  const code = 'base64.pad-bits-set';
  return { finding: diagnose(code, args, at), change: { code, at, text: padBits.text } };
}
