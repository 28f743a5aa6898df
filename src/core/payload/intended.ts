import { compose } from '../compare.ts';
import { type Mend, mend } from '../repair/mend.ts';
import { OctetWriter, type Trace, type Traced } from '../trace.ts';

const encoder = new TextEncoder();

/** The UTF-8 of `text`: ASCII is copied by runs, anything else is a rewrite of one character. */
function utf8Of(text: string): Traced<Uint8Array> {
  const out = new OctetWriter(text);
  const run = /\P{ASCII}/gu;
  while (!out.done) {
    run.lastIndex = out.at;
    const next = run.exec(text);
    if (next === null || next.index > out.at) out.copy((next?.index ?? text.length) - out.at);
    if (next !== null) out.rewrite(next[0].length, encoder.encode(next[0]));
  }
  return out.finish();
}

/** What the sender meant the receiver to hold, traced to the payload: its layers off, its damage mended. */
export function intendedOctets(
  text: string,
  chain: readonly Trace[],
  mends: readonly Mend[],
): Traced<Uint8Array> {
  const mended = mend(text, mends);
  const octets = utf8Of(mended.value);
  const trace = [...chain, mended.trace, octets.trace].reduce(compose);
  return { value: octets.value, trace };
}
