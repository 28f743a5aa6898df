import { align } from '../compare.ts';
import { countCharacters } from '../encoding/base64.ts';
import { equalOctets } from '../inspect/equal-octets.ts';
import { overlaps, type Span } from '../span.ts';
import type { Traced } from '../trace.ts';
import type { Consequence } from './octet-map.ts';

/** A place where a decoder wrote other octets than were meant: in the payload, and in what each of both wrote. */
export interface Difference {
  readonly source: Span;
  readonly wrote: Span;
  readonly meant: Span;
  readonly consequence: Consequence;
  readonly shift: number;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where `written` is something else than `meant`, within a block whose base64 stands at `body`: both in the payload. */
export function differencesOf(
  written: Traced<Uint8Array>,
  meant: Traced<Uint8Array>,
  block: Span,
  body: Span,
): readonly Difference[] {
  const found: Difference[] = [];
  for (const { source, a, b, copied } of align(written.trace, meant.trace)) {
    if (source.start >= block.end && source.end > block.end) break;
    if (copied || !isWithin(source, block)) continue;
    const left = written.value.subarray(a.start, a.end);
    const right = meant.value.subarray(b.start, b.end);
    if (equalOctets(left, right)) continue;
    const effect = effectOf(utf8.decode(left), utf8.decode(right), isWithin(source, body));
    found.push({ source, wrote: a, meant: b, ...effect });
  }
  return found;
}

const isWithin = (at: Span, block: Span): boolean =>
  overlaps(at, block) || (at.start >= block.start && at.end <= block.end);

/** RFC 4648, section 3.3: what is left out of base64 shifts what stands behind it; layout shifts nothing. */
function effectOf(
  wrote: string,
  meant: string,
  isBody: boolean,
): Pick<Difference, 'consequence' | 'shift'> {
  if (!isBody) return { consequence: /-/.test(wrote + meant) ? 'boundary' : 'text', shift: 0 };
  const shift = countCharacters(wrote) - countCharacters(meant);
  if (shift !== 0) return { consequence: shift < 0 ? 'loses' : 'adds', shift };
  const isLayout = wrote.trim() === '' && meant.trim() === '';
  return { consequence: isLayout ? 'layout' : 'changes', shift: 0 };
}
