import { DecoderFailure } from '../encoding/percent.ts';
import { TextWriter, type Traced } from '../trace.ts';
import { base64Step } from './base64-step.ts';

/** One step of an own decoder. Text in steps is taken as its UTF-8. */
export type Step =
  | { readonly kind: 'percent'; readonly malformed: 'fail' | 'keep' | 'drop' }
  | { readonly kind: 'plus-as-space' }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  | { readonly kind: 'base64'; readonly alphabet: 'standard' | 'mime' | 'url' }
  | { readonly kind: 'strip'; readonly characters: string }
  | { readonly kind: 'split'; readonly separator: string; readonly part: number };

/** Runs one step on octets, one text unit for each. Throws DecoderFailure where the step cannot go on. */
export function runStep(step: Step, text: string): Traced<string> {
  switch (step.kind) {
    case 'percent':
      return percent(text, step.malformed);
    case 'plus-as-space':
      return replace(text, '+', ' ');
    case 'replace':
      return replace(text, octetsOf(step.from), octetsOf(step.to));
    case 'base64':
      return base64Step(text, step.alphabet);
    case 'strip':
      return strip(text, octetsOf(step.characters));
    case 'split':
      return split(text, octetsOf(step.separator), step.part);
  }
}

const encoder = new TextEncoder();
const octetsOf = (text: string): string => String.fromCharCode(...encoder.encode(text));

const TRIPLET = /^%[0-9A-Fa-f]{2}$/;

// RFC 3986, section 2.1.
function percent(text: string, malformed: 'fail' | 'keep' | 'drop'): Traced<string> {
  const out = new TextWriter(text);
  while (!out.done) {
    const next = text.indexOf('%', out.at);
    if (next !== out.at) {
      out.copy((next === -1 ? text.length : next) - out.at);
      continue;
    }
    const triplet = text.slice(next, next + 3);
    if (TRIPLET.test(triplet)) {
      out.rewrite(3, String.fromCharCode(Number.parseInt(triplet.slice(1), 16)));
    } else if (malformed === 'fail') {
      throw new DecoderFailure('malformed escape', `"${triplet}" at ${next}`);
    } else if (malformed === 'keep') out.copy(1);
    else out.drop(1);
  }
  return out.finish();
}

function replace(text: string, from: string, to: string): Traced<string> {
  const out = new TextWriter(text);
  while (!out.done) {
    const next = from === '' ? -1 : text.indexOf(from, out.at);
    out.copy((next === -1 ? text.length : next) - out.at);
    if (next === -1) continue;
    if (to === '') out.drop(from.length);
    else out.rewrite(from.length, to);
  }
  return out.finish();
}

function strip(text: string, characters: string): Traced<string> {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start] ?? '')) start += 1;
  while (end > start && characters.includes(text[end - 1] ?? '')) end -= 1;
  return only(text, start, end);
}

function split(text: string, separator: string, part: number): Traced<string> {
  let start = 0;
  for (let i = 0; i < part; i += 1) {
    const next = separator === '' ? -1 : text.indexOf(separator, start);
    if (next === -1) {
      throw new DecoderFailure('no such part', `part ${part + 1} of ${i + 1}`);
    }
    start = next + separator.length;
  }
  const end = separator === '' ? -1 : text.indexOf(separator, start);
  return only(text, start, end === -1 ? text.length : end);
}

function only(text: string, start: number, end: number): Traced<string> {
  const out = new TextWriter(text);
  out.drop(start);
  out.copy(end - start);
  out.drop(text.length - end);
  return out.finish();
}
