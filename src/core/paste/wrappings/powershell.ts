import { type Span, span } from '../../span.ts';
import { isBlankLine, type Line, linesOf } from '../lines.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { joined, plain } from './escapes.ts';

const MEMBER = /^(\s*)([$A-Za-z][\w.$-]{0,127})(\s*: )(.*)$/;
const ROW = /^([$A-Za-z][\w.$-]{0,127})(\s{2,})(\S.*)$/;
const RULER = /^-{2,} +-{2,}\s*$/;
const ASSIGNED = /^(\s*\$env:)([A-Za-z_]\w{0,127})(\s*=\s*["'])(.*)["']\s*$/;

/** A sign that every one of them has. */
const SIGN = /: |=|-- +--/;

/** PowerShell's Format-List, `Name : value`, which breaks long values; its tables; `$env:NAME = "…"`. */
export const powershell: Wrapping = {
  id: 'powershell',
  find(text) {
    if (!SIGN.test(text)) return [];
    const found: Region[] = [];
    let open: Open | null = null;
    let isTable = false;
    const close = (): void => {
      if (open?.isSure) found.push(regionOf(text, open));
      open = null;
    };
    for (const raw of linesOf(text, span(0, text.length), '')) {
      const line = { ...raw, from: raw.start, text: text.slice(raw.start, raw.end) };
      if (RULER.test(line.text)) isTable = true;
      if (open !== null && continues(open, line)) {
        open.pieces.push(span(line.start + open.column, line.end));
        continue;
      }
      close();
      open = begun(line, isTable);
    }
    close();
    return found;
  },
};

interface Open {
  readonly name: Span;
  readonly column: number;
  readonly pieces: Span[];
  readonly isSure: boolean;
}

/** A colon behind white space, as Format-List sets it: in header lines none stands there. */
function begun(line: Line, isTable: boolean): Open | null {
  const match =
    MEMBER.exec(line.text) ?? ASSIGNED.exec(line.text) ?? (isTable ? rowOf(line) : null);
  const [, lead = '', name = '', middle = '', value = ''] = match ?? [];
  if (match === null || value === '') return null;
  const isSure = / +:/.test(middle) || !middle.includes(':');
  const start = line.start + lead.length;
  const begin = start + name.length + middle.length;
  return {
    name: span(start, start + name.length),
    column: begin - line.start,
    pieces: [span(begin, begin + value.length)],
    isSure,
  };
}

function rowOf(line: Line): RegExpExecArray | null {
  const match = ROW.exec(line.text);
  if (match === null) return null;
  match.splice(1, 0, '');
  return match;
}

/** A line that stands below the value: all of its column. */
const continues = (open: Open, line: Line): boolean =>
  open.isSure &&
  !isBlankLine(line) &&
  line.text.length > open.column &&
  line.text.slice(0, open.column).trim() === '';

function regionOf(text: string, { name, pieces }: Open): Region {
  const first = pieces[0] ?? name;
  const at = span(first.start, pieces.at(-1)?.end ?? first.end);
  const part: Part = {
    name: { value: text.slice(name.start, name.end), at: name },
    at,
    value: joined(text, at, keepsLines(text, first) ? withLineEnds(pieces) : pieces, plain),
    group: 0,
  };
  return { at: span(name.start, at.end), parts: [part] };
}

/** Raw PEM has lines of its own: those are not breaks of Format-List. */
const keepsLines = (text: string, first: Span): boolean =>
  /^-----BEGIN [A-Z0-9 ]{1,40}-----$/.test(text.slice(first.start, first.end));

/** Each piece with the line end before it, in which the indentation is left out. */
const withLineEnds = (pieces: readonly Span[]): readonly Span[] =>
  pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    return before === undefined ? [piece] : [span(before.end, before.end + 1), piece];
  });
