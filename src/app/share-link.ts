/** More is no report of ours, in octets. A link without a paste unpacks to some tens of thousands. */
const MOST_OCTETS = 12 * 1024 * 1024;
/** No program hands on a longer link, in characters. */
export const MOST_CHARACTERS = 200_000;

/** `garbled`: it was cut or changed. `too-large`: what it unpacks to is over the limit. */
export type LinkFault = 'garbled' | 'too-large';

/** A value as JSON, compressed (RFC 1951), in base64url (RFC 4648, section 5). */
export async function packLink(value: unknown): Promise<string> {
  const octets = new TextEncoder().encode(JSON.stringify(value));
  const packed = await readAll(piped(octets, new CompressionStream('deflate-raw')));
  const binary = Array.from(packed ?? [], (octet) => String.fromCharCode(octet)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The value that packLink packed. Stops at the limit, whatever a link claims to hold. Never throws. */
export async function unpackLink(
  packed: string,
): Promise<{ readonly value: unknown } | { readonly fault: LinkFault }> {
  if (packed.length > MOST_CHARACTERS) return { fault: 'too-large' };
  if (!/^[\w-]+$/.test(packed)) return { fault: 'garbled' };
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const octets = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
    const unpacked = await readAll(piped(octets, new DecompressionStream('deflate-raw')));
    if (unpacked === null) return { fault: 'too-large' };
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked));
    return { value };
  } catch {
    return { fault: 'garbled' };
  }
}

const piped = (
  octets: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> => new Blob([octets]).stream().pipeThrough(through);

/** All octets of a stream; null where there are more than the limit. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_OCTETS) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
