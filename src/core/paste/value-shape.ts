import { placeOf, visible } from '../encoding/invisible.ts';
import { span } from '../span.ts';

/** The hyphen and what word processors and input methods make of it. */
const DASH = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
const BLANK = '[ \\t\\u00a0\\u202f]';
/** A form encoder writes a space as "+" (WHATWG URL, section 5.2); one percent-decoded leaves that in the boundary. */
const GAP = '[ \\t\\u00a0\\u202f+]';
const KEYWORD = new RegExp(`(?:BEGIN|END)(?=${GAP}{1,3}[A-Z0-9])`, 'g');
const BEFORE = new RegExp(`${DASH}{1,16}${BLANK}{0,3}$`);
const AFTER = new RegExp(
  `^${GAP}{1,3}[A-Z0-9]+(?:${BLANK}[A-Z0-9]+){0,4}${BLANK}{0,3}${DASH}{0,16}`,
);
/** A form encoder escapes the line end behind a boundary, too. */
const FORM_ENCODED = /^(\+[^%]{1,64})(?:%(?:25){0,4}0[AaDd])+/;
/** The longest boundary that is looked for on either side of its keyword. */
const REACH = 96;

/** The encapsulation boundaries of raw PEM in one line (RFC 7468, section 2), mangled ones too. */
export interface LineBoundaries {
  /** Where the first begins and the last ends. */
  readonly start: number;
  readonly end: number;
  readonly first: 'BEGIN' | 'END';
  readonly last: 'BEGIN' | 'END';
}

/** A line that is one boundary and nothing else, as nearly all are. */
const ALONE = /^-----(?:BEGIN|END) [A-Z0-9]{1,24}(?: [A-Z0-9]{1,12}){0,4}-----$/;

/** The boundaries in `line`, or null, whatever nobody sees in them. Offsets are in the line. */
export function boundariesIn(line: string): LineBoundaries | null {
  if (ALONE.test(line)) {
    const kind = line.startsWith('BEGIN', 5) ? 'BEGIN' : 'END';
    return { start: 0, end: line.length, first: kind, last: kind };
  }
  const seen = visible(line);
  const found = [
    ...[...seen.text.matchAll(KEYWORD)].flatMap((match) => boundaryAt(seen.text, match.index)),
    ...cutBoundary(seen.text),
  ];
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = placeOf(seen, span(first.start, last.end));
  return { ...at, first: first.kind, last: last.kind };
}

/** A BEGIN line that was cut off before its label: more was sent. */
const CUT = /(?:^|[ \t]|%(?:25){0,4}0[AaDd]|\\[nr])(-{5}B(?:E(?:G(?:I(?:N[ \t+]?)?)?)?)?)$/;
/** Longer than any of these. */
const CUT_REACH = 32;

function cutBoundary(line: string): readonly Boundary[] {
  const cut = CUT.exec(line.slice(-CUT_REACH))?.[1]?.length ?? 0;
  return cut === 0 ? [] : [{ kind: 'BEGIN', start: line.length - cut, end: line.length }];
}

interface Boundary {
  readonly kind: 'BEGIN' | 'END';
  readonly start: number;
  readonly end: number;
}

/** The boundary whose keyword stands at `keyword`, if hyphens stand before it. */
function boundaryAt(line: string, keyword: number): readonly Boundary[] {
  const kind = line.startsWith('BEGIN', keyword) ? 'BEGIN' : 'END';
  const lead = BEFORE.exec(line.slice(Math.max(0, keyword - REACH), keyword))?.[0];
  if (lead === undefined) return [];
  const label = keyword + kind.length;
  const behind = line.slice(label, label + REACH);
  const rest = withLineEnd(behind, AFTER.exec(behind)?.[0] ?? '');
  return [{ kind, start: keyword - lead.length, end: label + rest.length }];
}

/** A boundary behind its keyword, with the line end that a form encoder wrote. */
function withLineEnd(behind: string, rest: string): string {
  const [whole, boundary] = FORM_ENCODED.exec(behind) ?? [];
  return whole !== undefined && boundary === rest ? whole : rest;
}

/** A BEGIN line whose space is percent-encoded, however often, or form-urlencoded. */
const ENCODED_BEGIN = /BEGIN(?:%(?:25){0,4}(?:20|2[Bb])|\+)[A-Z]/;
/** Base64 of a DER SEQUENCE longer than 127 octets (30 81, 30 82, … is MI), of "-----BEGIN", or hexadecimal DER. */
const CERTIFICATE =
  /(?<![A-Za-z0-9+/])(?:MI[A-Za-z0-9+/%_-]{38}|LS0tLS1CRUdJTi[A-Za-z0-9+/]|3082[0-9A-Fa-f]{60})/;

