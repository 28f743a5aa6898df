import type { Limit } from './header-size/limits.ts';
import type { Decoder, Fix, HeaderFormat, Receiver } from './plugin.ts';
import type { Sender } from './sender.ts';

/** A ready-made choice of "my app". `field` null: whatever field carries the certificate. */
export interface Stack {
  readonly id: string;
  /** A proper name: 'Spring / Servlet'. */
  readonly name: string;
  readonly field: string | null;
  readonly decoder: string;
  readonly receiver: string | null;
}

/** What the page may offer, without any function: it crosses from the worker to the page. */
export interface Catalog {
  readonly formats: readonly Pick<HeaderFormat, 'id' | 'name' | 'fieldNames' | 'citations'>[];
  readonly decoders: readonly Pick<
    Decoder,
    'id' | 'runtime' | 'call' | 'versions' | 'provenance' | 'citations'
  >[];
  readonly receivers: readonly Pick<
    Receiver,
    'id' | 'runtime' | 'call' | 'versions' | 'citations'
  >[];
  readonly stacks: readonly Stack[];
  readonly fixes: readonly Fix[];
  readonly senders: readonly Omit<Sender, 'send'>[];
  /** What servers take at most of a header by default. */
  readonly limits: readonly Limit[];
}
