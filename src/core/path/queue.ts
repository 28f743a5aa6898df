/** A priority queue: the smallest first, by arrays of numbers compared from the left. */
export class Queue<T> {
  readonly #heap: { readonly rank: readonly number[]; readonly value: T }[] = [];

  push(rank: readonly number[], value: T): void {
    const heap = this.#heap;
    heap.push({ rank, value });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  pop(): T | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first.value;
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = this.#isLess(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfLess(least, at)) return;
      at = least;
    }
  }

  #swapIfLess(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined || !this.#isLess(a, b)) return false;
    this.#heap[a] = other;
    this.#heap[b] = one;
    return true;
  }

  #isLess(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    return one !== undefined && other !== undefined && compareRanks(one.rank, other.rank) < 0;
  }
}

/** Compares from the left: negative where `a` comes first. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
