import { type Span, span } from '../../span.ts';
import { linesOf } from '../lines.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { backslash } from './escapes.ts';
import { partOf } from './part.ts';

const NAME = '(:?[$A-Za-z][\\w.$-]{0,127})';
/** How programs print a field that no HTTP/1 message holds: each has the name, then the value. */
const SHAPES: readonly RegExp[] = [
  // curl -v: `* [HTTP/2] [1] [name: value]`, `* h2h3 [name: value]`.
  new RegExp(`^\\s*\\*? ?(?:\\[HTTP/[23]\\] \\[\\d+\\]|h2h3|h2) \\[${NAME}: (.*)\\]\\s*$`),
  // Envoy's debug log: `':path', '/'`.
  new RegExp(`^\\s*'${NAME}', '(.*)'\\s*$`),
  // Go, GODEBUG=http2debug=2: `… header field "name" = "value"`, `… encoding header "name" = "value"`.
  new RegExp(`\\bheader(?: field)? "${NAME}" = "(.*)"\\s*$`),
  // nghttp -v: `[  0.012] recv (stream_id=13) name: value`; `[stream 1] name: value`.
  new RegExp(
    `^\\s*(?:\\[[^\\]]{0,40}\\] )?(?:send|recv|\\[?stream \\d+\\]?)(?: \\([^)]{0,80}\\))? ${NAME}: (.*)$`,
  ),
  // tshark -V: `Header: name: value`.
  new RegExp(`^\\s*Header: ${NAME}: (.*)$`),
];
const ESCAPED = 2;
/** What stands between name and value in one of them. */
const BETWEEN = /: |', '|" = "/;

/** Dumps of HTTP/2 and HTTP/3, whose fields stand in no lines of a message: curl, nghttp, Envoy, Go, Wireshark. */
export const http2Dump: Wrapping = {
  id: 'http2-dump',
  find(text) {
    if (!BETWEEN.test(text)) return [];
    const parts: Part[] = [];
    let first: number | null = null;
    let last = 0;
    for (const line of linesOf(text, span(0, text.length), '')) {
      const shape = SHAPES.findIndex((one) => one.test(line.text));
      if (shape === -1) continue;
      const match = SHAPES[shape]?.exec(line.text);
      if (match === null || match === undefined) continue;
      first ??= line.start;
      last = line.end;
      const { name, at } = spansOf(match, line.from);
      parts.push(partOf(text, name, at, first, shape === ESCAPED ? backslash : undefined));
    }
    return first === null ? [] : regionsOf(text, parts, span(first, last));
  },
};

function spansOf(match: RegExpExecArray, from: number): { readonly name: Span; readonly at: Span } {
  const [whole, name = '', value = ''] = match;
  const tail = whole.length - whole.trimEnd().length;
  const closing = /['"\]]\s*$/.test(whole) && !whole.trimEnd().endsWith(value) ? 1 : 0;
  const end = from + match.index + whole.length - tail - closing;
  const nameStart = from + match.index + whole.lastIndexOf(name, whole.length - value.length);
  return { name: span(nameStart, nameStart + name.length), at: span(end - value.length, end) };
}

/** Each line by itself: what stands between them is read as lines. */
const regionsOf = (text: string, parts: readonly Part[], whole: Span): readonly Region[] =>
  parts.map((part) => {
    const start = Math.max(whole.start, text.lastIndexOf('\n', part.at.start - 1) + 1);
    const next = text.indexOf('\n', part.at.end);
    return { at: span(start, next === -1 ? text.length : next), parts: [part] };
  });
