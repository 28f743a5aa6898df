import type { TestCertificates, TestWish } from '../core/generate/wish.ts';
import type { SizeJson } from '../core/header-size/header-size.ts';

/** What one sender writes for a chain. */
export interface Sent {
  readonly sender: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** `none`: chance did not give such a certificate. `unsupported`: this browser lacks the algorithm. */
export type RefusedReason = 'none' | 'unsupported';

/** `id` comes back with the answer, so that the client can drop stale ones. */
export type ToGenerator =
  | { readonly id: number; readonly kind: 'make'; readonly wish: TestWish; readonly now: number }
  | { readonly id: number; readonly kind: 'send'; readonly chain: readonly Uint8Array[] };

export type FromGenerator =
  | { readonly id: number; readonly kind: 'made'; readonly certificates: TestCertificates }
  | { readonly id: number; readonly kind: 'refused'; readonly reason: RefusedReason }
  | {
      readonly id: number;
      readonly kind: 'sent';
      readonly sends: readonly Sent[];
      readonly sizes: readonly SizeJson[];
    };
