import { visible } from '../evidence/lines.ts';
import type { StatusMessages } from '../messages/octets.ts';
import type { Effect, Pointing } from './pointing.ts';

/** The status line: the way from the character to the field, and what befalls it. */
export interface Status {
  readonly place: readonly string[];
  /** What was mended, and what the decoder does to it. */
  readonly effects: readonly string[];
}

/** More of a run is seen where it is marked. */
const LONGEST = 24;

/** Says what is pointed at. `who`: the decoder, as the subject of a sentence. */
export function statusOf(words: StatusMessages, pointing: Pointing, who: string): Status {
  const { octets, path, part } = pointing;
  const field = path.join(', ') + (part === null ? '' : ` (${words.part[part]})`);
  const place = [
    characters(words, pointing),
    octets === null ? words.noOctet : octetsText(words, octets.start, octets.end - 1),
    ...(octets === null || path.length === 0 ? [] : [field]),
  ];
  const { restored } = pointing;
  const effects = [
    restored === null ? '' : words.restored(quoted(words, restored)),
    effectText(words, pointing, who),
  ];
  return { place, effects: effects.filter((effect) => effect !== '') };
}

function characters(words: StatusMessages, { from, to, text }: Pointing): string {
  if (from === null) return words.outside;
  if (text === '') return words.inserted(from);
  const shown = quoted(words, text);
  return from === to ? words.character(from, shown) : words.characters(from, to, shown);
}

const octetsText = (words: StatusMessages, first: number, last: number): string =>
  first === last ? words.octet(first) : words.octets(first, last);

function effectText(words: StatusMessages, pointing: Pointing, who: string): string {
  const { effect, shifted } = pointing;
  if (effect !== null) return writes(words, effect, who);
  return shifted === 0 ? '' : words.shifted(who, shifted);
}

function writes(words: StatusMessages, effect: Effect, who: string): string {
  if (effect.places > 1) return words.writesElse(who, effect.places);
  return words.writes(who, quoted(words, effect.wrote), words.consequence[effect.consequence]);
}

function quoted(words: StatusMessages, text: string): string {
  if (text === '') return words.nothing;
  if (text === ' ') return words.space;
  if (text === '\n' || text === '\r\n') return words.lineEnd;
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `“${visible(short)}”`;
}
