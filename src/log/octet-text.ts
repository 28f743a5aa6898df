/**
 * Logs are searched as octet texts: one character for each octet, as the decoder of windows-1252 reads it, for that one
 * never fails, keeps places, and leaves ASCII as it is. What is not ASCII is read when it is needed.
 */
const decoder = new TextDecoder('windows-1252');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** https://encoding.spec.whatwg.org/#index-windows-1252: what stands for 0x80 to 0x9f, and the octet of each. */
const UPPER = new Map(
  Array.from({ length: 32 }, (_, i) => [decoder.decode(Uint8Array.of(0x80 + i)), 0x80 + i]),
);

/** Octets as a text of as many characters. */
export const octetText = (octets: Uint8Array): string => decoder.decode(octets);

/** NUL stands in no text. */
export const isBinary = (text: string): boolean => text.includes('\0');

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** What an octet text says: as UTF-8 where it is that, else as windows-1252. A string of its own, which keeps no chunk alive. */
export function readOctetText(text: string): { readonly text: string; readonly isLatin: boolean } {
  if (ASCII.test(text)) return { text, isLatin: false };
  const octets = Uint8Array.from(text, (sign) => UPPER.get(sign) ?? sign.charCodeAt(0));
  try {
    return { text: strict.decode(octets), isLatin: false };
  } catch {
    return { text, isLatin: true };
  }
}
