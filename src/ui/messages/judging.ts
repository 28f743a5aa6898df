import type { Purpose } from '../../core/path/checks/check.ts';

/** Trust anchors, purpose and time: what paths are judged by. */
export interface JudgingMessages {
  readonly anchors: string;
  readonly anchorsHint: string;
  readonly chooseFile: string;
  readonly keep: string;
  /** Why a private key is never kept. */
  readonly keptNever: string;
  readonly read: (count: number, unread: number) => string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly takeNow: string;
  /** A time that stands in the paste. */
  readonly takeTime: (time: string) => string;
  readonly timeline: string;
  readonly moment: string;
  readonly localTime: string;
}
