import type { DecoderJson, ErrorJson } from '../../core/report.ts';

/** How many errors are offered at once. */
const MOST = 8;

/** What one runtime would say of this value. */
export interface Prediction {
  readonly decoder: string;
  readonly receiver: string | null;
  readonly error: ErrorJson;
}

/** The errors that follow from this value, one for each message; the decoder's own error comes before any parser's. */
export function predictionsOf(decoders: readonly DecoderJson[]): readonly Prediction[] {
  const found = new Map<string, Prediction>();
  const add = (prediction: Prediction): void => {
    const key = `${prediction.error.type}\n${prediction.error.message}`;
    if (!found.has(key)) found.set(key, prediction);
  };
  for (const { id, error, then } of decoders) {
    if (error !== null && !REFERENCES.has(id)) add({ decoder: id, receiver: null, error });
    for (const parser of then) {
      if (parser.error === null) continue;
      add({ decoder: id, receiver: parser.receiver, error: parser.error });
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** The reference decoders are nobody's app. */
const REFERENCES = new Set(['form-strict', 'plus-safe']);

/** A runtime's error as its stack trace prints it: the first line, then each cause. */
export function stackOf({ type, message }: ErrorJson): readonly string[] {
  const text = [type, message].filter((part) => part !== '').join(': ');
  return text.split(' <- ');
}
