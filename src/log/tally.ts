import { Entry, type PlaceInPart, type Share } from './entry.ts';
import { fractionOf } from './hash.ts';
import { STEPS } from './series.ts';
import type { Sighting, Watcher } from './sighting.ts';
import type { TimeKind } from './summary.ts';

/** How much is kept (see `Bounds`). */
export interface Limits {
  readonly values: number;
  /** Characters of all values together. */
  readonly characters: number;
  /** Pairs of a value and an address. */
  readonly addresses: number;
  /** Steps of time in which a value was seen, over all values. */
  readonly steps: number;
}

export const LIMITS: Limits = {
  values: 100_000,
  characters: 96 * 1024 * 1024,
  addresses: 200_000,
  steps: 400_000,
};

/** What was counted since the last portion: plain data, so that it crosses to another worker. */
export interface Portion {
  readonly entries: readonly Share[];
  readonly requests: number;
  readonly absent: number;
  readonly times: Readonly<Record<TimeKind, number>>;
  /** What of all values, and of all pairs with addresses, is kept: those whose hash is below. */
  readonly keptValues: number;
  readonly keptAddresses: number;
  readonly step: number;
}

const noTimes = (): Record<TimeKind, number> => ({
  iso: 0,
  epoch: 0,
  clf: 0,
  http: 0,
  syslog: 0,
  none: 0,
});

/**
 * Counts the values of a log. Tallies of parts of a log, taken in any order, make the tally of the log: which values are
 * dropped where there are too many is decided by hashes and by how many there are, never by what came first. How fine time
 * is, and which addresses are dropped, may depend on the order where values are dropped, too; what is kept is exact.
 */
