import { blockEnd } from './pem-block.ts';

/** Where a header value stands in a line, and what quotes it there. */
export interface Extent {
  /** Half-open, in the text. */
  readonly start: number;
  readonly end: number;
  /** How often its escapes are to be undone. */
  readonly depth: number;
  /** In CSV each `""` is a quotation mark. */
  readonly isDoubled: boolean;
  /** The line goes on after a line end within the value, and the text ends before it does. */
  readonly isOpen: boolean;
}

/** More characters before or behind a value are not looked through. */
const REACH = 4096;
/** No END boundary is looked for further away from the BEGIN boundary. */
const LONGEST_CERTIFICATE = 16 * 1024;

/** Hyphens as they are, percent-encoded however often, or what word processors make of them (in octets). */
const DASHES = /(?:[-\u0080-\uffff]|%(?:25){0,4}2[Dd]){1,40} ?$/;
/** A certificate's label, or one that was cut off; keys and requests are none. */
const LABEL =
  /^(?:[ +\u0080-\uffff]|%(?:25){0,4}(?:20|2[Bb])){1,6}(?:$|(?:X509|TRUSTED|C(?:$|E(?:$|R(?:$|T(?:$|IFICATE(?!.{0,8}REQUEST))))))|PKCS7|CMS)|^[^A-Za-z]{0,6}$/;
