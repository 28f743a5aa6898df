import { INVISIBLE } from '../encoding/invisible.ts';
import { span } from '../span.ts';
import type { Mend } from './mend.ts';
import type { TextRepair } from './text-repair.ts';
import { withinBlocks } from './within-blocks.ts';

/** Hyphens, dashes and the minus sign, in the width of letters and of ideographs. */
const DASHES = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';
const BLANKS = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const BREAKS = '\\u0085\\u2028\\u2029\\v\\f';
/** The ASCII characters in the width of ideographs. */
const WIDE = '\\uff01-\\uff0c\\uff0e-\\uff5e';

const SIGN = new RegExp(
  `(?<![-${DASHES}])[-${DASHES}]*[${DASHES}][-${DASHES}]*|[${INVISIBLE}]+|[${BLANKS}${BREAKS}${WIDE}\\u2018\\u2019\\u201c\\u201d]`,
  'gu',
);
const ANY = new RegExp(
  `[${DASHES}${BLANKS}${BREAKS}${WIDE}${INVISIBLE}\\u2018\\u2019\\u201c\\u201d]`,
  'u',
);
const IS_DASH = new RegExp(`[${DASHES}]`, 'u');
const IS_BLANK = new RegExp(`[${BLANKS}]`, 'u');
const IS_BREAK = new RegExp(`[${BREAKS}]`, 'u');
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u');
const IS_WIDE = new RegExp(`[${WIDE}]`, 'u');

/** RFC 7468, section 3: a boundary has five hyphens on either side; a word processor joins two into one dash. */
const FIVE = '-----';
const OPENS = new RegExp(`^[ \\t${BLANKS}${INVISIBLE}]{0,8}(?:BEGIN|END)`, 'u');
const CLOSES = new RegExp(
  `(?:BEGIN|END)[ \\t+_${BLANKS}${INVISIBLE}]{1,8}[A-Z0-9 ${BLANKS}${INVISIBLE}]{1,64}$`,
  'u',
);
const REACH = 80;

/** Dashes, quotation marks and spaces as typesetters want them, and characters that nobody sees. */
export const typographic: TextRepair = {
  code: 'text.typographic',
  undo(text) {
    if (!ANY.test(text)) return [];
    const mends = [...text.matchAll(SIGN)].map((match): Mend => {
      const end = match.index + match[0].length;
      return { at: span(match.index, end), text: plain(text, match[0], match.index, end) };
    });
    return withinBlocks(text, mends);
  },
};

function plain(text: string, sign: string, start: number, end: number): string {
  if (IS_DASH.test(sign)) return hyphens(text, sign, start, end);
  if (IS_INVISIBLE.test(sign)) return '';
  if (IS_BLANK.test(sign)) return ' ';
  if (IS_BREAK.test(sign)) return '\n';
  if (IS_WIDE.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return sign === '\u2018' || sign === '\u2019' ? "'" : '"';
}

/** In a boundary, as many as belong there; elsewhere one for each, for the URL and filename safe alphabet has them. */
function hyphens(text: string, sign: string, start: number, end: number): string {
  const opens = OPENS.test(text.slice(end, end + REACH));
  const closes = CLOSES.test(text.slice(Math.max(0, start - REACH), start));
  if (!opens && !closes) return sign.replace(/./gu, '-');
  return FIVE.repeat(Number(opens) + Number(closes));
}
