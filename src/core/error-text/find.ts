import { type Span, span } from '../span.ts';
import type { Causes, ErrorFamily, ErrorWording } from './wording.ts';

/** An error message that stands in a text. */
export interface FoundError {
  /** The message with its type, in the text. */
  readonly at: Span;
  /** The message alone: what a runtime's error would have to say. */
  readonly message: string;
  readonly runtime: string;
  readonly wording: ErrorWording;
  readonly causes: Causes;
}

/** A stack trace or a log repeats one message: more than these are not told apart by a reader either. */
const MOST = 20;
const LONGEST_LINE = 20_000;

/** The error messages of a text. */
export interface FoundErrors {
  /** In order; a stack trace gives one, its outermost. */
  readonly errors: readonly FoundError[];
  /** The text with spaces for each message, so that none is taken for a value: places stay the same. */
  readonly rest: string;
}

/** Finds the error messages in `text`. Linear in the text. */
export function findErrors(text: string, families: readonly ErrorFamily[]): FoundErrors {
  const found = families
    .flatMap(({ runtime, wordings }) =>
      wordings.flatMap((wording) => matches(text, runtime, wording)),
    )
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  return { errors: outermost(text, found).slice(0, MOST), rest: without(text, found) };
}

function without(text: string, found: readonly FoundError[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { at } of found) {
    if (at.end <= end) continue;
    const start = Math.max(at.start, end);
    parts.push(text.slice(end, start), text.slice(start, at.end).replace(/[^\r\n]/g, ' '));
    end = at.end;
  }
  return end === 0 ? text : parts.join('') + text.slice(end);
}

function matches(text: string, runtime: string, wording: ErrorWording): readonly FoundError[] {
  const pattern = new RegExp(wording.message, 'g');
  const found: FoundError[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= MOST) break;
    const end = match.index + match[0].length;
    if (!standsRight(text, match.index, end, wording.stands)) continue;
    found.push({
      at: span(typeStart(text, match.index), end),
      message: match[0],
      runtime,
      wording,
      causes: wording.causes(match),
    });
  }
  return found;
}

/** The beginning of the line, punctuation, or the level that a log writes. */
const BEFORE =
  /(?:^|[:>|"'`(\]] ?|\b(?:ERROR|WARN|WARNING|FATAL|SEVERE|CRITICAL|Error|error|warn|warning) )\s*$/;

const WORD = /[\p{L}\p{N}_]/u;

function standsRight(
  text: string,
  start: number,
  end: number,
  stands: ErrorWording['stands'],
): boolean {
  if (stands === 'anywhere') return start === 0 || !WORD.test(text.slice(start - 1, start));
  const before = text.slice(lineStart(text, start), start);
  const after = text.slice(end, lineEnd(text, end));
  return BEFORE.test(before) && /^\s*(?:$|[.,;"'`)[])/.test(after);
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_LINE, 0);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return Math.min(end === -1 ? text.length : end, at + LONGEST_LINE);
}

/** Where the type before a message begins: 'java.io.IOException: ', 'ValueError: '. */
function typeStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 160), start);
  const type = /[A-Za-z_][\w.$:]*(?:Error|Exception)(?: \[[^\]\n]{1,60}\])?: $/.exec(before);
  return start - (type?.[0].length ?? 0);
}

/** Leaves out what lies inside of another message, and what the same line or stack trace says again. */
function outermost(text: string, found: readonly FoundError[]): readonly FoundError[] {
  const kept: FoundError[] = [];
  let end = 0;
  for (const one of found) {
    const previous = kept.at(-1);
    const isInside = previous !== undefined && one.at.start < end;
    const isSame =
      previous !== undefined && saysAgain(previous, one, text.slice(end, one.at.start));
    end = Math.max(end, one.at.end);
    if (!isInside && !isSame) kept.push(one);
  }
  return kept;
}

function saysAgain(previous: FoundError, one: FoundError, between: string): boolean {
  // A server's answer says it in its status line, in its title and in its body, and its log for each request.
  if (isOfServer(one.wording) && previous.message === one.message) return true;
  return between.includes('\n') ? isOneTrace(between) : previous.runtime === one.runtime;
}

const isOfServer = ({ receivers, decoders }: ErrorWording): boolean =>
  receivers.length === 0 && decoders.length === 0;

const FRAME =
  /^\s*(?:at |\.{3} \d+ (?:more|common)|Caused by: |Suppressed: |from |File "|Traceback |During handling|The above exception|\d+: |goroutine |\/\S+:\d+|[\w./-]+\.(?:rb|py|go|php|ex|erl):\d+)|^\s*$/;

/** Whether two messages are parts of one stack trace: only frames stand between their lines. */
function isOneTrace(between: string): boolean {
  if (between.length > LONGEST_LINE) return false;
  const lines = between.split('\n');
  // The rest of the first message's own line, and the beginning of the second's.
  const inner = lines.slice(1, -1);
  const head = lines.at(-1) ?? '';
  const isNested = lines.length > 1 && /^\s*(?:Caused by: |Suppressed: )/.test(head);
  const hasFrames = inner.some((line) => line.trim() !== '' && FRAME.test(line));
  return lines.length > 1 && inner.every((line) => FRAME.test(line)) && (isNested || hasFrames);
}
