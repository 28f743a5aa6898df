import type { Catalog } from '../core/catalog.ts';
import type { InspectOptions } from '../core/inspect/options.ts';
import type { Inspection } from '../core/report.ts';

export type { InspectOptions };

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
