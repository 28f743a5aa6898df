import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Layer, unescapeLayer } from '../encoding/escapes.ts';
import { locator } from '../locate.ts';
import { type Span, span } from '../span.ts';
import { TextWriter, type Trace } from '../trace.ts';
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
  /** Where a malformed escape still stands in `text`. */
  readonly malformed: readonly Span[];
  /** How much of an escape stands at the end of `text`: the value was cut inside it. */
  readonly cutEscape: 0 | 1 | 2;
}

const MOST_LAYERS = 5;
const ESCAPE = /%[0-9A-Fa-f]{2}/;
/** A value that was form-encoded: WHATWG URL, section 5.2 writes a space as "+". */
const FORM = /-BEGIN\+[A-Z0-9]|-END\+[A-Z0-9]/;

/** Takes off every percent-encoding (at most five), and the form encoding of the innermost one. */
export function peel(payload: string): Peeled {
  const chain: Trace[] = [];
  const diagnostics: Diagnostic[] = [];
  let text = payload;
  let spellings = NO_SPELLINGS;
  let malformed: readonly Span[] = [];
  let layers = 0;
  while (layers < MOST_LAYERS && ESCAPE.test(text)) {
    const isForm = FORM.test(text);
    // WHATWG URL, section 5.1: "+" is replaced before the percent-decoding, so that %2B stays a "+".
    if (isForm) text = plusToSpace(text, chain);
    const layer = unescapeLayer(text);
    spellings = spellingsOf(text, layer, isForm);
    malformed = malformedIn(layer);
    const locate = locator(chain);
    for (const d of layer.diagnostics) {
      diagnostics.push(d.at === null ? d : { ...d, at: locate(d.at) });
    }
    chain.push(layer.text.trace);
    text = layer.text.value;
    layers += 1;
  }
  const cutEscape = layers === 0 ? 0 : cutEscapeOf(text);
  const arrived = payload.length;
  return { text, arrived, chain, layers, spellings, diagnostics, malformed, cutEscape };
}

const cutEscapeOf = (text: string): 0 | 1 | 2 => {
  if (text.endsWith('%')) return 1;
  return /%[0-9A-Fa-f]$/.test(text.slice(-2)) ? 2 : 0;
};

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

function plusToSpace(text: string, chain: Trace[]): string {
  const out = new TextWriter(text);
  while (!out.done) {
    const next = text.indexOf('+', out.at);
    if (next === out.at) out.rewrite(1, ' ');
    else out.copy((next === -1 ? text.length : next) - out.at);
  }
  const spaced = out.finish();
  chain.push(spaced.trace);
  return spaced.value;
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
