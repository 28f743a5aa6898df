import { type Span, span } from '../../span.ts';
import { linesOf } from '../lines.ts';
import { boundariesIn } from '../value-shape.ts';
import type { Region, Wrapping } from '../wrapping.ts';
import type { Unescape } from './escapes.ts';
import { partOf } from './part.ts';

const ESCAPE = /^=(?:\r\n|\r|\n|$|([0-9A-F]{2}))/;
/** RFC 2045, section 6.7: "=" stands before two hexadecimal digits or a line end, nowhere else. */
const OTHER = /=(?![0-9A-F]{2}|$)/;
/** No line is longer; mailers break one only when it is nearly so long. A line of PEM has 64. */
const LONGEST = 76;
const LONG = 70;
/** How much of the next line is looked at. */
const NEAR = 80;

/** The quoted-printable encoding of mail: soft line breaks, `=3D`. */
export const quotedPrintable: Wrapping = {
  id: 'quoted-printable',
  find(text) {
    if (!text.includes('=')) return [];
    const found: Region[] = [];
    let run: Span | null = null;
    let isSure = false;
    const close = (): void => {
      if (run !== null && isSure) {
        found.push({ at: run, parts: [partOf(text, null, run, run.start, unquote, '=')] });
      }
      run = null;
      isSure = false;
    };
    for (const { start, end } of linesOf(text, span(0, text.length), '')) {
      const line = text.slice(start, end);
      const isOther = OTHER.test(line) || line.length > LONGEST;
      if (isOther && text.charAt(start - 2) === '=') isSure = false;
      if (isOther) close();
      else {
        run = span(run?.start ?? start, end);
        isSure ||= isSign(line, text.slice(end, end + NEAR));
      }
    }
    close();
    return found;
  },
};

const isSign = (line: string, behind: string): boolean =>
  /=3D/.test(line) || (line.endsWith('=') && line.length >= LONG && goesOn(behind));

/** Whether the next line can be the rest of a broken one: before a boundary, "=" pads base64 (RFC 7468, section 3). */
function goesOn(behind: string): boolean {
  const next = behind.split(/\r\n|\r|\n/, 2)[1]?.trim() ?? '';
  return next !== '' && boundariesIn(next)?.start !== 0;
}

const unquote: Unescape = (out, text) => {
  const match = ESCAPE.exec(text.slice(out.at, out.at + 3));
  if (match === null) return false;
  const [whole, octet] = match;
  if (octet === undefined) out.drop(whole.length);
  else out.rewrite(whole.length, String.fromCharCode(Number.parseInt(octet, 16)));
  return true;
};
