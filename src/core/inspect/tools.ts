import type { SignatureAnswer } from '../report.ts';
import type { Decoder, Fix, HeaderFormat, Receiver } from '../plugin.ts';
import type { Digest, Verify } from '../x509/tools.ts';

/** Everything that `inspect` does not do by itself. Core has no clock, no cryptography and knows no plug-in. */
export interface Tools {
  readonly formats: readonly HeaderFormat[];
  readonly decoders: readonly Decoder[];
  readonly receivers: readonly Receiver[];
  readonly fixes: readonly Fix[];
  readonly digest: Digest;
  readonly verify: Verify;
}

export type { SignatureAnswer };
