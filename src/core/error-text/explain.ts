import { LIMITS } from '../header-size/limits.ts';
import type { SentSize } from '../header-size/sent-size.ts';
import type { ErrorJson, ErrorTextJson, RefusedSizeJson } from '../report.ts';
import type { FoundError } from './find.ts';

/** What a call would say of the pasted value. */
export interface Prediction {
  /** Null: the parser got the value as it is. */
  readonly decoder: string | null;
  readonly receiver: string | null;
  readonly error: ErrorJson;
}

/** What is known of each message: who words it so, what leads to it, and whether what was pasted would produce it. */
export function explainErrors(
  found: readonly FoundError[],
  predictions: readonly Prediction[],
  sent: SentSize | null,
): readonly ErrorTextJson[] {
  return found.map(({ at, message, runtime, wording, causes }) => {
    const fits = predictions.filter(({ error }) => says(error, message));
    const one = fits.find((fit) => isWordedBy(fit, wording)) ?? fits[0];
    const size = refusedSize(wording, sent);
    return {
      at,
      message,
      runtime,
      receiver: one === undefined ? (wording.receivers[0] ?? null) : one.receiver,
      decoder: one === undefined ? (wording.decoders[0] ?? null) : one.decoder,
      causes,
      explained: one !== undefined || (size !== null && (size.sent ?? 0) > size.takes),
      size,
    };
  });
}

function refusedSize(
  { limit: id }: FoundError['wording'],
  sent: SentSize | null,
): RefusedSizeJson | null {
  const limit = LIMITS.find((one) => one.id === id);
  if (limit === undefined) return null;
  return { limit: limit.id, takes: limit.octets, sent: sent?.[limit.of] ?? null };
}

const isWordedBy = (
  { decoder, receiver }: Prediction,
  { receivers, decoders }: FoundError['wording'],
): boolean => (receiver === null ? decoders.includes(decoder ?? '') : receivers.includes(receiver));

/** Whether the error, or one of its causes, says just this. Causes follow after " <- "; PHP warns in the type. Erlang quotes; a full stop may be missing. */
const says = ({ type, message: all }: ErrorJson, message: string): boolean => {
  const said = message.replace(/\.$/, '');
  if (type.endsWith(`: ${message}`)) return true;
  return all
    .split(' <- ')
    .map((part) => part.replace(/^"(.*)"$/, '$1').replace(/\.$/, ''))
    .some((part) => part === said || part.endsWith(`: ${said}`) || beginsWith(part, message));
};

/** Shorter messages begin too many errors. */
const TELLING = 24;

/** Some wordings end where the runtime quotes the value, or goes on with a place or its stack. */
const beginsWith = (part: string, message: string): boolean =>
  part.startsWith(message) &&
  (message.endsWith('"') || (message.length >= TELLING && !/^\w/.test(part.slice(message.length))));
