import { type Span, span } from '../span.ts';
import type { Line } from './lines.ts';
import { beginsValue, isElementKey } from './value-shape.ts';

/** The name of a field line, and where its value begins. */
export interface FieldName {
  readonly name: { readonly value: string; readonly at: Span };
  readonly valueStart: number;
  /** A quotation mark before the name: the whole line was quoted. */
  readonly quote: string;
}

/** RFC 9110, section 5.1: a token. Those that people paste begin with a letter, WebSphere's with "$". */
const FIELD = /^(["'`\u201c]?)([$A-Za-z][A-Za-z0-9_.-]{0,127}):/;
/** An environment variable, as CGI programs see a field. Base64 has no "_": a last line with pads is none. */
const VARIABLE =
  /^()(?:(?:export|set|ENV|ARG|declare -x|readonly) )?([A-Z][A-Z0-9]*_[A-Z0-9_]{1,120})=/;
const ASSIGNMENT = /^()([$A-Za-z][A-Za-z0-9_.-]{0,127})[ \t]?=/;
/** Words that logs and schemes put before a colon. */
const NO_NAME =
  /^(?:info|warn|warning|error|debug|trace|fatal|notice|severe|critical|exception|caused|https?|wss?|urn|file|mailto)$/i;
const HEAD = 256;

/** RFC 9112, section 3 and 4: a request line or a status line; RFC 9113, section 8.3: a pseudo-header field. */
const START_LINE =
  /^(?:[A-Z]{3,20} \S{1,8192} HTTP\/\d|HTTP\/\d(?:\.\d)? \d{3}(?!\d)|:(?:method|scheme|authority|path|protocol|status): ?\S)/;

/** Whether a message, or the next one, begins with this line. */
export const isStartLine = (line: string): boolean => START_LINE.test(line);

/** Reads the name of a field line; null for any other line. A line of a log that holds ": " is none. */
export function readFieldName({ text, from }: Line): FieldName | null {
  const head = text.slice(0, HEAD);
  const match = FIELD.exec(head) ?? VARIABLE.exec(head) ?? ASSIGNMENT.exec(head);
  const value = match?.[2];
  if (match === null || value === undefined) return null;
  const rest = head.slice(match[0].length);
  const isNamed = match[0].endsWith(':')
    ? isName(value, rest)
    : VARIABLE.test(head) || isAssigned(value, rest);
  if (!isNamed) return null;
  const start = from + match[0].indexOf(value, match[1]?.length ?? 0);
  return {
    name: { value, at: span(start, start + value.length) },
    valueStart: from + match[0].length,
    quote: match[1] ?? '',
  };
}

/** Without white space behind the colon only a name with a hyphen is believed: "https:", "sha256:" and times are none. */
function isName(value: string, rest: string): boolean {
  if (NO_NAME.test(value)) return false;
  if (value.includes('.')) return beginsValue(rest.trimStart());
  if (rest === '' || /^[ \t]/.test(rest)) return true;
  return beginsValue(rest) || (/[-_]/.test(value) && !rest.startsWith('//'));
}

const isAssigned = (value: string, rest: string): boolean =>
  /cert|ssl|tls/i.test(value) && !isElementKey(value) && beginsValue(rest.trimStart());

/** Names that say by themselves that these are header fields of a request, or variables made of them. */
const SURE =
  /^(?:x-|cf-|cdn-|cloudfront-|wl-proxy-|client-cert|ssl[-_]client|http_|proxy-|sec-|accept-|content-|if-|access-control-)|^\$ws|[-_]cert|cert(?:ificate)?[-_]|^(?:cert|host|user-agent|accept|cookie|set-cookie|authorization|connection|via|forwarded|origin|referer|cache-control|pragma|te|upgrade-insecure-requests|transfer-encoding|traceparent|tracestate|keep-alive|true-client-ip|etag|vary)$/i;

/** Whether the name is that of a header field, beyond doubt. */
export const isSureName = (name: string): boolean => SURE.test(name);

/** Whether the name may well be that of a header field: nothing else in the paste speaks against it. */
export const isLikelyName = (name: string): boolean => isSureName(name) || /[-_$]/.test(name);
