import { OWN_PREFIX, type OwnDecoder } from '../../core/own-decoder/own-entry.ts';
import type { Step } from '../../core/own-decoder/steps.ts';

/** The kinds of steps in the order in which they are offered. */
export const KINDS = [
  'percent',
  'plus-as-space',
  'replace',
  'base64',
  'strip',
  'split',
] as const satisfies readonly Step['kind'][];

/** A step of this kind as it is first shown. */
export function newStep(kind: Step['kind']): Step {
  switch (kind) {
    case 'percent':
      return { kind, malformed: 'fail' };
    case 'plus-as-space':
      return { kind };
    case 'replace':
      return { kind, from: ' ', to: '+' };
    case 'base64':
      return { kind, alphabet: 'standard' };
    case 'strip':
      return { kind, characters: ' "' };
    case 'split':
      return { kind, separator: ',', part: 0 };
  }
}

/** A decoder to begin with: what a form decoder does, under an id that none of `own` has. */
export function newDecoder(own: readonly OwnDecoder[]): OwnDecoder {
  const taken = new Set(own.map(({ id }) => id));
  let number = own.length + 1;
  while (taken.has(`${OWN_PREFIX}${number}`)) number += 1;
  return {
    id: `${OWN_PREFIX}${number}`,
    name: '',
    steps: [{ kind: 'plus-as-space' }, { kind: 'percent', malformed: 'fail' }],
  };
}

/** The steps with the one at `index` moved by one place. */
export function moved<T>(steps: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const step = steps[index];
  const other = steps[index + by];
  if (step === undefined || other === undefined) return steps;
  return steps.map((one, i) => (i === index ? other : i === index + by ? step : one));
}

/** The imported decoders under ids that do not replace other decoders of the user's. */
export function renumbered(
  imported: readonly OwnDecoder[],
  own: readonly OwnDecoder[],
): readonly OwnDecoder[] {
  const all = [...own];
  for (const one of imported) all.push({ ...one, id: newDecoder(all).id });
  return all.slice(own.length);
}
