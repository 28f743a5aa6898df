import { findErrors } from '../error-text/find.ts';
import { MOST_CHARACTERS } from '../file/most-characters.ts';
import { guard } from '../inspect/guard.ts';
import { type FieldReading, readField } from '../inspect/read-field.ts';
import type { Tools } from '../inspect/request.ts';
import { locator } from '../locate.ts';
import { readPaste } from '../paste/paste.ts';
import type { Block } from '../payload/reading.ts';
import type { Decoded } from '../plugin.ts';
import { overlaps, type Span, span } from '../span.ts';
import { originOf, outputOf, sourceOf, type Trace, type Traced } from '../trace.ts';
import { differencesOf } from './divergences.ts';
import type { Divergence, OctetMap, OctetsQuestion, Reading, Repair } from './octet-map.ts';
import { Route } from './route.ts';
import { type SentBlock, sentBlocks } from './sent-blocks.ts';
import { base64Stage, type Stage, stepStage } from './stage.ts';
import { textOfOctets } from './text-of-octets.ts';
import { treeOf } from './tree.ts';

/**
 * One certificate of a paste octet by octet; null where there is none of that number, or beside a private key. Reads the
 * one field again and runs the one decoder. Never throws on any text.
 */
export function mapOctets(
  question: OctetsQuestion,
  tools: Pick<Tools, 'formats' | 'decoders' | 'errorFamilies'>,
): OctetMap | null {
  const { options, index, decoder } = question;
  const text = question.text.slice(0, MOST_CHARACTERS);
  const paste = readPaste(findErrors(text, tools.errorFamilies).rest);
  const input = paste.fields.find(({ at }) => at.start === question.field);
  if (input === undefined || paste.secrets.length > 0) return null;
  const watch = guard();
  const field = readField(input, tools.formats, options.formatId ?? null, watch);
  const sent = field === null ? undefined : sentBlocks(field)[index];
  if (field === null || sent === undefined) return null;
  const known = tools.decoders.find(({ id }) => id === decoder);
  const { payload } = sent.payload;
  const decoded =
    known === undefined ? null : watch.run(decoder, () => known.decode(payload.text.value), null);
  return { decoder, ...new Mapper(field, sent).map(decoded) };
}

/** Everything about one block, placed in the paste. */
class Mapper {
  readonly #field: FieldReading;
  readonly #sent: SentBlock;
  readonly #base: readonly Trace[];
  readonly #place: (at: Span) => Span;
  /** The base64 of the block, in the payload. */
  readonly #body: Span;

  constructor(field: FieldReading, sent: SentBlock) {
    this.#field = field;
    this.#sent = sent;
    this.#base = [...field.toPaste, sent.payload.payload.text.trace];
    this.#place = locator(this.#base);
    this.#body = bodyOf(sent.block);
  }

  map(decoded: Decoded | null): Omit<OctetMap, 'decoder'> {
    const { block } = this.#sent;
    const { octets } = block;
    const { reading } = this.#sent.payload;
    const at = this.#place(block.at);
    const intended = this.#reading(reading.intended);
    const written = decoded?.ok ? this.#reading(decoded.value) : null;
    return {
      field: this.#field.input.at,
      block: at,
      intended: intended.reading,
      written: written?.reading ?? null,
      error: decoded === null || decoded.ok ? null : decoded.error,
      divergences:
        decoded?.ok && written !== null ? this.#divergences(decoded.value, written, intended) : [],
      repairs: this.#repairs(intended.reading),
      damage: this.#field.damage.filter((one) => isIn(one, at)),
      octets,
      isWhole: block.der !== null,
      stages: stagesOf([...this.#base, ...block.chain], octets.length, block.base64),
      tree: treeOf(octets),
    };
  }

  /** The part of a text that the characters of the block became. */
  #reading({ value, trace }: Traced<Uint8Array>): Placed {
    const within = outputOf(trace, this.#sent.block.at);
    const text = textOfOctets(value);
    const at = outputOf(text.trace, within);
    const chain = [...this.#base, trace, text.trace];
    const shown = text.value.slice(at.start, at.end);
    const stages = stagesBack(chain, at, new Map());
    return { reading: { text: shown, start: at.start, stages }, text: text.trace };
  }

  #divergences(wrote: Traced<Uint8Array>, written: Placed, intended: Placed): Divergence[] {
    const { block, payload } = this.#sent;
    const found = differencesOf(wrote, payload.reading.intended, block.at, this.#body);
    return found.map((one) => ({
      at: this.#place(one.source),
      wrote: inText(written, one.wrote),
      meant: inText(intended, one.meant),
      consequence: one.consequence,
      shift: one.shift,
    }));
  }

  #repairs(intended: Reading): Repair[] {
    const { block, payload } = this.#sent;
    const route = new Route(intended.stages);
    return payload.reading.changes
      .filter((one) => isIn(one.at, block.at))
      .map((one) => {
        const at = this.#place(one.at);
        const found = route.fromPaste(at, 'touched');
        const start = (found?.start ?? intended.start) - intended.start;
        const end = (found?.end ?? intended.start) - intended.start;
        return { at, meant: span(Math.max(0, start), Math.max(0, start, end)) };
      });
  }
}

interface Placed {
  readonly reading: Reading;
  /** From the octets to the text. */
  readonly text: Trace;
}

function inText({ reading, text }: Placed, at: Span): Span {
  const found = outputOf(text, at);
  const start = Math.max(0, found.start - reading.start);
  return span(start, Math.max(start, found.end - reading.start));
}

const isIn = (at: Span, block: Span): boolean =>
  overlaps(at, block) || (at.start === at.end && at.start >= block.start && at.start <= block.end);

/** Where the octets of a block come from, in the payload. */
const bodyOf = ({ chain, octets, at }: Block): Span =>
  octets.length === 0 ? at : originOf(chain, span(0, octets.length));

const stagesOf = (
  chain: readonly Trace[],
  octets: number,
  base64: ReadonlyMap<Trace, string>,
): readonly Stage[] => stagesBack(chain, span(0, octets), base64);

/** The stages of a chain that lead to `output`, each no longer than it must be. */
function stagesBack(
  chain: readonly Trace[],
  output: Span,
  base64: ReadonlyMap<Trace, string>,
): readonly Stage[] {
  const stages: Stage[] = [];
  let at = output;
  for (const trace of [...chain].reverse()) {
    const text = base64.get(trace);
    stages.unshift(text === undefined ? stepStage(trace, at) : base64Stage(text, at));
    at = sourceOf(trace, at);
  }
  return stages;
}
