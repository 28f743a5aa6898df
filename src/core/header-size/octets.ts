/** Octets of a field line: name, colon, space, value, CRLF. */
export const lineOctets = (name: string, value: string): number =>
  octetsOf(name) + ': '.length + octetsOf(value) + '\r\n'.length;

/** Octets of the text in UTF-8: a URI among the names of a certificate may hold more than ASCII. */
export function octetsOf(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) > 0x7f) return new TextEncoder().encode(text).length;
  }
  return text.length;
}