const BASE64 = /^[A-Za-z0-9+/%_-]{40}/;
const HEX = /^3082[0-9A-Fa-f]{60}/;
/** envoy's x-forwarded-client-cert: elements before the one in which a certificate or its digest stands. */
const ELEMENTS =
  /(?<![\w.$-])(?:(?:By|Hash|Subject|URI|DNS|Cert|Chain)=(?:\\*"(?:[^"\\]|\\(?!"))*\\*"|[^;,"\s\\]*)[;,])*(?:Cert|Chain|Hash)=\\*"?$/i;

/** Neither white space nor a mark that does not open a quoted value ends inside of quotes. */
const PLAIN_ELEMENTS = /^(?:="[^"]*(?:"|$)|[^\s"])*/;

/** Where the value begins whose anchor stands at `at`, elements of x-forwarded-client-cert aside; -1 where it is none. */
function leadOf(text: string, anchor: string, at: number, from: number): number {
  if (anchor === 'BEGIN') {
    if (!LABEL.test(text.slice(at + 5, at + 64))) return -1;
    const lead = DASHES.exec(text.slice(Math.max(from, at - 160), at));
    return lead === null ? -1 : at - lead[0].length;
  }
  if (anchor === 'Hash=') return /^[0-9a-f]{64}/i.test(text.slice(at + 5, at + 70)) ? at + 5 : -1;
  const before = at > from ? text.charAt(at - 1) : '';
  // Behind a line end, percent-encoded or escaped, base64 goes on.
  if (/[A-Za-z0-9+/_-]/.test(before) && !/(?:%0[AaDd]|\\[nr])$/.test(text.slice(at - 3, at)))
    return -1;
  const isValue =
    anchor === '3082'
      ? HEX.test(text.slice(at, at + 64))
      : isBase64(text.slice(at, at + 40), anchor);
  if (!isValue) return -1;
  return before === ':' && isSequence(text, at) ? at - 1 : at;
}

/**
 * RFC 5280, section 4.1, and RFC 5652, section 3: in the SEQUENCE of a certificate stands another one, in that of a bundle
 * an OBJECT IDENTIFIER. A key, a token or a signature begins otherwise.
 */
function isBase64(text: string, anchor: string): boolean {
  if (!BASE64.test(text)) return false;
  const octets = /^[A-Za-z0-9+/]{8}/.exec(text);
  if (anchor !== 'MII' || octets === null) return true;
  const inner = atob(octets[0]).charCodeAt(4);
  return inner === 0x30 || inner === 0x06;
}

/** RFC 9651, section 3.3.5: a Byte Sequence ends with ":", too. */
const isSequence = (text: string, at: number): boolean => {
  const end = /[^A-Za-z0-9+/=]/g;
  end.lastIndex = at;
  return text.charAt(end.exec(text)?.index ?? text.length) === ':';
};

/** The value whose anchor stands at `at` in the line [from, to) of `text`; null where it is none. `isLast`: no text follows. */
export function extentOf(
  text: string,
  anchor: string,
  at: number,
  from: number,
  to: number,
  isLast: boolean,
): Extent | null {
  const lead = leadOf(text, anchor, at, from);
  if (lead === -1) return null;
  const before = text.slice(Math.max(from, lead - REACH), lead);
  const elements = ELEMENTS.exec(before);
  if (elements !== null && !/^cert=\\*"?$/.test(elements[0]))
    return elementsExtent(text, lead - elements[0].length, from, to);
  if (anchor === 'Hash=') return null;
  const block = anchor === 'BEGIN' ? blockEnd(text, at, to, isLast) : null;
  if (block !== null) return { start: lead, depth: 0, isDoubled: false, ...block };
  const quote = quoteBefore(text, lead, from);
  if (quote !== null) return { start: lead, ...quotedEnd(text, quote, at, to), isOpen: false };
  const end = bareEnd(text, anchor, at, from, lead, to);
  return { start: lead, end, depth: 0, isDoubled: false, isOpen: false };
}

interface Quote {
  readonly sign: string;
  readonly slashes: number;
  readonly isDoubled: boolean;
}

/** The quotation mark directly before `at`, how many backslashes stand before it, and whether it is doubled as in CSV. */
function quoteBefore(text: string, at: number, from: number): Quote | null {
  const sign = at > from ? text.charAt(at - 1) : '';
  if (sign !== '"' && sign !== "'" && sign !== '`') return null;
  let slashes = 0;
  while (at - 2 - slashes >= from && text.charAt(at - 2 - slashes) === '\\') slashes += 1;
  const isDoubled = slashes === 0 && sign === '"' && at - 2 >= from && text.charAt(at - 2) === '"';
  return { sign, slashes, isDoubled };
}

function quotedEnd(
  text: string,
  { sign, slashes, isDoubled }: Quote,
  at: number,
  to: number,
): Pick<Extent, 'end' | 'depth' | 'isDoubled'> {
  const depth = Math.log2(slashes + 1) | 0;
  if (isDoubled) {
    const end = text.indexOf('""', at);
    return { end: end === -1 || end > to ? to : end, depth: 1, isDoubled };
  }
  for (
    let end = text.indexOf(sign, at);
    end !== -1 && end < to;
    end = text.indexOf(sign, end + 1)
  ) {
    const found = slashesBefore(text, end, at);
    // A mark that is escaped as the opening one closes; so does one that is escaped less: the text around it ends.
    if (found <= slashes) return { end: end - found, depth: depth + 1, isDoubled };
  }
  return { end: to, depth: depth + 1, isDoubled };
}

function slashesBefore(text: string, at: number, from: number): number {
  let slashes = 0;
  while (at - 1 - slashes >= from && text.charAt(at - 1 - slashes) === '\\') slashes += 1;
  return slashes;
}

/** The elements that begin at `start`: to the mark that closes the string around them, or to white space outside of quotes. */
function elementsExtent(text: string, start: number, from: number, to: number): Extent {
  const quote = quoteBefore(text, start, from);
  const isEscaped = /^[^"]{0,2000}=\\+"/.test(text.slice(start, start + 2100));
  if (quote !== null && (isEscaped || quote.isDoubled)) {
    if (!quote.isDoubled) return { start, ...quotedEnd(text, quote, start, to), isOpen: false };
    const end = text.indexOf('",', start);
    return {
      start,
      end: end === -1 || end > to ? to : end,
      depth: 0,
      isDoubled: true,
      isOpen: false,
    };
  }
  const end = start + (PLAIN_ELEMENTS.exec(text.slice(start, to))?.[0].length ?? 0);
  return { start, end, depth: 0, isDoubled: false, isOpen: false };
}

const FIELD_LINE = /^(?:[<>] )?[A-Za-z][\w-]{0,80}:[ \t]*$/;
const BOUNDARY = /-{1,5}END(?:[ +]|%(?:25){0,4}20)[A-Z0-9 +%]{1,40}-{1,5}(?:%(?:25){0,4}0[AaDd])*/;

/** Where a value without quotes ends: a header field with its line, raw PEM with its last END boundary, any other with white space. */
function bareEnd(
  text: string,
  anchor: string,
  at: number,
  from: number,
  lead: number,
  to: number,
): number {
  const line = text.charAt(to - 1) === '\r' ? to - 1 : to;
  if (lead - from < 100 && FIELD_LINE.test(text.slice(from, lead))) return line;
  const space = /[\s"'<>|]/g;
  space.lastIndex = at;
  const stop = Math.min(space.exec(text)?.index ?? line, line);
  if (anchor === 'BEGIN' && /[ \t]/.test(text.charAt(stop))) {
    return boundaryEnd(text, at, stop, line);
  }
  return withoutStop(text, at, stop);
}

/** A comma, a semicolon or a bracket behind the value belongs to the line. */
function withoutStop(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[,;)\]}]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The last END boundary of the line that belongs to the value at `at`; where there is none, the end of what may be base64. */
function boundaryEnd(text: string, at: number, stop: number, line: number): number {
  let end = -1;
  for (let from = at; from < line; ) {
    const within = text.slice(from, Math.min(line, from + LONGEST_CERTIFICATE));
    const match = BOUNDARY.exec(within);
    if (match === null) break;
    from += match.index + match[0].length;
    end = from;
    if (!/^\s*-----BEGIN/.test(text.slice(end, end + 16))) break;
  }
  if (end !== -1) return Math.max(end, stop);
  if (!text.startsWith('BEGIN ', at)) return stop;
  const run = /[A-Za-z0-9+/= \t-]*/y;
  run.lastIndex = at;
  return Math.min(line, at + (run.exec(text)?.[0].trimEnd().length ?? 0));
}
