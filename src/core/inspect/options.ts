import type { OwnDecoder } from '../own-decoder/own-entry.ts';
import type { Purpose } from '../path/checks/check.ts';
import type { AppChoice } from './app.ts';

/** What a paste is judged by (contract.md, Options): plain data, so that it crosses to the worker. */
export interface InspectOptions {
  /** Milliseconds since the epoch; default: now. */
  readonly now?: number;
  readonly formatId?: string | null;
  readonly app?: AppChoice | null;
  /** Decoders that the user put together; they stand beside all others. */
  readonly ownDecoders?: readonly OwnDecoder[];
  /** What the user was told to find: digests, serial numbers, names, one a line. */
  readonly expected?: string;
  /** The certificates that the user trusts: PEM, or any form in which certificates are pasted; none: trust is not judged. */
  readonly trustAnchors?: string;
  /** What the certificate is used for; default: clientAuth. */
  readonly purpose?: Purpose;
  /** How many characters of a large file stand behind the text and were not handed over. */
  readonly left?: number;
  /** A second value that this one is compared with; "" and absent: none. */
  readonly second?: string;
}
