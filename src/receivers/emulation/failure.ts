import type { Received } from '../../core/plugin.ts';

/** Thrown inside a parser's loop where its runtime would fail; `attempt` makes it a result. */
export class ReceiverFailure extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** The result of a parser whose loop may throw ReceiverFailure. */
export function attempt(receive: () => readonly Uint8Array[]): Received {
  try {
    return { ok: true, certificates: receive() };
  } catch (failure) {
    if (!(failure instanceof ReceiverFailure)) throw failure;
    return { ok: false, error: { type: failure.type, message: failure.message } };
  }
}
