import type { Judgement } from './judgement.ts';
import { Series } from './series.ts';

/** A line of one part of a file; its lines are counted from the beginning of the part. */
export interface PlaceInPart {
  readonly file: number;
  readonly part: number;
  readonly line: number;
}

const MOST_PLACES = 8;

/** What is handed over of one value. `value` is null where it was handed over before. Times in milliseconds since the epoch. */
export interface Share {
  readonly id: number;
  readonly field: string;
  readonly value: string | null;
  readonly requests: number;
  readonly untimed: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly places: readonly PlaceInPart[];
  /** Steps of time and requests in each, in order. */
  readonly at: readonly number[];
  readonly counts: readonly number[];
  readonly addresses: readonly (readonly [address: string, requests: number])[];
  /** Requests with an address, kept or not. */
  readonly addressed: number;
}

/** One distinct value under one name, counted. */
export class Entry {
  readonly id: number;
  readonly field: string;
  readonly value: string;
  readonly hash: number;
  readonly addresses = new Map<string, number>();
  series = new Series();
  requests = 0;
  untimed = 0;
  addressed = 0;
  first: number | null = null;
  last: number | null = null;
  places: PlaceInPart[] = [];
  judgement: Judgement | null = null;
  /** It waits to be judged, or was. */
  isQueued = false;
  /** It turned out to be no client's certificate: it is not counted. */
  isForeign = false;
  #isHandedOver = false;

  constructor(id: number, field: string, value: string, hash: number) {
    this.id = id;
    this.field = field;
    this.value = value;
    this.hash = hash;
  }

  /** Counts one request; how many steps of time that adds. */
  count(ms: number | null, step: number, place: PlaceInPart): number {
    this.requests += 1;
    this.#addPlace(place);
    if (ms === null) {
      this.untimed += 1;
      return 0;
    }
    this.#spanTo(ms, ms);
    return this.series.add(Math.floor(ms / step), 1);
  }

  #spanTo(first: number | null, last: number | null): void {
    if (first !== null && (this.first === null || first < this.first)) this.first = first;
    if (last !== null && (this.last === null || last > this.last)) this.last = last;
  }

  #addPlace(place: PlaceInPart): void {
    const end = this.places.at(-1);
    if (this.places.length === MOST_PLACES && end !== undefined && compare(place, end) > 0) return;
    this.places.push(place);
    if (end === undefined || compare(place, end) > 0) return;
    this.places.sort(compare);
    this.places.length = Math.min(this.places.length, MOST_PLACES);
  }

  share(): Share {
    const { id, field, requests, untimed, first, last, places, series, addressed } = this;
    const value = this.#isHandedOver ? null : this.value;
    this.#isHandedOver = true;
    const { at, counts } = series;
    const addresses = [...this.addresses];
    return {
      id,
      field,
      value,
      requests,
      untimed,
      first,
      last,
      places,
      at,
      counts,
      addresses,
      addressed,
    };
  }

  /** Begins to count anew. */
  forget(): void {
    this.series = new Series();
    this.places = [];
    this.addresses.clear();
    this.requests = 0;
    this.untimed = 0;
    this.addressed = 0;
    this.first = null;
    this.last = null;
  }

  /** Adds what was counted elsewhere, addresses aside, in steps of which `factor` are one here; how many steps that adds. */
  take(share: Share, factor: number): number {
    this.requests += share.requests;
    this.untimed += share.untimed;
    this.addressed += share.addressed;
    this.#spanTo(share.first, share.last);
    for (const place of share.places) this.#addPlace(place);
    let added = 0;
    for (const [i, at] of share.at.entries()) {
      added += this.series.add(Math.floor(at / factor), share.counts[i] ?? 0);
    }
    return added;
  }
}

const compare = (a: PlaceInPart, b: PlaceInPart): number =>
  a.file - b.file || a.part - b.part || a.line - b.line;
