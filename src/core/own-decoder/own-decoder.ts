import { compose } from '../compare.ts';
import { attempt } from '../encoding/percent.ts';
import type { Decoded, Decoder } from '../plugin.ts';
import { OctetWriter, type Trace, type Traced } from '../trace.ts';
import { type OwnDecoder, ownEntry } from './own-entry.ts';
import { runStep, type Step } from './steps.ts';

/** A decoder like any other: it never throws, and its trace leads from every octet to the input. */
export const compileOwn = (own: OwnDecoder): Decoder => ({
  ...ownEntry(own),
  decode: (input) => attempt(() => decode(input, own.steps)),
});

function decode(input: string | Uint8Array, steps: readonly Step[]): Decoded {
  let held = typeof input === 'string' ? utf8Of(input) : latin1Of(input);
  for (const step of steps) {
    const next = runStep(step, held.value);
    held = { value: next.value, trace: compose(held.trace, next.trace) };
  }
  const octets = Uint8Array.from(held.value, (unit) => unit.charCodeAt(0));
  return { ok: true, value: { value: octets, trace: held.trace }, text: null };
}

const encoder = new TextEncoder();

/** Octets as text of one unit for each, as all steps read it. */
const binary = (octets: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < octets.length; i += 8192) {
    parts.push(String.fromCharCode(...octets.subarray(i, i + 8192)));
  }
  return parts.join('');
};

function latin1Of(octets: Uint8Array): Traced<string> {
  const trace: Trace =
    octets.length === 0 ? [] : [{ kind: 'copy', read: octets.length, wrote: octets.length }];
  return { value: binary(octets), trace };
}

function utf8Of(text: string): Traced<string> {
  const out = new OctetWriter(text);
  for (const part of text.match(/[\0-\x7f]+|[^\0-\x7f]/gu) ?? []) {
    if (part.charCodeAt(0) < 0x80) out.copy(part.length);
    else out.rewrite(part.length, encoder.encode(part));
  }
  const { value, trace } = out.finish();
  return { value: binary(value), trace };
}
