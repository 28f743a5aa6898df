const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** base64 with padding (RFC 4648, section 4). */
export function toBase64(octets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < octets.length; i += 3) {
    const [a = 0, b = 0, c = 0] = octets.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => STANDARD[(bits >> shift) & 63] ?? '');
    text += letters.slice(0, Math.min(4, octets.length - i + 1)).join('');
  }
  return text.padEnd(Math.ceil(octets.length / 3) * 4, '=');
}

/** base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (octets: Uint8Array): string =>
  toBase64(octets).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
