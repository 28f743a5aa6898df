import { type Span, span } from '../../span.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { partOf } from './part.ts';

const PRINTED = /^[ \t]*\[([^\]\n]{1,128})\] => /gm;
/** What ends a value of print_r: the next member, or the bracket of its array on a line of its own. */
const PRINTED_END = /\n(?=[ \t]*\[[^\]\n]{1,128}\] => |\s*\)[ \t]*(?:\n|$))/g;
const DUMPED = /\["?([^\]"\n]{1,128})"?\]\s?=>\s{1,40}string\((\d{1,7})\) "/g;

/** PHP's print_r: `[HTTP_X_SSL_CERT] => …`. Nothing is escaped. */
export const printR: Wrapping = {
  id: 'print_r',
  find: (text) => members(text, PRINTED, (from) => endOf(text, from)),
};

/** PHP's var_dump: `["HTTP_X_SSL_CERT"]=> string(1062) "…"`. Nothing is escaped, but the length is told. */
export const varDump: Wrapping = {
  id: 'var_dump',
  find: (text) =>
    members(text, DUMPED, (from, length) => {
      const told = from + Number(length);
      return text.charAt(told) === '"' ? told : closingOf(text, from);
    }),
};

function members(
  text: string,
  member: RegExp,
  end: (from: number, length: string | undefined) => number,
): readonly Region[] {
  const parts: Part[] = [];
  let first: number | null = null;
  let last = 0;
  member.lastIndex = 0;
  for (let match = member.exec(text); match !== null; match = member.exec(text)) {
    const name = nameIn(match);
    const from = match.index + match[0].length;
    last = end(from, match[2]);
    first ??= match.index;
    if (!isArray(text, from)) parts.push(partOf(text, name, span(from, last), 0));
    member.lastIndex = isArray(text, from) ? from : Math.max(from, last);
  }
  if (first === null) return [];
  const start = beforeFirst(text, first);
  const group = start;
  return [
    { at: span(start, afterLast(text, last)), parts: parts.map((part) => ({ ...part, group })) },
  ];
}

const isArray = (text: string, from: number): boolean =>
  /^(?:Array|[\w\\]+ Object)\s{0,4}\(/.test(text.slice(from, from + 80));

function nameIn(match: RegExpExecArray): Span {
  const name = match[1] ?? '';
  const start = match.index + match[0].indexOf(name, match[0].indexOf('['));
  return span(start, start + name.length);
}

function endOf(text: string, from: number): number {
  PRINTED_END.lastIndex = from;
  return PRINTED_END.exec(text)?.index ?? text.length;
}

function closingOf(text: string, from: number): number {
  const end = text.indexOf('"\n', from);
  return end === -1 ? text.length : end;
}

/** "Array (" and "array(3) {" belong to it. */
function beforeFirst(text: string, first: number): number {
  const head = text.slice(Math.max(0, first - 200), first);
  const match = /(?:^|\n)(?:Array\s*\(|array\(\d+\) ?\{)(?:.|\n){0,160}$/.exec(head);
  return match === null ? first : first - head.length + match.index;
}

function afterLast(text: string, last: number): number {
  return last + (/^"?[\s)}]*/.exec(text.slice(last, last + 400))?.[0].trimEnd().length ?? 0);
}