/** Whether something that may carry certificates, and is not raw PEM, stands in the line. */
export function carriesEncoded(line: string): boolean {
  const { text } = visible(line);
  return ENCODED_BEGIN.test(text) || CERTIFICATE.test(text);
}

/** A DER SEQUENCE in base64 of these characters, at the beginning of a word or behind an encoded line end. */
const sequenceOf = (characters: string): RegExp =>
  new RegExp(`(?:(?<![A-Za-z0-9+/])|(?<=%(?:25){0,4}0[AaDd]|\\\\[nr]))MI[${characters}]{38}`);
const HEADLESS = sequenceOf('A-Za-z0-9+/%_ -');
/** Words in capitals may stand before a BEGIN line: no white space. */
const UNCLOSED = sequenceOf('A-Za-z0-9+/%_-');

/**
 * Where the base64 begins that stands before a boundary in the same line, its own BEGIN line being lost; null where there is
 * none. An END line closes it; before a BEGIN line it is a certificate whose both boundaries are lost: the first one still.
 */
export function headlessStart(line: string, { start, first }: LineBoundaries): number | null {
  const seen = visible(line.slice(0, start));
  const match = (first === 'END' ? HEADLESS : UNCLOSED).exec(seen.text);
  if (match === null) return null;
  return placeOf(seen, span(match.index, match.index + 1)).start;
}

/** RFC 4648, section 4: whether the line is whole quanta and nothing else, as the last one of a body often is. */
export const isQuanta = (line: string): boolean =>
  /^[ \t]*(?:[A-Za-z0-9+/]{4}){0,18}[A-Za-z0-9+/]{2}(?:[A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)[ \t]*$/.test(
    visible(line).text,
  );

const LEAD = '^["\'`\\u201c\\u2018\\\\]{0,3}:?';
const BEGINS = new RegExp(
  `${LEAD}(?:${DASH}{1,16}${BLANK}{0,3}(?:BEGIN|END)\\b|MI[A-Za-z0-9+/%_-]{16}|LS0tLS1CRUdJTi|3082[0-9A-Fa-f]{8})`,
);
/** envoy's x-forwarded-client-cert: its keys are case-insensitive. */
const ELEMENT = /^(?:By|Hash|Cert|Chain|Subject|URI|DNS)=/i;

/** Whether `value` begins as a value that carries certificates does. The first 64 units are enough. */
export function beginsValue(value: string): boolean {
  const { text } = visible(value);
  return BEGINS.test(text) || ELEMENT.test(text);
}

/** Whether `name` is a key of x-forwarded-client-cert, and so no name of a variable. */
export const isElementKey = (name: string): boolean => ELEMENT.test(`${name}=`);

const SIGNS = /^[A-Za-z0-9+/=%_ \t-]+$/;
const LONG = /[A-Za-z0-9+/=%_-]{16}/;
const TELLING = /[0-9+/=%]/;

/** Whether the line can be a piece of base64, percent-encoded or not, that some program wrapped, lost "+" included. */
export function continuesValue(line: string): boolean {
  const piece = visible(line).text.trim();
  if (!TELLING.test(piece) || !SIGNS.test(piece)) return false;
  return LONG.test(piece) || !/[ \t]/.test(piece);
}

/** How an encoded value ends that goes on in the next line: base64 without pad characters, and not after an END line. */
const UNFINISHED = /[A-Za-z0-9+/%_-]{40}$/;
const FINISHED = new RegExp(`${DASH}{2}(?:%(?:25){0,4}0[AaDd])*$`);

/** Whether a line that ends like `tail` may go on in the next. The last 64 units are enough. */
export function isUnfinished(tail: string): boolean {
  const { text } = visible(tail);
  return UNFINISHED.test(text) && !FINISHED.test(text);
}

const OPEN_SEQUENCE = /^:[A-Za-z0-9+/=]{40}/;

/** A piece of a List of Byte Sequences: base64, and where one ends and the next begins. */
const SEQUENCES =
  /^[ \t]*(?=.*[0-9+/=])[A-Za-z0-9+/=]*:?(?:[ \t]*,[ \t]*:[A-Za-z0-9+/=]*:?)*,?[ \t]*$/;

/**
 * RFC 9651, section 3.3.5: a Byte Sequence begins and ends with ":". Whether `line` continues or ends the List of them that
 * begins with `head` and, so far, ends with `tail`: it may look like a field name, and may be folded for display.
 */
export const closesSequence = (head: string, tail: string, line: string): boolean =>
  OPEN_SEQUENCE.test(head) && /[A-Za-z0-9+/=,]$/.test(tail) && SEQUENCES.test(line);

/** Whether `line` is a piece of such a List in which one Byte Sequence ends and the next begins. */
export const joinsSequences = (line: string): boolean =>
  /:[ \t]*,[ \t]*:|^[ \t]*,[ \t]*:/.test(line) && SEQUENCES.test(line);
