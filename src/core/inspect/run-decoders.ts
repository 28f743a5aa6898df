import { align } from '../compare.ts';
import { locator } from '../locate.ts';
import type { Decoded, Decoder, Receiver } from '../plugin.ts';
import type { DecoderJson, ErrorJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import type { Trace } from '../trace.ts';
import type { PayloadReading } from './choose-format.ts';
import { equalOctets } from './equal-octets.ts';
import type { Guard } from './guard.ts';

/** What one decoder made of a field, with what the page needs to show it. */
export interface Ran {
  readonly decoder: Decoder;
  /** One for each payload, in order. */
  readonly decoded: readonly Decoded[];
  readonly outcome: 'intact' | 'altered' | 'failed';
  readonly class: string;
  /** In the paste, in order, apart. */
  readonly changed: readonly Span[];
  readonly error: ErrorJson | null;
}

/** Decoders that wrote the same octets share their class and their changes. */
interface OutcomeClass {
  readonly decoded: readonly Decoded[];
  readonly name: string;
  readonly changed: readonly Span[];
}

const FAILED = 'failed';

/** Runs every decoder on the payloads of one field, `toPaste` leading from the value to the paste. Classes are A, B, C … */
export function runDecoders(
  payloads: readonly PayloadReading[],
  toPaste: readonly Trace[],
  decoders: readonly Decoder[],
  guard: Guard,
): readonly Ran[] {
  const classes: OutcomeClass[] = [];
  // Calls that share their emulation answer alike: it runs once.
  const known = new Map<Decoder['decode'], readonly Decoded[]>();
  return decoders.map((decoder): Ran => {
    const decoded = known.get(decoder.decode) ?? decodeAll(decoder, payloads, guard);
    known.set(decoder.decode, decoded);
    const error = decoded.find((one) => !one.ok)?.error ?? null;
    if (error !== null) {
      return { decoder, decoded, outcome: 'failed', class: FAILED, changed: [], error };
    }
    const same = classOf(decoded, classes);
    const found = same ?? newClass(payloads, decoded, toPaste, classes);
    const outcome = found.changed.length === 0 ? 'intact' : 'altered';
    const { name, changed } = found;
    const kept = same === undefined ? decoded : sharing(decoded, same.decoded);
    return { decoder, decoded: kept, outcome, class: name, changed, error: null };
  });
}

const decodeAll = (
  decoder: Decoder,
  payloads: readonly PayloadReading[],
  guard: Guard,
): readonly Decoded[] =>
  payloads.map(({ payload }) =>
    guard.run(decoder.id, () => decoder.decode(payload.text.value), threw),
  );

const threw: Decoded = { ok: false, error: { type: 'internal', message: 'the emulation threw' } };

function classOf(
  decoded: readonly Decoded[],
  classes: readonly OutcomeClass[],
): OutcomeClass | undefined {
  return classes.find(
    (one) =>
      one.decoded === decoded || one.decoded.every((other, i) => sameOctets(other, decoded[i])),
  );
}

/** The same results, holding the octets of others that are equal: a long value is kept once for its class. */
const sharing = (decoded: readonly Decoded[], others: readonly Decoded[]): readonly Decoded[] =>
  decoded.map((one, i): Decoded => {
    const other = others[i];
    if (!one.ok || !other?.ok) return one;
    return { ...one, value: { value: other.value.value, trace: one.value.trace } };
  });

function sameOctets(a: Decoded, b: Decoded | undefined): boolean {
  if (!a.ok || b === undefined || !b.ok) return false;
  // Both took over the same payload as it is.
  if (isCopy(a.value.trace) && isCopy(b.value.trace)) return true;
  return equalOctets(a.value.value, b.value.value);
}

const isCopy = (trace: Trace): boolean => trace.length === 1 && trace[0]?.kind === 'copy';

function newClass(
  payloads: readonly PayloadReading[],
  decoded: readonly Decoded[],
  toPaste: readonly Trace[],
  classes: OutcomeClass[],
): OutcomeClass {
  const changed = payloads.flatMap((one, i) => {
    const locate = locator([...toPaste, one.payload.text.trace]);
    return changesOf(one, decoded[i]).map(locate);
  });
  const added = { decoded, name: letterOf(classes.length), changed };
  classes.push(added);
  return added;
}

/** Where in the payload a decoder wrote something else than intended. */
function changesOf({ reading }: PayloadReading, decoded: Decoded | undefined): Span[] {
  if (decoded === undefined || !decoded.ok) return [];
  const wrote = decoded.value;
  const changes: Span[] = [];
  for (const { source, a, b, copied } of align(wrote.trace, reading.intended.trace)) {
    if (copied) continue;
    const left = wrote.value.subarray(a.start, a.end);
    const right = reading.intended.value.subarray(b.start, b.end);
    if (!equalOctets(left, right)) changes.push(span(source.start, source.end));
  }
  return changes;
}

/** A, B, … Z, AA, AB, … */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The report of a run: the certificate parsers of the same runtime follow it. */
export function decoderJson(ran: Ran, then: DecoderJson['then']): DecoderJson {
  const { decoder, outcome, changed, error } = ran;
  return { id: decoder.id, outcome, class: ran.class, changed, error, then };
}

/** Elixir calls Erlang's modules. */
const HOSTS: ReadonlyMap<string, string> = new Map([['Elixir', 'Erlang']]);

/** The receivers that may follow a decoder: those of its runtime; behind a reference decoder none does. */
export const receiversAfter = (
  { runtime }: Decoder,
  receivers: readonly Receiver[],
): readonly Receiver[] => {
  const host = HOSTS.get(runtime) ?? runtime;
  return receivers.filter((receiver) => receiver.runtime === host);
};
