import { visible } from '../../encoding/invisible.ts';
import { type Span, span } from '../../span.ts';
import { readFieldName } from '../field-name.ts';
import { type Line, linesOf } from '../lines.ts';
import { withoutReferences } from '../reference.ts';
import { endsWithStop } from '../stop.ts';
import { beginsValue, joinsSequences } from '../value-shape.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { backslash } from './escapes.ts';
import { mayHoldCertificate } from './holds-certificate.ts';
import { partOf } from './part.ts';

/**
 * A line of an access log or of logfmt: fields in quotes, or `name=value`. nginx writes `\x22` for a quotation mark, Apache
 * and logfmt `\"`.
 */
export const logLine: Wrapping = {
  id: 'log-line',
  find(text) {
    const found: Region[] = [];
    for (const line of linesOf(text, span(0, text.length), '')) {
      const parts = isLog(line) ? partsIn(text, line) : [];
      if (parts.length > 0) found.push({ at: span(line.from, line.end), parts });
    }
    return found;
  },
};

/** Neither a header line nor a bare value, nor one assignment: something else stands before the value. */
function isLog(line: Line): boolean {
  const seen = visible(line.text).text.trimStart();
  if (!mayHoldCertificate(line.text) || beginsValue(seen)) return false;
  if (joinsSequences(line.text) || isPieceOfPem(seen)) return false;
  // A line of JSON is none, even where it was not taken apart.
  if (/^\s*(?:\{\s*"|\[\s*\{)/.test(line.text)) return false;
  if (/^\s*(?:export |set |ENV |declare -x )?[\w.-]+\s?=/.test(line.text))
    return isLogfmt(line.text);
  return readFieldName(line) === null;
}

/** A line of PEM whose "+" became spaces, of whatever kind: "MI" may stand behind one, and no certificate is as short. */
function isPieceOfPem(text: string): boolean {
  const piece = withoutReferences(text, '/');
  return piece.length <= LONGEST_PEM_LINE && /^[A-Za-z0-9+/=\s]+$/.test(piece);
}

/** RFC 2045, section 6.8: 76 characters, and line ends. */
const LONGEST_PEM_LINE = 80;

const isLogfmt = (text: string): boolean => /^\s*[\w.-]+=(?:"[^"]*"|[^\s"]*) [\w.-]+=/.test(text);

/** A name with its sign, and the value behind it: in quotes, or to the next white space. */
const FIELD =
  /(?:(?<![\w.$-])([$A-Za-z][\w.$>-]{0,127})\s?[=:]\s?)?("|(?<=[\s=:(,|])(?=-----BEGIN|:?MI[A-Za-z0-9+/%]{12}|LS0tLS1CRUdJTi)|(?=(?:By|Hash|Cert|Chain|Subject|URI|DNS)=)(?<=[$A-Za-z][\w.$-]{0,40}[:=]\s?))/gi;
/** Raw PEM whose other lines stand below: no field of this line alone. */
const HEAD = /-----BEGIN [A-Z0-9 ]{1,40}-----\s*$/;
const BOUNDARY = /-----END(?:[ +]|%20)[A-Z0-9 +]{1,40}-----(?:%0[AaDd]|\\n)*/g;

function partsIn(text: string, line: Line): readonly Part[] {
  const parts: Part[] = [];
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(line.text); match !== null; match = FIELD.exec(line.text)) {
    const begin = match.index + match[0].length;
    const isQuoted = match[2] === '"';
    const end = isQuoted ? quotedEnd(line.text, begin) : bareEnd(line.text, begin);
    const name = nameSpan(match, line.from);
    const at = span(line.from + begin, line.from + end);
    const isHead = HEAD.test(line.text.slice(begin, end));
    if (end > begin && !isHead)
      parts.push(partOf(text, name, at, line.from, isQuoted ? backslash : undefined));
    FIELD.lastIndex = Math.max(end + (isQuoted ? 1 : 0), begin);
    if (FIELD.lastIndex >= line.text.length) break;
  }
  return parts;
}

function nameSpan(match: RegExpExecArray, from: number): Span | null {
  const [, name] = match;
  return name === undefined ? null : span(from + match.index, from + match.index + name.length);
}

/** Where the string that begins at `from` ends. Envoy does not escape the marks of x-forwarded-client-cert: each follows "=". */
function quotedEnd(line: string, from: number): number {
  const isQuoting = isElements(line, from);
  let isInner = false;
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign !== '"') continue;
    else if (isInner) isInner = false;
    else if (isQuoting && line.charAt(at - 1) === '=') isInner = true;
    else return at;
  }
  return line.length;
}

/** Whether the elements of x-forwarded-client-cert begin at `from`. */
const isElements = (line: string, from: number): boolean =>
  /^(?:By|Hash|Cert|Chain|Subject|URI|DNS)=/i.test(line.slice(from, from + 16));

/** White space in quotes ends nothing. */
function elementsEnd(line: string, from: number): number {
  const match = /^(?:"(?:[^"\\]|\\.)*"|[^\s"])*/.exec(line.slice(from));
  return from + (match?.[0].length ?? 0);
}

/** Where a value without quotes ends: raw PEM with its last END line, any other with white space. */
function bareEnd(line: string, from: number): number {
  if (isElements(line, from)) return elementsEnd(line, from);
  const space = line.slice(from).search(/[\s"'<>|]/);
  const end = space === -1 ? line.length : from + space;
  if (!/^-----BEGIN /.test(line.slice(from, from + 11))) return withoutStop(line, from, end);
  let last = end;
  BOUNDARY.lastIndex = from;
  for (let match = BOUNDARY.exec(line); match !== null; match = BOUNDARY.exec(line)) {
    last = match.index + match[0].length;
    if (!/^\s*-----BEGIN/.test(line.slice(last, last + 16))) break;
  }
  return last === end ? line.length : last;
}

/** A comma, a semicolon or a bracket behind the value belongs to the line. */
function withoutStop(line: string, from: number, end: number): number {
  let last = end;
  while (endsWithStop(line, from, last, /[,;)\]}]/)) last -= 1;
  return last;
}