export class Tally implements Watcher {
  readonly #limits: Limits;
  readonly #fields = new Map<string, Map<string, Entry>>();
  readonly #touched = new Set<Entry>();
  #nextId = 0;
  #values = 0;
  #characters = 0;
  #pairs = 0;
  #cells = 0;
  #keptValues = 1;
  #keptAddresses = 1;
  #step = 0;
  #drained = { requests: 0, absent: 0, times: noTimes() };
  /** Where sightings are: the file and the part of it that is read. */
  place: Omit<PlaceInPart, 'line'> = { file: 0, part: 0 };
  requests = 0;
  absent = 0;
  times = noTimes();

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
  }

  /** Milliseconds of one step of time. */
  get step(): number {
    return STEPS[this.#step] ?? 1000;
  }

  get values(): number {
    return this.#values;
  }

  /** About how many distinct values there are; exact where none was dropped. */
  get distinctValues(): number {
    return Math.round(this.#values / this.#keptValues);
  }

  get isSampled(): boolean {
    return this.#keptValues < 1;
  }

  get keptAddresses(): number {
    return this.#keptAddresses;
  }

  *entries(): Generator<Entry> {
    for (const entries of this.#fields.values()) yield* entries.values();
  }

  /** Whether a value is still counted. */
  keeps(entry: Entry): boolean {
    return entry.hash < this.#keptValues;
  }

  see({ field, value, line, time, address }: Sighting): void {
    this.requests += 1;
    this.times[time?.kind ?? 'none'] += 1;
    const entry = this.#entryOf(field, value);
    if (entry === null) return;
    this.#touched.add(entry);
    const { file, part } = this.place;
    this.#cells += entry.count(time?.ms ?? null, this.step, { file, part, line });
    if (address !== '') this.#addAddress(entry, address, 1);
    if (this.#cells > this.#limits.steps) this.#coarsen();
  }

  miss(): void {
    this.absent += 1;
  }

  #entryOf(field: string, value: string): Entry | null {
    let entries = this.#fields.get(field);
    const known = entries?.get(value);
    if (known !== undefined) return known;
    const hash = fractionOf(value, field.length);
    if (hash >= this.#keptValues) return null;
    if (entries === undefined) {
      entries = new Map();
      this.#fields.set(copyOf(field), entries);
    }
    const entry = new Entry(this.#nextId, copyOf(field), copyOf(value), hash);
    this.#nextId += 1;
    entries.set(entry.value, entry);
    this.#values += 1;
    this.#characters += value.length;
    this.#thin();
    return entry.hash < this.#keptValues ? entry : null;
  }

  #thin(): void {
    const { values, characters } = this.#limits;
    while (this.#values > values || (this.#characters > characters && this.#values > 1)) {
      this.#keptValues /= 2;
      for (const entry of this.entries()) if (entry.hash >= this.#keptValues) this.#drop(entry);
    }
  }

  #drop(entry: Entry): void {
    const entries = this.#fields.get(entry.field);
    entries?.delete(entry.value);
    if (entries?.size === 0) this.#fields.delete(entry.field);
    this.#touched.delete(entry);
    this.#values -= 1;
    this.#characters -= entry.value.length;
    this.#pairs -= entry.addresses.size;
    this.#cells -= entry.series.at.length;
  }

  #addAddress(entry: Entry, address: string, requests: number): void {
    entry.addressed += requests;
    const known = entry.addresses.get(address);
    if (known === undefined) {
      if (pairHash(entry, address) >= this.#keptAddresses) return;
      this.#pairs += 1;
    }
    entry.addresses.set(known === undefined ? copyOf(address) : address, (known ?? 0) + requests);
    while (this.#pairs > this.#limits.addresses) this.#thinAddresses(this.#keptAddresses / 2);
  }

  #thinAddresses(kept: number): void {
    this.#keptAddresses = kept;
    for (const entry of this.entries()) {
      for (const address of entry.addresses.keys()) {
        if (pairHash(entry, address) < kept) continue;
        entry.addresses.delete(address);
        this.#pairs -= 1;
      }
    }
  }

  #coarsen(): void {
    while (this.#cells > this.#limits.steps && this.#step < STEPS.length - 1) {
      this.#stepTo(this.#step + 1);
    }
  }

  #stepTo(index: number): void {
    if (index <= this.#step) return;
    const factor = (STEPS[index] ?? 1) / this.step;
    this.#step = index;
    this.#cells = 0;
    for (const entry of this.entries()) this.#cells += entry.series.coarsen(factor);
  }

  /** What was counted since this was last asked: values that were handed over before are named by their ids only. */
  drain(): Portion {
    const before = this.#drained;
    const times = noTimes();
    for (const kind of KINDS) times[kind] = this.times[kind] - before.times[kind];
    const portion: Portion = {
      entries: [...this.#touched].map((entry) => entry.share()),
      requests: this.requests - before.requests,
      absent: this.absent - before.absent,
      times,
      keptValues: this.#keptValues,
      keptAddresses: this.#keptAddresses,
      step: this.#step,
    };
    for (const entry of this.#touched) {
      this.#pairs -= entry.addresses.size;
      this.#cells -= entry.series.at.length;
      entry.forget();
    }
    this.#touched.clear();
    this.#drained = { requests: this.requests, absent: this.absent, times: { ...this.times } };
    return portion;
  }

  /** Adds what another tally counted. `known`: its values by their ids there, the same map for every portion of it. */
  take(portion: Portion, known: Map<number, Entry>): void {
    this.requests += portion.requests;
    this.absent += portion.absent;
    for (const kind of KINDS) this.times[kind] += portion.times[kind];
    const before = this.#keptValues;
    if (portion.keptValues < before) {
      this.#keptValues = portion.keptValues;
      for (const entry of this.entries()) if (entry.hash >= this.#keptValues) this.#drop(entry);
    }
    if (portion.keptAddresses < this.#keptAddresses) this.#thinAddresses(portion.keptAddresses);
    this.#stepTo(portion.step);
    for (const share of portion.entries) this.#takeShare(share, portion.step, known);
    this.#coarsen();
    if (this.#keptValues === before) return;
    // Else a value that was dropped would be kept in memory by its id.
    for (const [id, entry] of known) if (!this.keeps(entry)) known.delete(id);
  }

  #takeShare(share: Share, step: number, known: Map<number, Entry>): void {
    const entry =
      share.value === null ? known.get(share.id) : this.#entryOf(share.field, share.value);
    if (entry === null || entry === undefined || entry.hash >= this.#keptValues) return;
    known.set(share.id, entry);
    this.#touched.add(entry);
    const factor = this.step / (STEPS[step] ?? 1);
    this.#cells += entry.take(share, factor);
    entry.addressed -= share.addresses.reduce((sum, [, requests]) => sum + requests, 0);
    for (const [address, requests] of share.addresses) this.#addAddress(entry, address, requests);
    this.#coarsen();
  }
}

const KINDS: readonly TimeKind[] = ['iso', 'epoch', 'clf', 'http', 'syslog', 'none'];

const pairHash = (entry: Entry, address: string): number =>
  fractionOf(address, (entry.hash * 0x1_0000_0000) | 0);

/** A string of its own: a part of a longer one would keep that in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);
