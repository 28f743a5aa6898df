import type { OctetMap, OctetsQuestion } from '../core/octets/octet-map.ts';
import type { ToWorker } from '../worker/protocol.ts';
import type { Mapped } from './octets.slice.ts';

/** How long one certificate may take octet by octet, in milliseconds: it waits for what was asked before it. */
const LIMIT = 10_000;

/** The worker as far as the channel needs it. */
interface MapChannelTools {
  /** Whether it was sent: false while the worker starts. */
  readonly post: (message: ToWorker) => boolean;
  readonly receive: (mapped: Mapped) => void;
  readonly giveUp: () => void;
}

/** Questions about single octets, beside all others: the newest wins, and none is lost when a worker is replaced. */
export interface MapChannel {
  ask(question: OctetsQuestion): void;
  /** A worker is up: what waits is asked, again if need be. */
  hand(): void;
  /** An answer. */
  take(id: number, map: OctetMap | null): void;
}

/** A channel with nothing to ask. */
export function createMapChannel({ post, receive, giveUp }: MapChannelTools): MapChannel {
  let waiting: OctetsQuestion | null = null;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hand(): void {
    if (waiting === null) return;
    lastId += 1;
    if (!post({ id: lastId, kind: 'octets', question: waiting })) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      settle(null);
      giveUp();
    }, LIMIT);
  }

  function settle(map: OctetMap | null): void {
    clearTimeout(timer);
    const question = waiting;
    waiting = null;
    if (question !== null) receive({ question, map });
  }

  return {
    ask: (question) => {
      waiting = question;
      hand();
    },
    hand,
    take: (id, map) => {
      if (id === lastId) settle(map);
    },
  };
}
