import type { Entry } from './entry.ts';
import type { Judgement } from './judgement.ts';

/** So many values, or characters, are handed to an inspector at once. */
const MOST_VALUES = 32;
const MOST_CHARACTERS = 256 * 1024;

/** So many that were taken or dropped may stand in the queue. */
const SPARE = 10_000;

/** Values that wait to be judged, the oldest first. Those that are no longer kept by then are passed over. */
export class JudgingQueue {
  #waiting: Entry[] = [];
  #from = 0;
  judged = 0;

  /** A value that may be new. `isKept`: whether a value is still counted; `kept`: how many are. */
  add(entry: Entry, kept: number, isKept: (entry: Entry) => boolean): void {
    if (entry.isQueued) return;
    entry.isQueued = true;
    this.#waiting.push(entry);
    if (this.#waiting.length - this.#from <= 2 * kept + SPARE) return;
    // Else values that were dropped would be kept in memory.
    this.#waiting = this.#waiting.slice(this.#from).filter(isKept);
    this.#from = 0;
  }

  get isEmpty(): boolean {
    return this.#from === this.#waiting.length;
  }

  /** The next values; none where nothing waits. `isKept`: whether a value is still counted. */
  next(isKept: (entry: Entry) => boolean): readonly Entry[] {
    const batch: Entry[] = [];
    let characters = 0;
    while (this.#from < this.#waiting.length && batch.length < MOST_VALUES) {
      const entry = this.#waiting[this.#from];
      if (
        entry === undefined ||
        (characters > 0 && characters + entry.value.length > MOST_CHARACTERS)
      )
        break;
      this.#from += 1;
      if (!isKept(entry)) continue;
      characters += entry.value.length;
      batch.push(entry);
    }
    if (this.#from > SPARE) {
      this.#waiting.splice(0, this.#from);
      this.#from = 0;
    }
    return batch;
  }

  /** Takes the answers for values, in their order. */
  settle(batch: readonly Entry[], judgements: readonly (Judgement | null)[]): void {
    for (const [i, entry] of batch.entries()) {
      const judgement = judgements[i] ?? null;
      entry.judgement = judgement;
      entry.isForeign = judgement === null;
      this.judged += 1;
    }
  }
}
