import type { Prediction } from '../error-text/explain.ts';
import type { Receiver } from '../plugin.ts';
import type { AppJson, DecoderJson } from '../report.ts';
import type { Judged } from './app.ts';
import type { Guard } from './guard.ts';
import { type Hash, parseDecoded } from './run-receivers.ts';

/** Parsers of runtimes without a decoder read what a careful app hands over. */
const CAREFUL = 'plus-safe';

/** Every error that a decoder, or a parser behind it, has for the values of the paste; that of my app first. */
export async function predictionsOf(
  judged: readonly Judged[],
  app: AppJson | null,
  receivers: readonly Receiver[],
  hash: Hash,
  guard: Guard,
): Promise<readonly Prediction[]> {
  const mine =
    app === null || app.error === null
      ? []
      : [{ decoder: app.decoder, receiver: app.receiver, error: app.error }];
  const others = await Promise.all(
    judged.map((one) => behindNoDecoder(one, receivers, hash, guard)),
  );
  return [
    ...mine,
    ...judged.flatMap(({ decoders }) => decoders.flatMap(ofDecoder)),
    ...others.flat(),
  ];
}

const ofDecoder = ({ id, error, then }: DecoderJson): readonly Prediction[] =>
  error !== null
    ? [{ decoder: id, receiver: null, error }]
    : then.flatMap((parser) =>
        parser.error === null
          ? []
          : [{ decoder: id, receiver: parser.receiver, error: parser.error }],
      );

/** What a parser says of the value as a careful app decodes it, and as it is. */
async function behindNoDecoder(
  { runs, field }: Judged,
  receivers: readonly Receiver[],
  hash: Hash,
  guard: Guard,
): Promise<readonly Prediction[]> {
  const [payload] = field.payloads;
  const [decoded] = runs.find(({ decoder }) => decoder.id === CAREFUL)?.decoded ?? [];
  // A paste loses the last line end, without which some parsers say something else.
  const texts =
    payload === undefined ? [] : ['', '\n'].map((end) => payload.payload.text.value + end);
  const found: Prediction[] = [];
  for (const receiver of receivers) {
    if (decoded?.ok) {
      const { error } = await parseDecoded(decoded, receiver, hash, guard);
      if (error !== null) found.push({ decoder: CAREFUL, receiver: receiver.id, error });
    }
    for (const text of texts) {
      const raw = receiver.receive(text);
      if (!raw.ok) found.push({ decoder: null, receiver: receiver.id, error: raw.error });
    }
  }
  return found;
}
