import type { Decoded, Receiver } from '../plugin.ts';
import type { DecoderJson, ErrorJson, ParserJson } from '../report.ts';
import type { Guard } from './guard.ts';
import { type Ran, receiversAfter } from './run-decoders.ts';

/** SHA-256 of octets, lower-case hex. */
export type Hash = (octets: Uint8Array) => Promise<string>;

/** What a parser answered: the certificates by hash, or its error. */
export interface Parsed {
  readonly certificates: readonly string[];
  readonly error: ErrorJson | null;
}

/** Gives what the decoder wrote to a parser, as that runtime would. */
export async function parseDecoded(
  decoded: Decoded,
  receiver: Receiver,
  hash: Hash,
  guard: Guard,
): Promise<Parsed> {
  if (!decoded.ok) return { certificates: [], error: decoded.error };
  const given = decoded.text ?? decoded.value.value;
  const received = guard.run(receiver.id, () => receiver.receive(given), null);
  if (received === null) return { certificates: [], error: null };
  if (!received.ok) return { certificates: [], error: received.error };
  return { certificates: await Promise.all(received.certificates.map(hash)), error: null };
}

/**
 * The parsers of each decoder's runtime, behind it. Decoders of one class wrote the same octets, so each parser runs
 * once for a class.
 */
export async function parseAll(
  runs: readonly Ran[],
  receivers: readonly Receiver[],
  hash: Hash,
  guard: Guard,
): Promise<readonly DecoderJson['then'][]> {
  const known = new Map<string, Promise<ParserJson>>();
  const after = (run: Ran, receiver: Receiver): Promise<ParserJson> => {
    const key = `${run.class} ${receiver.id}`;
    const answer = known.get(key) ?? parserJson(run, receiver, hash, guard);
    known.set(key, answer);
    return answer;
  };
  return Promise.all(
    runs.map((run) =>
      run.outcome === 'failed'
        ? []
        : Promise.all(receiversAfter(run.decoder, receivers).map((one) => after(run, one))),
    ),
  );
}

async function parserJson(
  run: Ran,
  receiver: Receiver,
  hash: Hash,
  guard: Guard,
): Promise<ParserJson> {
  const [first] = run.decoded;
  if (first === undefined) return { receiver: receiver.id, certificates: [], error: null };
  return { receiver: receiver.id, ...(await parseDecoded(first, receiver, hash, guard)) };
}
