import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Layer, unescapeLayer } from '../encoding/escapes.ts';
import { locator } from '../locate.ts';
import { htmlEscaped } from '../repair/html-escaped.ts';
import { type Change, mend } from '../repair/mend.ts';
import type { TextRepair } from '../repair/text-repair.ts';
import { typographic } from '../repair/typographic.ts';
import { type Span, slice, span } from '../span.ts';
import { outputOf, TextWriter, type Trace, type Traced } from '../trace.ts';
import { NO_SPELLINGS, type Spelling, type Spellings } from './reading.ts';

/** A payload without its percent-encodings. */
export interface Peeled {
  readonly text: string;
  /** How many characters of payload arrived. */
  readonly arrived: number;
  /** From the payload's text to `text`, one trace for each step. */
  readonly chain: readonly Trace[];
  readonly layers: number;
  readonly spellings: Spellings;
  /** percent.malformed, in the payload's text. */
  readonly diagnostics: readonly Diagnostic[];
  /** What web pages and word processors made of the text, in the order in which it was undone. */
  readonly undone: readonly UndoneText[];
  /** Where a malformed escape still stands in `text`. */
  readonly malformed: readonly Span[];
  /** How much of an escape stands at the end of `text`: the value was cut inside it. */
  readonly cutEscape: number;
}

/** Damage of one kind to the text of a payload, undone. */
export interface UndoneText {
  readonly code: TextRepair['code'];
  /** The first such sign as it arrived, and how many there were. */
  readonly found: string;
  readonly count: number;
  /** In the payload's text, in order. */
  readonly changes: readonly Change[];
}

const MOST_LAYERS = 5;
/** Percent-encodings, and the damage between them. */
const MOST_SKINS = 12;
const LONGEST_REFERENCE = 16;
/** A text with more malformed escapes than this was never percent-encoded: it is not looked at any closer. */
const MOST_MALFORMED = 100;
const ESCAPE = /%[0-9A-Fa-f]{2}/;
/** A value that was form-encoded: WHATWG URL, section 5.2 writes a space as "+". */
const FORM = /-BEGIN\+[A-Z0-9]|-END\+[A-Z0-9]/;

/** Everything that was around the certificates, peeled off one skin at a time. */
class Peeler {
  readonly chain: Trace[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly undone: UndoneText[] = [];
  text: string;
  spellings = NO_SPELLINGS;
  malformed: readonly Span[] = [];
  layers = 0;

  constructor(payload: string) {
    this.text = payload;
  }

  /** Undoes what a web page or a word processor did, if it did something. */
  repair({ code, undo }: TextRepair): boolean {
    const mends = this.malformed.length > MOST_MALFORMED ? [] : undo(this.text);
    const [first] = mends;
    if (first === undefined) return false;
    const locate = locator(this.chain);
    const found = slice(this.text, first.at);
    const changes = mends.map(({ at, text }): Change => ({ code, at: locate(at), text }));
    this.undone.push({ code, found, count: mends.length, changes });
    const mended = mend(this.text, mends);
    this.malformed = this.malformed.map((at) => outputOf(mended.trace, at));
    this.#push(mended);
    return true;
  }

  /** Takes off one percent-encoding, if there is one, and the form encoding of it. */
  unescape(): boolean {
    if (this.layers === MOST_LAYERS || !ESCAPE.test(this.text)) return false;
    const isForm = FORM.test(this.text);
    // WHATWG URL, section 5.1: "+" is replaced before the percent-decoding, so that %2B stays a "+".
    if (isForm) this.#push(plusToSpace(this.text));
    const layer = unescapeLayer(this.text);
    this.spellings = spellingsOf(this.text, layer, isForm);
    this.malformed = malformedIn(layer);
    const locate = locator(this.chain);
    for (const d of layer.diagnostics) {
      this.diagnostics.push(d.at === null ? d : { ...d, at: locate(d.at) });
    }
    this.#push(layer.text);
    this.layers += 1;
    return true;
  }

  #push({ value, trace }: Traced<string>): void {
    this.chain.push(trace);
    this.text = value;
  }
}

/**
 * Takes off every percent-encoding (at most five), the form encoding of the innermost one, and what web pages and word
 * processors did between them.
 */
