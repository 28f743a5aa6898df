import { octetAt } from './hex.ts';
import { keep, type OnPercent } from './text.ts';

const PERCENT = 0x25;

/** ncgi::decode: two or three escapes of the shape of UTF-8 are one unit, every other is one of ISO 8859-1. */
export const tcl: OnPercent = (text, at, out) => {
  const octet = octetAt(text, at);
  if (octet < 0) return keep(text, at, 1, out);
  const size = octet >= 0xe0 && octet < 0xf0 ? 3 : octet >= 0xc0 && octet < 0xe0 ? 2 : 1;
  const unit = size === 1 ? -1 : unitAt(text, at, octet, size);
  out.text += String.fromCharCode(unit < 0 ? octet : unit);
  return at + (unit < 0 ? 3 : size * 3);
};

function unitAt(text: string, at: number, first: number, size: number): number {
  let unit = first & (size === 2 ? 0x1f : 0x0f);
  for (let i = 1; i < size; i += 1) {
    const isEscape = text.charCodeAt(at + i * 3) === PERCENT;
    const next = isEscape ? octetAt(text, at + i * 3) : -1;
    if (next < 0x80 || next > 0xbf) return -1;
    unit = (unit << 6) | (next & 0x3f);
  }
  const isShortest = size === 2 ? unit === 0 || unit > 0x7f : unit > 0x7ff;
  return isShortest ? unit : -1;
}
