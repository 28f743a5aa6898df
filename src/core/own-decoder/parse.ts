import { OWN_PREFIX, type OwnDecoder } from './own-entry.ts';
import type { Step } from './steps.ts';

/** contract of the JSON: `{ "decoders": [...] }` or one decoder; what is over is refused, never cut. */
const MOST_DECODERS = 20;
const MOST_STEPS = 20;
const LONGEST_TEXT = 200;

/** Own decoders from JSON text or from storage; null where any part of it is not one: nothing is taken by half. */
export function parseOwnDecoders(value: unknown): readonly OwnDecoder[] | null {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || list.length > MOST_DECODERS) return list.length === 0 ? [] : null;
  const decoders = list.map(decoderOf);
  const known = decoders.filter((one) => one !== null);
  const ids = new Set(known.map(({ id }) => id));
  return known.length === decoders.length && ids.size === known.length ? known : null;
}

function decoderOf(value: unknown): OwnDecoder | null {
  const { id, name, steps } = recordOf(value);
  if (!isText(id) || !id.startsWith(OWN_PREFIX) || !isText(name) || name.trim() === '') return null;
  if (!Array.isArray(steps) || steps.length > MOST_STEPS) return null;
  const read = steps.map(stepOf).filter((step) => step !== null);
  return read.length === steps.length ? { id, name, steps: read } : null;
}

function stepOf(value: unknown): Step | null {
  const given = recordOf(value);
  const { kind, malformed, from, to, alphabet, characters, separator, part } = given;
  switch (kind) {
    case 'percent':
      return oneOf(['fail', 'keep', 'drop'], malformed, (found) => ({ kind, malformed: found }));
    case 'plus-as-space':
      return { kind };
    case 'replace':
      return isText(from) && from !== '' && isText(to) ? { kind, from, to } : null;
    case 'base64':
      return oneOf(['standard', 'mime', 'url'], alphabet, (found) => ({ kind, alphabet: found }));
    case 'strip':
      return isText(characters) ? { kind, characters } : null;
    case 'split':
      return isText(separator) && separator !== '' && isPart(part)
        ? { kind, separator, part }
        : null;
    default:
      return null;
  }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TEXT;

const isPart = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000;

function oneOf<T extends string>(
  known: readonly T[],
  value: unknown,
  step: (found: T) => Step,
): Step | null {
  const found = known.find((one) => one === value);
  return found === undefined ? null : step(found);
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
