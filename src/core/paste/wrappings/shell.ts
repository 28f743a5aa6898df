import { type Span, span } from '../../span.ts';
import type { Region, Wrapping } from '../wrapping.ts';
import { backslash, plain, shellDouble, type Unescape } from './escapes.ts';
import { stringAt } from './literal-tokens.ts';
import { partOf } from './part.ts';

/** An option that takes a header line or an assignment, a word with ANSI-C quoting, a line of systemd. */
const WORD =
  /(?:(?<=^|\s)(?:-H|--header|-e|--env|--build-arg|--from-literal)[ =]|^[ \t]*(?:Environment|SetEnv)[= ]|(?<=^|[\s;])(?:(?:export|declare -x|readonly|local) )?([A-Za-z_]\w{0,127})=(?=\$'))(\$?)(["'])/gm;

/** Words of a shell that hold a header line or an assignment: `curl -H '…'`, `docker run -e "…"`, `NAME=$'…\n'`. */
export const shell: Wrapping = {
  id: 'shell',
  find(text) {
    if (!/["']/.test(text)) return [];
    const found: Region[] = [];
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
      const [whole, name, ansi, quote = ''] = match;
      const begin = match.index + whole.length;
      const end = endOf(text, begin, quote, ansi === '$');
      const at = span(begin, end);
      const start = match.index + (whole.length - whole.trimStart().length);
      const known = name === undefined ? null : nameSpan(match, name);
      const part = partOf(text, known, at, start, undoOf(quote, ansi === '$'));
      found.push({ at: span(start, Math.min(text.length, end + 1)), parts: [part] });
      WORD.lastIndex = Math.min(text.length, end + 1);
    }
    return found;
  },
};

function endOf(text: string, begin: number, quote: string, isAnsi: boolean): number {
  if (quote === "'" && !isAnsi) {
    const end = text.indexOf(quote, begin);
    return end === -1 ? text.length : end;
  }
  const word = stringAt(text, begin - 1);
  return word.kind === 'string' ? word.end : text.length;
}

function undoOf(quote: string, isAnsi: boolean): Unescape {
  if (isAnsi) return backslash;
  return quote === '"' ? shellDouble : plain;
}

function nameSpan(match: RegExpExecArray, name: string): Span {
  const start = match.index + match[0].lastIndexOf(`${name}=`);
  return span(start, start + name.length);
}
