import { span } from '../span.ts';
import type { Mend } from './mend.ts';
import type { TextRepair } from './text-repair.ts';
import { withinBlocks } from './within-blocks.ts';

/** HTML, section 13.5: the named character references of what a value is made of, and of what typography makes of it. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  AMP: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  QUOT: '"',
  apos: "'",
  plus: '+',
  sol: '/',
  bsol: '\\',
  equals: '=',
  percnt: '%',
  lowbar: '_',
  colon: ':',
  comma: ',',
  semi: ';',
  num: '#',
  NewLine: '\n',
  Tab: '\t',
  nbsp: '\u00a0',
  NonBreakingSpace: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  ZeroWidthSpace: '\u200b',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  NoBreak: '\u2060',
  hyphen: '\u2010',
  dash: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  horbar: '\u2015',
  minus: '\u2212',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
};

/** Elements that a browser shows on a line of their own, or whose end it shows as one. */
const LINES = new Set(['br', 'p', 'div', 'li', 'tr', 'pre', 'dd', 'dt', 'hr']);

const SIGN =
  /(?<=[\r\n])(?:&gt; ?)+|&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,24}));|<\/?([A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,200})?\/?>/g;

/** Character references and tags: the value passed a web page, a template or a sanitiser. */
export const htmlEscaped: TextRepair = {
  code: 'text.html-escaped',
  undo(text) {
    if (!/[&<]/.test(text)) return [];
    const mends = [...text.matchAll(SIGN)].flatMap((match): readonly Mend[] => {
      const meant = meantBy(match);
      return meant === null
        ? []
        : [{ at: span(match.index, match.index + match[0].length), text: meant }];
    });
    return withinBlocks(text, mends);
  },
};

/** What the sign stands for; null where it is none. */
function meantBy([, decimal, hexadecimal, name, tag]: RegExpMatchArray): string | null {
  if (decimal !== undefined) return characterOf(Number(decimal));
  if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  // A mail that quotes the line before: "&gt; ".
  return tag !== undefined && LINES.has(tag.toLowerCase()) ? '\n' : '';
}

const characterOf = (point: number): string | null =>
  point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
