import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inputsOf,
  type RuntimeAnswer,
  readRuntimeAnswers,
} from '../conformance/runtime-answers.ts';
import type { Decoder } from '../core/plugin.ts';
import { readBy, wroteBy } from '../core/trace.ts';
import { decoders } from './registry.ts';

const file = new URL('./runtimes.fixture.json', import.meta.url);
const fixture = readRuntimeAnswers(file);
const inputs = inputsOf(fixture);
const known = new Map(fixture.decoders.map((decoder) => [decoder.id, decoder]));

function check(decoder: Decoder, result: RuntimeAnswer): void {
  const octets = inputs.get(result.input)!;
  const isText = known.get(decoder.id)!.io.startsWith('text');
  const input = isText ? octets.toString('utf8') : octets;
  const decoded = decoder.decode(input);
  expect(decoded.ok).toBe(result.ok);
  if (!decoded.ok) {
    const { class: type, message, message_sha256: hash } = result.error!;
    expect(decoded.error.type).toBe(type);
    // A long message is given by its beginning and its hash.
    if (hash === undefined) expect(decoded.error.message).toBe(message);
    else expect(createHash('sha256').update(decoded.error.message).digest('hex')).toBe(hash);
    return;
  }
  const value = Buffer.from(decoded.value.value);
  expect(readBy(decoded.value.trace)).toBe(input.length);
  expect(wroteBy(decoded.value.trace)).toBe(value.length);
  if (result.utf16_hex !== undefined) {
    expect(Buffer.from(decoded.text!, 'utf16le').swap16().toString('hex')).toBe(result.utf16_hex);
  } else if (result.sha256 !== undefined) {
    expect(value.length).toBe(result.length);
    expect(createHash('sha256').update(value).digest('hex')).toBe(result.sha256);
  } else {
    const expected = result.bytes_b64 ?? fixture.blobs[result.blob!]!;
    expect(value.toString('base64')).toBe(expected);
  }
}

describe.each(decoders.filter(({ runtime }) => runtime !== 'Reference'))('$id', (decoder) => {
  const index = fixture.decoders.findIndex(({ id }) => id === decoder.id);
  const results = fixture.results.filter((result) => result.decoders.includes(index));

  test('answers as its runtime did', () => {
    expect(results.length).toBeGreaterThan(200);
    for (const result of results) {
      try {
        check(decoder, result);
      } catch (error) {
        throw new Error(`${result.input}: ${(error as Error).message}`, { cause: error });
      }
    }
  });

  test('says where it was captured', () => {
    expect(decoder.provenance).toBe(known.get(decoder.id)!.provenance);
    expect(decoder.citations[0].url).toMatch(/^https:/);
  });
});

test('every decoder of the fixture is here, and no other', () => {
  const ids = decoders.filter(({ runtime }) => runtime !== 'Reference').map(({ id }) => id);
  expect(ids.toSorted()).toEqual([...known.keys()].toSorted());
});

test('ids are unique, and the reference pair comes first', () => {
  const ids = decoders.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 2)).toEqual(['form-strict', 'plus-safe']);
});

// What decoders disagree on; the low surrogate stands alone, or ends one that an escape began.
const pieces = fc.constantFrom(
  ...['a', '+', '%', '%2B', '%0A', '%00', '%G', '%2', '%e2', '%E2%80%A0', '%ED%A0%BD', '%ED%B8%80'],
  ...[
    '%u002B',
    '%uD83D',
    '%uDE00',
    '%26%2343%3B',
    '/',
    '=',
    '-----',
    '&',
    'v=',
    ';',
    '?',
    '\\',
    '"',
  ],
  ...['\0', '\x80', 'é', '２', '😀', '\ud800', '\ude00'],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const anyOctets = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .array(fc.constantFrom('a', '+', '%', '%2B', '%e2', '\x80', '\xe2', '\xff', '\xc3', '&'))
    .map((parts) => Uint8Array.from(Buffer.from(parts.join(''), 'latin1'))),
);

describe.each(decoders)('$id, on any text', (decoder) => {
  test('never throws, and its trace tiles both sides', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const decoded = decoder.decode(text);
        if (!decoded.ok) return;
        expect(readBy(decoded.value.trace)).toBe(text.length);
        expect(wroteBy(decoded.value.trace)).toBe(decoded.value.value.length);
      }),
    );
  });

  test('never throws on any octets, and its trace tiles both sides', () => {
    fc.assert(
      fc.property(anyOctets, (octets) => {
        const decoded = decoder.decode(octets);
        if (!decoded.ok) return;
        expect(readBy(decoded.value.trace)).toBe(octets.length);
        expect(wroteBy(decoded.value.trace)).toBe(decoded.value.value.length);
      }),
    );
  });

  test('reads octets as it reads their text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const octets = new TextEncoder().encode(text);
        const [left, right] = [
          decoder.decode(octets),
          decoder.decode(new TextDecoder().decode(octets)),
        ];
        expect(left.ok).toBe(right.ok);
        if (!left.ok || !right.ok) return;
        expect(left.value.value).toEqual(right.value.value);
        expect(readBy(left.value.trace)).toBe(octets.length);
      }),
    );
  });
});

describe('against this very Node.js', () => {
  const decode = (id: string, text: string) => decoders.find((one) => one.id === id)!.decode(text);

  test('decodeURIComponent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ours = decode('js-decodeURIComponent', text);
        let real: string | null = null;
        try {
          real = decodeURIComponent(text);
        } catch (error) {
          expect((error as Error).message).toBe('URI malformed');
        }
        expect(ours.ok ? ours.text : null).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });

  test('the reference decoders agree with it where both succeed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ours = decode('plus-safe', text);
        const real = decode('js-decodeURIComponent', text);
        if (ours.ok && real.ok) expect(ours.text).toBe(real.text);
      }),
    );
  });
});
