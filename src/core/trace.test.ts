import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cut,
  OctetWriter,
  originOf,
  outputOf,
  readBy,
  sourceOf,
  TextWriter,
  wroteBy,
} from './trace.ts';

/** Percent-decodes the simple way, with a trace: enough to test traces with. */
function decode(text: string) {
  const out = new TextWriter(text);
  while (!out.done) {
    const hex = /^%([0-9A-F]{2})/.exec(text.slice(out.at));
    if (hex) out.rewrite(3, String.fromCharCode(Number.parseInt(hex[1]!, 16)));
    else if (text[out.at] === '!') out.drop(1);
    else out.copy(1);
  }
  return out.finish();
}

const pieces = fc
  .array(fc.constantFrom('a', 'bc', '%41', '%2B', '!', '+'), { maxLength: 40 })
  .map((p) => p.join(''));

describe('a trace', () => {
  it('tiles both sides, whatever was read', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { value, trace } = decode(text);
        expect(readBy(trace)).toBe(text.length);
        expect(wroteBy(trace)).toBe(value.length);
      }),
    );
  });

  it('leads each unit back to what made it, and forth again', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { value, trace } = decode(text);
        for (let i = 0; i < value.length; i += 1) {
          const at = sourceOf(trace, { start: i, end: i + 1 });
          expect(decode(text.slice(at.start, at.end)).value).toBe(value[i]);
          expect(outputOf(trace, at)).toEqual({ start: i, end: i + 1 });
        }
      }),
    );
  });

  const rows = [
    { text: 'ab%41cd', output: [2, 3], slice: '%41' },
    { text: 'ab%41cd', output: [0, 2], slice: 'ab' },
    { text: 'ab%41cd', output: [1, 4], slice: 'b%41c' },
    { text: '!!a!b', output: [0, 2], slice: 'a!b' },
  ] as const;
  it.each(rows)('of $text answers $slice for $output', ({ text, output, slice }) => {
    const at = sourceOf(decode(text).trace, { start: output[0], end: output[1] });
    expect(text.slice(at.start, at.end)).toBe(slice);
  });

  it('answers the place between steps for an empty span, and refuses what is past the end', () => {
    const { trace } = decode('a%41b');
    expect(sourceOf(trace, { start: 2, end: 2 })).toEqual({ start: 4, end: 4 });
    expect(sourceOf(trace, { start: 3, end: 3 })).toEqual({ start: 5, end: 5 });
    expect(() => sourceOf(trace, { start: 3, end: 4 })).toThrow(RangeError);
    expect(() => sourceOf(trace, { start: 4, end: 4 })).toThrow(RangeError);
  });

  it('refuses to end before everything is read, and to read past the end', () => {
    const out = new TextWriter('abc');
    out.copy(2);
    expect(() => out.finish()).toThrow(RangeError);
    expect(() => out.copy(2)).toThrow(RangeError);
  });

  it('copies ASCII only into octets', () => {
    const out = new OctetWriter('é');
    expect(() => out.copy(1)).toThrow(RangeError);
    out.rewrite(1, [0xc3, 0xa9]);
    expect([...out.finish().value]).toEqual([0xc3, 0xa9]);
  });

  it('is looked up along a chain', () => {
    const text = 'X: %2541%2542';
    const value = cut(text, { start: 3, end: text.length });
    const once = decode(value.value);
    const twice = decode(once.value);
    expect(twice.value).toBe('AB');
    const at = originOf([value.trace, once.trace, twice.trace], { start: 1, end: 2 });
    expect(text.slice(at.start, at.end)).toBe('%2542');
  });
});
