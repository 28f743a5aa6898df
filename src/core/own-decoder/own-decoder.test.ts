import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBy, wroteBy } from '../trace.ts';
import { compileOwn } from './own-decoder.ts';
import { OWN_PREFIX, type OwnDecoder } from './own-entry.ts';
import { parseOwnDecoders } from './parse.ts';
import type { Step } from './steps.ts';

const own = (...steps: readonly Step[]): OwnDecoder => ({
  id: `${OWN_PREFIX}1`,
  name: 'mine',
  steps,
});

function run(input: string | Uint8Array, ...steps: readonly Step[]): string | null {
  const decoded = compileOwn(own(...steps)).decode(input);
  return decoded.ok ? Buffer.from(decoded.value.value).toString('latin1') : null;
}

/** The same by V8 and by Node.js. */
function real(call: () => string): string | null {
  try {
    return Buffer.from(call()).toString('latin1');
  } catch {
    return null;
  }
}

const pieces = fc.constantFrom(
  'a',
  '+',
  '%',
  '%2B',
  '%0A',
  '%e2%80%a0',
  '%4',
  '/',
  '=',
  ' ',
  '-',
  'é',
  '😀',
);
const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

describe('steps do what the runtimes do', () => {
  test('percent-decoding, strict, is decodeURIComponent where that gives text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const meant = real(() => decodeURIComponent(value));
        if (meant !== null) expect(run(value, { kind: 'percent', malformed: 'fail' })).toBe(meant);
      }),
    );
  });

  test('"+" as space and then percent-decoding, lax, is URLSearchParams', () => {
    fc.assert(
      fc.property(text, (value) => {
        // Node.js 20 cuts raw characters above U+00FF to their low octet beside a malformed escape.
        fc.pre(!/[^\0-\x7f]/.test(value));
        const meant = new URLSearchParams(`v=${value.replaceAll('&', '%26')}`).get('v') ?? '';
        const read = run(value, { kind: 'plus-as-space' }, { kind: 'percent', malformed: 'keep' });
        // U+FFFD stands for octets that are no UTF-8: those are compared as octets elsewhere.
        if (!meant.includes('\ufffd')) expect(read).toBe(Buffer.from(meant).toString('latin1'));
      }),
    );
  });

  test('replace is replaceAll, strip is trim, split is split', () => {
    fc.assert(
      fc.property(text, pieces, pieces, (value, from, to) => {
        expect(run(value, { kind: 'replace', from, to })).toBe(
          Buffer.from(value.replaceAll(from, to)).toString('latin1'),
        );
        const parts = value.split(from);
        for (const [part, meant] of [...parts, null].entries()) {
          expect(run(value, { kind: 'split', separator: from, part })).toBe(
            meant === null ? null : Buffer.from(meant).toString('latin1'),
          );
        }
      }),
    );
    expect(run('  "a b" ', { kind: 'strip', characters: ' "' })).toBe('a b');
  });

  test('base64 is that of Node.js, in each alphabet', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        const held = Buffer.from(octets);
        const lines = held.toString('base64').replace(/(.{8})/g, '$1\r\n');
        const meant = held.toString('latin1');
        expect(run(held.toString('base64'), { kind: 'base64', alphabet: 'standard' })).toBe(meant);
        expect(run(held.toString('base64url'), { kind: 'base64', alphabet: 'url' })).toBe(meant);
        expect(run(lines, { kind: 'base64', alphabet: 'mime' })).toBe(meant);
        if (held.length > 5)
          expect(run(lines, { kind: 'base64', alphabet: 'standard' })).toBeNull();
      }),
    );
  });
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('percent' as const),
    malformed: fc.constantFrom('fail' as const, 'keep' as const, 'drop' as const),
  }),
  fc.record({ kind: fc.constant('plus-as-space' as const) }),
  fc.record({
    kind: fc.constant('replace' as const),
    from: pieces,
    to: fc.oneof(pieces, fc.constant('')),
  }),
  fc.record({
    kind: fc.constant('base64' as const),
    alphabet: fc.constantFrom('standard' as const, 'mime' as const, 'url' as const),
  }),
  fc.record({ kind: fc.constant('strip' as const), characters: text }),
  fc.record({ kind: fc.constant('split' as const), separator: pieces, part: fc.nat(2) }),
);

describe('an own decoder', () => {
  test('never throws, and its trace tiles both sides', () => {
    const input = fc.oneof(text, fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(input, fc.array(step, { maxLength: 5 }), (value, steps) => {
        const decoded = compileOwn(own(...steps)).decode(value);
        if (!decoded.ok) return;
        expect(readBy(decoded.value.trace)).toBe(value.length);
        expect(wroteBy(decoded.value.trace)).toBe(decoded.value.value.length);
      }),
    );
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const mine = own(...steps);
        expect(parseOwnDecoders(JSON.parse(JSON.stringify([mine])))).toEqual([mine]);
      }),
    );
  });

  test.each([
    ['no object', 7],
    ['an id of a vector', { id: 'js-unescape', name: 'x', steps: [] }],
    ['no name', { id: 'own-1', name: ' ', steps: [] }],
    ['an unknown step', { id: 'own-1', name: 'x', steps: [{ kind: 'eval' }] }],
    ['a step without its text', { id: 'own-1', name: 'x', steps: [{ kind: 'replace', from: '' }] }],
    ['an id twice', [own(), own()]],
    ['too many steps', { ...own(), steps: Array(21).fill({ kind: 'plus-as-space' }) }],
  ])('is not made from %s', (_, value) => {
    expect(parseOwnDecoders(value)).toBeNull();
  });
});
