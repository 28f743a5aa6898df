import { type Span, span } from '../../span.ts';
import { isBlankLine, type Line, linesOf } from '../lines.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { readScalar } from './yaml-scalar.ts';

/** A line of a block mapping: its indentation with list marks, its key, what stands behind the colon. */
const KEY =
  /^((?:[ ]|- )*)(?:"([^"\\]{1,128})"|'([^']{1,128})'|([$A-Za-z_/:][\w./ $-]{0,127}?)):(?:[ \t]+(.*))?$/;
/** Docker Compose: `- NAME=value`. */
const ASSIGNED = /^([ ]*- )["']?([A-Za-z_][\w.]{0,127})=(.*)$/;
/** A sign that every key has behind it. */
const SIGN = /[:=]/;
const START = /^(?:---|%YAML)/;

interface Key {
  readonly line: Line;
  /** The column of the key, list marks counted as white space. */
  readonly column: number;
  readonly isItem: boolean;
  readonly name: Span;
  /** Behind the colon, not yet trimmed. */
  readonly valueStart: number;
  readonly rest: string;
}

/** YAML 1.2: block mappings and lists with plain, quoted and block scalars. */
export const yaml: Wrapping = {
  id: 'yaml',
  find(text) {
    if (!SIGN.test(text)) return [];
    const found: Region[] = [];
    const reader = new Reader(text);
    let skipTo = 0;
    for (const line of linesOf(text, span(0, text.length), '')) {
      if (line.start < skipTo || isBlankLine(line)) continue;
      const next = reader.take({
        ...line,
        from: line.start,
        text: text.slice(line.start, line.end),
      });
      if (next === null) found.push(...reader.finish());
      else skipTo = next;
    }
    return [...found, ...reader.finish()];
  },
};

class Reader {
  readonly #text: string;
  #parts: Part[] = [];
  #start: number | null = null;
  #end = 0;
  /** Whether something says that these lines are YAML: a document marker, a list, a mapping within a mapping. */
  #isSure = false;
  /** The column of a key without a value. */
  #parent: number | null = null;
  #pair: { readonly column: number; readonly name: Span } | null = null;
  #group = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a line; where the next line begins that is not part of it, or null where this is no YAML. */
  take(line: Line): number | null {
    const isComment = /^\s*#/.test(line.text);
    if (isComment || START.test(line.text)) {
      this.#isSure ||= !isComment;
      this.#start ??= line.start;
      this.#end = line.end;
      return line.end;
    }
    const key = keyOf(line);
    if (key === null) return null;
    const scalar = readScalar(this.#text, key.valueStart, line.end, key.column);
    if (scalar === null) return null;
    this.#see(key, scalar.at.end > scalar.at.start);
    this.#end = Math.max(line.end, scalar.end);
    const name = this.#nameFor(key);
    if (name !== null && scalar.at.end > scalar.at.start) {
      const known = { value: this.#text.slice(name.start, name.end), at: name };
      this.#parts.push({ name: known, at: scalar.at, value: scalar.value, group: this.#group });
    }
    return this.#end;
  }

  finish(): readonly Region[] {
    const found =
      this.#isSure && this.#start !== null && this.#parts.length > 0
        ? [{ at: span(this.#start, this.#end), parts: this.#parts }]
        : [];
    this.#parts = [];
    this.#start = null;
    this.#isSure = false;
    this.#parent = null;
    this.#pair = null;
    return found;
  }

  #see(key: Key, hasValue: boolean): void {
    this.#start ??= key.line.start;
    if (this.#parent !== null && key.column > this.#parent) {
      this.#isSure = true;
      this.#group = key.line.start;
    }
    if (key.isItem) this.#isSure = true;
    this.#parent = hasValue ? null : key.column;
  }

  /** Kubernetes: `- name: A` with `value: …` below it. */
  #nameFor(key: Key): Span | null {
    const name = this.#text.slice(key.name.start, key.name.end);
    if (key.isItem || this.#pair?.column !== key.column) this.#pair = null;
    if (name === 'name' || name === 'key') {
      const at = readScalar(this.#text, key.valueStart, key.line.end, key.column)?.at;
      this.#pair = at === undefined ? null : { column: key.column, name: at };
      return null;
    }
    return name === 'value' && this.#pair !== null ? this.#pair.name : key.name;
  }
}

function keyOf(line: Line): Key | null {
  const match = KEY.exec(line.text);
  const assigned = match === null ? ASSIGNED.exec(line.text) : null;
  const found = match ?? assigned;
  if (found === null) return null;
  const lead = found[1] ?? '';
  const value = match === null ? (found[2] ?? '') : (found[2] ?? found[3] ?? found[4] ?? '');
  const rest = (match === null ? found[3] : found[5]) ?? '';
  const start = line.start + line.text.indexOf(value, lead.length);
  return {
    line,
    column: lead.length,
    isItem: lead.includes('-'),
    name: span(start, start + value.length),
    valueStart: line.end - rest.length,
    rest,
  };
}
