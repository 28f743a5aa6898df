import type { ErrorFamily } from '../error-text/wording.ts';
import type { Purpose } from '../path/checks/check.ts';
import type { Decoder, Fix, HeaderFormat, Receiver } from '../plugin.ts';
import type { Rule } from '../profile/rule.ts';
import type { Sender } from '../sender.ts';
import type { Digest, Verify } from '../x509/tools.ts';
import type { AppChoice } from './app.ts';

/** What is to be inspected, and by which clock. */
export interface Request {
  readonly text: string;
  /** Milliseconds since the epoch at which validity is judged, and the same in ISO 8601. */
  readonly now: number;
  readonly judgedAt: string;
  /** The one format to be considered; null: all of them. */
  readonly formatId: string | null;
  readonly app: AppChoice | null;
  /** What the user was told to find; "" for nothing. */
  readonly expected: string;
  /** "" for none: then trust is not judged. */
  readonly trustAnchors: string;
  readonly purpose: Purpose;
  /** How many characters stand behind the text and were not handed over. */
  readonly left: number;
}

/** Everything that `inspect` does not do by itself. Core has no clock, no cryptography and knows no plug-in. */
export interface Tools {
  readonly formats: readonly HeaderFormat[];
  readonly decoders: readonly Decoder[];
  readonly receivers: readonly Receiver[];
  readonly fixes: readonly Fix[];
  readonly senders: readonly Sender[];
  readonly errorFamilies: readonly ErrorFamily[];
  readonly rules: readonly Rule[];
  readonly digest: Digest;
  readonly verify: Verify;
}
