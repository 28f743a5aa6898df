import type { Catalog } from '../core/catalog.ts';
import type { FileReading } from '../core/file/read-file.ts';
import type { InspectOptions } from '../core/inspect/options.ts';
import type { OctetMap, OctetsQuestion } from '../core/octets/octet-map.ts';
import type { Inspection } from '../core/view.ts';
import type { LogJudging } from './log-protocol.ts';

export type { InspectOptions };

/** A file as it was handed over: its first octets, or null where it could not be read, and how many it has in all. */
export interface HandedFile {
  readonly name: string;
  readonly size: number;
  readonly octets: Uint8Array | null;
}

/** What the worker made of files: the kind of each, and one text of them all. */
export interface ReadFiles {
  readonly kinds: readonly FileReading['kind'][];
  readonly text: string;
  readonly left: number;
}

/** `id` comes back with the answer, so that the client can drop stale ones. */
export type ToWorker =
  | { readonly id: number; readonly kind: 'catalog' }
  | {
      readonly id: number;
      readonly kind: 'inspect';
      readonly text: string;
      readonly options: InspectOptions;
    }
  | { readonly id: number; readonly kind: 'read'; readonly files: readonly HandedFile[] }
  | { readonly id: number; readonly kind: 'octets'; readonly question: OctetsQuestion }
  /** From now on values of a log are judged for the other end of the port, which is where their judgements go. */
  | {
      readonly id: number;
      readonly kind: 'judge-log';
      readonly port: MessagePort;
      readonly judging: LogJudging;
    };

export type FromWorker =
  | { readonly id: number; readonly kind: 'catalog'; readonly catalog: Catalog }
  | { readonly id: number; readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly id: number; readonly kind: 'read'; readonly read: ReadFiles }
  | { readonly id: number; readonly kind: 'octets'; readonly map: OctetMap | null }
  | { readonly id: number; readonly kind: 'judging' };
