/** What was read of a gzip file, and whether it ended as it should. */
export type Take = (octets: Uint8Array) => void;

/** RFC 1952, section 2.3: identification, deflate, flags of which three bits are reserved. */
const isMember = (octets: Uint8Array, at: number): boolean =>
  octets[at] === 0x1f &&
  octets[at + 1] === 0x8b &&
  octets[at + 2] === 0x08 &&
  (octets[at + 3] ?? 0xff) < 0x20;
const MARK = 4;

/**
 * Unpacks gzip data, of one member or several, piece by piece. False where it is damaged or ends too early: what was
 * unpacked until there was handed over.
 */
export async function gunzip(pieces: AsyncIterable<Uint8Array>, take: Take): Promise<boolean> {
  const members = new Members(take);
  let held = new Uint8Array(0);
  try {
    for await (const piece of pieces) {
      const octets = joined(held, piece);
      // A member may begin in the octets that the next piece completes.
      const end = Math.max(0, octets.length - MARK + 1);
      await members.write(octets, end);
      held = octets.slice(end);
    }
    await members.write(joined(held, new Uint8Array(MARK).fill(0xff)), held.length);
    return await members.close();
  } catch {
    return false;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/**
 * The members of a gzip file (RFC 1952, section 2.2). A DecompressionStream refuses what follows the first one
 * (https://compression.spec.whatwg.org/#decompress-and-enqueue-a-chunk): where one may begin its first octet is tried
 * alone, so that nothing is lost if it is refused, and then a new stream is begun.
 */
class Members {
  readonly #take: Take;
  #member: Member;

  constructor(take: Take) {
    this.#take = take;
    this.#member = new Member(take);
  }

  async write(octets: Uint8Array<ArrayBuffer>, end: number): Promise<void> {
    let from = 0;
    for (let at = octets.indexOf(0x1f); at !== -1 && at < end; at = octets.indexOf(0x1f, at + 1)) {
      if (!isMember(octets, at) || (at === 0 && this.#member.isEmpty)) continue;
      if (at > from) await this.#member.write(octets.slice(from, at));
      from = at;
      if (this.#member.isEmpty) continue;
      await this.#member.settle();
      if (await this.#member.tries(octets.slice(at, at + 1))) from = at + 1;
      else this.#member = new Member(this.#take);
    }
    if (end > from) await this.#member.write(octets.slice(from, end));
  }

  close(): Promise<boolean> {
    return this.#member.close();
  }
}

class Member {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #pumped: Promise<boolean>;
  isEmpty = true;

  constructor(take: Take) {
    const stream = new DecompressionStream('gzip');
    this.#writer = stream.writable.getWriter();
    this.#writer.closed.catch(() => undefined);
    this.#pumped = pump(stream.readable, take);
  }

  async write(octets: Uint8Array<ArrayBuffer>): Promise<void> {
    this.isEmpty = false;
    await this.#writer.write(octets);
  }

  /** Waits until all that was unpacked is handed over. */
  settle(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  /** Whether the stream takes these octets: one that has ended does not. */
  tries(octets: Uint8Array<ArrayBuffer>): Promise<boolean> {
    return this.#writer.write(octets).then(
      () => true,
      () => false,
    );
  }

  /** Whether it ended as it should. */
  async close(): Promise<boolean> {
    const isClosed = await this.#writer.close().then(
      () => true,
      () => false,
    );
    return (await this.#pumped) && isClosed;
  }
}

async function pump(readable: ReadableStream<Uint8Array>, take: Take): Promise<boolean> {
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      take(value);
    }
  } catch {
    return false;
  }
}
