/**
 * What stands in every value: a boundary, base64 or hex of DER, base64 of PEM, a digest of envoy's, an ALB connection log;
 * and behind names of fields that may say that no certificate was sent. The most frequent first: it bounds the others' search.
 */
const ANCHORS = [
  'BEGIN',
  'MII',
  'LS0tLS1CRUdJTi',
  ';NotAfter=',
  'Hash=',
  'cert":"',
  'Cert":"',
  'cert="',
  '3082',
] as const;

/** Whether an anchor is the name of a field, where a value may be missing. */
export const MISSING = /^cert/i;

/** Finds the anchors of a text in order. Each stretch of it is searched about once, and most of it for the first anchor only. */
export class AnchorSearch {
  readonly #text: string;
  /** Where each stands next, at or behind the last place asked for; -1 where that is not known. */
  readonly #found: number[] = ANCHORS.map(() => -1);
  /** Up to where each was looked for in vain. */
  readonly #looked: number[] = ANCHORS.map(() => 0);
  /** The one that `next` found. */
  anchor = '';

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next anchor at or behind `from` stands; -1 for none. */
  next(from: number): number {
    let nearest = -1;
    for (let i = 0; i < ANCHORS.length; i += 1) {
      const at = this.#find(i, from, nearest === -1 ? this.#text.length : nearest);
      if (at === -1) continue;
      nearest = at;
      this.anchor = ANCHORS[i] ?? '';
    }
    return nearest;
  }

  /** The place of one anchor at or behind `from` and before `bound`; -1 for none. */
  #find(i: number, from: number, bound: number): number {
    const known = this.#found[i] ?? -1;
    if (known >= from) return known < bound ? known : -1;
    const anchor = ANCHORS[i] ?? '';
    const begin = Math.max(from, this.#looked[i] ?? 0);
    if (begin >= bound) return -1;
    const end = bound + anchor.length - 1;
    const isAll = bound === this.#text.length;
    const at = isAll ? this.#text.indexOf(anchor, begin) : this.#within(anchor, begin, end);
    this.#found[i] = at;
    this.#looked[i] = at === -1 ? bound : at;
    return at;
  }

  #within(anchor: string, from: number, to: number): number {
    const at = this.#text.slice(from, to).indexOf(anchor);
    return at === -1 ? -1 : from + at;
  }
}
