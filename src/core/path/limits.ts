/** Certificates in one path. Clients send three or four; RFC 5280 has no limit. */
export const MOST_CERTIFICATES_IN_PATH = 32;

/** Signature checks for one path, whatever was sent. */
export const MOST_SIGNATURES = 512;

/** Issuers that are considered in one search. */
export const MOST_CANDIDATES = 16_384;

/** Comparisons of names with constraints in one search; each certificate alone may need 2^20. */
export const MOST_NAME_COMPARISONS = 2 ** 23;

/** Once no path can be trusted any more: candidates that are still considered, to explain the best of the others. */
export const MOST_EXPLANATIONS = 1024;

/** What ended a search before everything was tried. */
export type Limit = 'certificates' | 'signatures' | 'candidates' | 'names';

/** What may still be spent, and the first limit that was met. */
export class Budget {
  #signatures = MOST_SIGNATURES;
  #candidates = MOST_CANDIDATES;
  #names = MOST_NAME_COMPARISONS;
  #met: Limit | null = null;

  /** The limit that was met first; null while none was. */
  get met(): Limit | null {
    return this.#met;
  }

  /** Something was left out for this limit. */
  meet(limit: Limit): void {
    this.#met ??= limit;
  }

  /** Takes one signature check; false where none is left. */
  signature(): boolean {
    this.#signatures -= 1;
    return this.#isLeft(this.#signatures, 'signatures');
  }

  candidate(): boolean {
    this.#candidates -= 1;
    return this.#isLeft(this.#candidates, 'candidates');
  }

  names(count: number): boolean {
    this.#names -= count;
    return this.#isLeft(this.#names, 'names');
  }

  #isLeft(left: number, limit: Limit): boolean {
    if (left >= 0) return true;
    this.meet(limit);
    return false;
  }
}