export function peel(payload: string): Peeled {
  const peeler = new Peeler(payload);
  for (let skin = 0; skin < MOST_SKINS; skin += 1) {
    const isPeeled = peeler.repair(htmlEscaped) || peeler.repair(typographic) || peeler.unescape();
    if (!isPeeled) break;
  }
  const { text, chain, layers, spellings, diagnostics, undone, malformed } = peeler;
  const cutEscape = cutEscapeOf(text, layers > 0, undone);
  const arrived = payload.length;
  return { text, arrived, chain, layers, spellings, diagnostics, undone, malformed, cutEscape };
}

/** What a web page or a word processor did, said once: after `&amp;#43;` twice the work is one damage. */
export function undoneFindings(undone: readonly UndoneText[]): readonly Diagnostic[] {
  const codes = [...new Set(undone.map(({ code }) => code))];
  return codes.flatMap((code): readonly Diagnostic[] => {
    const same = undone.filter((one) => one.code === code);
    const [first] = same;
    if (first === undefined) return [];
    const count = same.reduce((most, one) => Math.max(most, one.count), 0);
    return [diagnose(code, { count, found: first.found }, first.changes[0]?.at ?? null)];
  });
}

/** How much of an escape stands at the end, of the kinds that the value has. */
function cutEscapeOf(text: string, isPercent: boolean, undone: readonly UndoneText[]): number {
  const tail = text.slice(-LONGEST_REFERENCE);
  if (isPercent) return /%[0-9A-Fa-f]?$/.exec(tail)?.[0].length ?? 0;
  const isHtml = undone.some(({ code }) => code === 'text.html-escaped');
  if (isHtml) return /(?:&#?[A-Za-z0-9]*|<\/?[A-Za-z]*)$/.exec(tail)?.[0].length ?? 0;
  return /\\[nrt]/.test(text) && tail.endsWith('\\') ? 1 : 0;
}

/** Where the malformed escapes of a layer stand in its output: they are copied, so only what stands before them moved. */
function malformedIn({ diagnostics, text }: Layer): readonly Span[] {
  const spans: Span[] = [];
  let [index, read, wrote] = [0, 0, 0];
  for (const { at } of diagnostics) {
    if (at === null) continue;
    for (let step = text.trace[index]; step && read + step.read <= at.start; index += 1) {
      read += step.read;
      wrote += step.wrote;
      step = text.trace[index + 1];
    }
    const start = wrote + at.start - read;
    spans.push(span(start, start + at.end - at.start));
  }
  return spans;
}

function plusToSpace(text: string): Traced<string> {
  const out = new TextWriter(text);
  while (!out.done) {
    const next = text.indexOf('+', out.at);
    if (next === out.at) out.rewrite(1, ' ');
    else out.copy((next === -1 ? text.length : next) - out.at);
  }
  return out.finish();
}

function spellingsOf(text: string, layer: Layer, isForm: boolean): Spellings {
  const of = (character: string, raw: boolean): ReadonlySet<Spelling> => {
    const octet = character.charCodeAt(0);
    const found = new Set<Spelling>();
    if (raw) found.add('raw');
    if (layer.upper.has(octet)) found.add('upper');
    if (layer.lower.has(octet)) found.add('lower');
    return found;
  };
  return {
    plus: of('+', !isForm && text.includes('+')),
    slash: of('/', text.includes('/')),
    equals: of('=', text.includes('=')),
    space: isForm ? new Set<Spelling>(['plus']) : spaceSpelling(text),
    lineEnd: of('\n', text.includes('\n')),
  };
}

/** Only the space of a boundary tells: any other may be a lost "+". */
function spaceSpelling(text: string): ReadonlySet<Spelling> {
  const found = new Set<Spelling>();
  if (/(?:BEGIN|END)%20/.test(text)) found.add('upper');
  if (/-(?:BEGIN|END) [A-Z]/.test(text)) found.add('raw');
  return found;
}

/** The finding for more than one layer, at the first doubly escaped character. */
export function encodedTwice(payload: string, layers: number): Diagnostic | null {
  if (layers < 2) return null;
  const match = /%(?:25)+[0-9A-Fa-f]{2}/.exec(payload);
  const at = match === null ? null : span(match.index, match.index + match[0].length);
  return diagnose('percent.encoded-twice', { layers }, at);
}
