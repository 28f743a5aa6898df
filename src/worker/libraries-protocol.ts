import type { OtherAnswer } from '../core/other-readers/answer.ts';
import type { ReadKind } from '../core/other-readers/reading.ts';

/** What the libraries are to read. `id` comes back with the answer, so that stale ones can be dropped. */
export interface ToLibraries {
  readonly id: number;
  readonly parts: readonly { readonly kind: ReadKind; readonly octets: Uint8Array }[];
}

/** One answer for each part, in order. */
export interface FromLibraries {
  readonly id: number;
  readonly answers: readonly OtherAnswer[];
}
