import { readBase64 } from '../encoding/base64.ts';
import { type Locate, locator } from '../locate.ts';
import { type Span, span } from '../span.ts';
import { cut, type Trace } from '../trace.ts';

/** A CRL or an OCSP response that stands in a text as PEM of its own. */
export interface SetAside {
  readonly label: string;
  readonly octets: Uint8Array;
  /** From the pre-boundary to the post-boundary, in the text. */
  readonly at: Span;
  /** From the octets to the text, and the same for many spans. */
  readonly chain: readonly Trace[];
  readonly place: Locate;
}

/** What is set aside, and the text with spaces in its place: places stay the same. */
export interface WithoutObjects {
  readonly objects: readonly SetAside[];
  readonly rest: string;
}

const BLOCK =
  /-----BEGIN (X509 CRL|OCSP RESPONSE)-----[ \t]*[\r\n]([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/**
 * Takes the PEM blocks out of a text that never hold a certificate: no header carries them, no parser of an application gets
 * them, and the list of a large CA has megabytes. What is damaged or wrapped in something else stays. Linear in the text.
 */
export function setAside(text: string): WithoutObjects {
  const objects: SetAside[] = [];
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, label = '', body = ''] = match;
    const at = span(match.index, match.index + whole.length);
    const start = at.end - `-----END ${label}-----`.length - body.length;
    const inside = cut(text, span(start, start + body.length));
    const { octets } = readBase64(inside.value);
    const chain = [inside.trace, octets.trace];
    objects.push({ label, octets: octets.value, at, chain, place: locator(chain) });
    parts.push(text.slice(end, at.start), whole.replace(/[^\r\n]/g, ' '));
    end = at.end;
  }
  return { objects, rest: end === 0 ? text : parts.join('') + text.slice(end) };
}
