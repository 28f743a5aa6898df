import { Steps, type Traced } from '../trace.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const RUN = 8192;

/** Octets as text: UTF-8, and U+FFFD for each octet that is none. Traced to the octets. */
export function textOfOctets(octets: Uint8Array): Traced<string> {
  const steps = new Steps(octets.length);
  const out: string[] = [];
  while (!steps.done) {
    const start = steps.at;
    const plain = asciiFrom(octets, start);
    if (plain > 0) {
      out.push(String.fromCharCode(...octets.subarray(start, start + plain)));
      steps.copy(plain);
      continue;
    }
    const length = sequenceLength(octets, start);
    const text = utf8.decode(octets.subarray(start, start + length));
    out.push(text);
    steps.rewrite(length, text.length);
  }
  return { value: out.join(''), trace: steps.finish() };
}

function asciiFrom(octets: Uint8Array, start: number): number {
  let end = start;
  while (end < octets.length && end < start + RUN && (octets[end] ?? 0) < 0x80) end += 1;
  return end - start;
}

/** RFC 3629, section 3: how many octets the character that begins here has; 1 where they form none. */
function sequenceLength(octets: Uint8Array, start: number): number {
  const lead = octets[start] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  const character = octets.subarray(start, start + length);
  const isOne = character.length === length && [...utf8.decode(character)].length === 1;
  return isOne ? length : 1;
}
