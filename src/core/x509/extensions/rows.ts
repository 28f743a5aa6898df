import type { Span } from '../../span.ts';

/** One line of a description: the field's own name, its value in words, where it stands, how deep it is nested. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly depth: number;
  readonly at: Span;
}

/** More than a person reads; what is over is counted. */
const MOST_ROWS = 400;
const MOST_CHARACTERS = 4096;

/** What is not as the specification says, and where. */
export interface Problem {
  readonly reason: string;
  readonly at: Span;
}

/** Collects the rows of one description. What does not fit is counted, never dropped silently. */
export class Rows {
  readonly octets: Uint8Array;
  readonly #rows: Row[] = [];
  #depth = 0;
  #left = 0;
  #firstLeft: Span | null = null;
  #problem: Problem | null = null;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  add(label: string, text: string, at: Span): void {
    if (this.#rows.length >= MOST_ROWS) {
      this.#left += 1;
      this.#firstLeft ??= at;
      return;
    }
    const over = text.length - MOST_CHARACTERS;
    const shown = over > 0 ? `${text.slice(0, MOST_CHARACTERS)}… (+${over})` : text;
    this.#rows.push({ label, text: shown, depth: this.#depth, at });
  }

  /** A row with others below it. Without a label the others stand in its place. */
  nest(label: string, text: string, at: Span, write: () => void): void {
    if (label === '') {
      write();
      return;
    }
    this.add(label, text, at);
    this.#depth += 1;
    write();
    this.#depth -= 1;
  }

  /** The first rule that the value breaks while it can still be told in words. */
  get problem(): Problem | null {
    return this.#problem;
  }

  complain(reason: string, at: Span): void {
    this.#problem ??= { reason, at };
  }

  /** Everything so far. */
  finish(): readonly Row[] {
    if (this.#firstLeft === null) return this.#rows;
    return [...this.#rows, { label: '…', text: `+${this.#left}`, depth: 0, at: this.#firstLeft }];
  }
}
