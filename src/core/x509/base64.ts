const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 0x3d;
const decoder = new TextDecoder();

/** base64 with padding (RFC 4648, section 4). */
export function toBase64(octets: Uint8Array): string {
  const units = new Uint8Array(Math.ceil(octets.length / 3) * 4).fill(PAD);
  for (let i = 0, to = 0; i < octets.length; i += 3, to += 4) {
    const bits = ((octets[i] ?? 0) << 16) | ((octets[i + 1] ?? 0) << 8) | (octets[i + 2] ?? 0);
    const count = Math.min(4, octets.length - i + 1);
    for (let j = 0; j < count; j += 1)
      units[to + j] = STANDARD.charCodeAt((bits >> (18 - 6 * j)) & 63);
  }
  return decoder.decode(units);
}

/** base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (octets: Uint8Array): string =>
  toBase64(octets).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
