import type { Consequence } from '../../core/octets/octet-map.ts';
import type { FORM_STRICT, PLUS_SAFE } from '../matrix/rows.ts';

/** One certificate octet by octet. */
export interface OctetsMessages {
  readonly name: string;
  readonly count: (certificates: number) => string;
  readonly certificate: string;
  /** An option of the choice of certificates; `title` is "" for one that could not be read. */
  readonly option: (number: number, title: string) => string;
  readonly reader: string;
  readonly working: string;
  readonly failed: string;
  /** The decoder ends with this error. */
  readonly stops: (call: string) => string;
  readonly views: OctetViewNames;
  readonly status: StatusMessages;
  readonly legendName: string;
  readonly legend: Readonly<
    Record<'tag' | 'length' | 'contents' | 'damage' | 'repair' | 'divergence', string>
  >;
  readonly problem: Readonly<Record<'cut' | 'not-der', string>>;
  readonly size: (octets: number) => string;
  /** A button that leads to the octets of something. */
  readonly show: (what: string) => string;
  readonly showPlace: string;
}

/** The accessible names of the views. */
export interface OctetViewNames {
  readonly paste: string;
  readonly intended: string;
  readonly written: (call: string) => string;
  readonly octets: string;
  readonly tree: string;
}

/** The line that says what is pointed at. Texts come quoted, or as a word. */
export interface StatusMessages {
  readonly name: string;
  readonly idle: string;
  readonly character: (position: number, text: string) => string;
  readonly characters: (from: number, to: number, text: string) => string;
  /** Something that did not arrive and was put in before this position. */
  readonly inserted: (position: number) => string;
  readonly outside: string;
  readonly octet: (octet: number) => string;
  readonly octets: (from: number, to: number) => string;
  readonly noOctet: string;
  readonly part: Readonly<Record<'tag' | 'length' | 'contents', string>>;
  readonly space: string;
  readonly lineEnd: string;
  readonly nothing: string;
  /** What a damaged place was mended to. */
  readonly restored: (text: string) => string;
  /** `then`: what it does, one of `consequence`. */
  readonly writes: (who: string, wrote: string, then: string) => string;
  readonly writesElse: (who: string, places: number) => string;
  readonly consequence: Readonly<Record<Consequence, string>>;
  /** Characters missing or too many before this place. */
  readonly shifted: (who: string, characters: number) => string;
  /** The reference decoders, as the subject of `writes`. */
  readonly reference: Readonly<Record<typeof FORM_STRICT | typeof PLUS_SAFE, string>>;
  /** Between the way to a field and each of what befalls it. */
  readonly separator: string;
  readonly pinned: string;
  readonly unpin: string;
}
