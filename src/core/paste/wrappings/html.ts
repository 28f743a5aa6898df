import { type Span, span } from '../../span.ts';
import { boundariesIn } from '../value-shape.ts';
import type { Part, Wrapping } from '../wrapping.ts';
import { joined, trimmedIn, type Unescape } from './escapes.ts';
import { mayHoldCertificate } from './holds-certificate.ts';

const TAG = /<\/?([A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?\/?>/g;
/** Tags that end no line: what stands on both sides of them is one text. */
const INLINE = /^(?:span|b|i|em|strong|a|code|font|mark|u|s|small|kbd|samp|tt|wbr|ins|del)$/i;
const BREAK = /^br$/i;
const QUOTED = /&(?:quot|#34|#39|apos|#x22|#x27);\s{0,8}[:=]/i;
const NAME = /^[$A-Za-z][\w.$-]{0,127}:?$/;
const ENTITY = /^&(?:(quot|#34|#x22)|(apos|#39|#x27)|(lt|#60)|(gt|#62));/i;

/** HTML: the text between its tags. The entities of quotation marks go only where they stand for those around names. */
export const html: Wrapping = {
  id: 'html',
  find(text) {
    const parts: Part[] = [];
    const undo = QUOTED.test(text) ? entity : noEntity;
    let name: Part['name'] = null;
    const blocks = blocksOf(text);
    for (const pieces of blocks.texts) {
      const at = span(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
      const value = joined(text, at, pieces, undo, '&');
      const word = value.value.trim();
      if (NAME.test(word)) {
        const first = trimmedIn(text, at.start, at.end);
        const known = word.replace(/:$/, '');
        name =
          pieces.length > 1
            ? null
            : { value: known, at: span(first.start, first.start + known.length) };
      } else if (mayHoldCertificate(word)) {
        parts.push({ name, at, value, group: blocks.at.start });
        name = null;
      }
    }
    return blocks.count === 0 && undo === noEntity ? [] : [{ at: blocks.at, parts }];
  },
};

interface Blocks {
  readonly at: Span;
  /** How many tags there are. */
  readonly count: number;
  /** The pieces of each text between tags that end a line. */
  readonly texts: readonly (readonly Span[])[];
}

function blocksOf(text: string): Blocks {
  const texts: Span[][] = [[]];
  const block = new Block(text);
  let from = 0;
  let count = 0;
  TAG.lastIndex = 0;
  const add = (end: number): void => {
    if (end > from && text.slice(from, end).trim() !== '') texts.at(-1)?.push(span(from, end));
  };
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const [tag, name = ''] = match;
    if (block.holds(match.index, match.index + tag.length) && BREAK.test(name)) continue;
    add(match.index);
    from = match.index + tag.length;
    count += 1;
    if (!INLINE.test(name)) texts.push([]);
  }
  add(text.length);
  const filled = texts.filter((pieces) => pieces.length > 0);
  return { at: span(0, text.length), count, texts: filled };
}

/** Whether raw PEM is open (RFC 7468, section 2): its line ends, written as tags, are the value's own. Asked in order. */
class Block {
  readonly #text: string;
  #from = 0;
  #last: 'BEGIN' | 'END' | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether what stands from `start` to `end` does so between BEGIN and END, or between two blocks. */
  holds(start: number, end: number): boolean {
    const found = boundariesIn(this.#text.slice(this.#from, start));
    if (found !== null) this.#last = found.last;
    else if (this.#last === 'END') this.#last = null;
    this.#from = end;
    if (this.#last !== 'END') return this.#last === 'BEGIN';
    return boundariesIn(this.#text.slice(end, end + NEAR).trimStart())?.start === 0;
  }
}

/** As long as a boundary. */
const NEAR = 80;

const entity: Unescape = (out, text) => {
  const match = ENTITY.exec(text.slice(out.at, out.at + 8));
  if (match === null) return false;
  const [whole, double, single, less] = match;
  out.rewrite(whole.length, double ? '"' : single ? "'" : less ? '<' : '>');
  return true;
};

const noEntity: Unescape = () => false;
