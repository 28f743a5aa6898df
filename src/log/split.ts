const LF = 0x0a;
/** A line of base64, or the boundary above or below it: PEM over several lines is not cut through. */
const PEM_LINE = /^[ \t]*(?:[A-Za-z0-9+/=]*|-----(?:BEGIN|END) [A-Z0-9 ]{1,40}-----)[ \t]*\r?$/;

/**
 * Where a log of lines may be cut into parts that are read apart: behind the first line end after which a line begins that
 * is no piece of PEM; -1 where there is none whose next line is whole.
 */
export function splitAt(octets: Uint8Array): number {
  for (let end = octets.indexOf(LF); end !== -1; ) {
    const next = octets.indexOf(LF, end + 1);
    const line = octets.subarray(end + 1, next === -1 ? octets.length : next);
    if (!PEM_LINE.test(String.fromCharCode(...line.subarray(0, 512)))) return end + 1;
    if (next === -1) return -1;
    end = next;
  }
  return -1;
}
