import type { Catalog } from '../core/catalog.ts';
import type { Inspection } from '../core/report.ts';

/** What a paste is judged by: contract.md, Options. Plain data, so that it crosses to the worker. */
export interface InspectOptions {
  readonly now?: number;
  readonly formatId?: string | null;
  readonly app?: {
    readonly field: string | null;
    readonly decoder: string;
    readonly receiver: string | null;
  } | null;
}

/** `id` comes back with the answer, so that the client can drop stale ones. */
export type ToWorker =
  | { readonly id: number; readonly kind: 'catalog' }
  | {
      readonly id: number;
      readonly kind: 'inspect';
      readonly text: string;
      readonly options: InspectOptions;
    };

export type FromWorker =
  | { readonly id: number; readonly kind: 'catalog'; readonly catalog: Catalog }
  | { readonly id: number; readonly kind: 'inspected'; readonly inspection: Inspection };
