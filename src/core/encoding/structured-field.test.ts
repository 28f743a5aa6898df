import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../span.ts';
import { readByteSequences } from './structured-field.ts';

const read = (text: string): readonly string[] | null =>
  readByteSequences(text)?.map(({ content }) => slice(text, content)) ?? null;

// RFC 9651, sections 3.1, 3.1.2 and 3.3.
describe('a List of Byte Sequences', () => {
  test.each([
    ['one', ':YQ==:', ['YQ==']],
    ['two', ':YQ==:, :Yg==:', ['YQ==', 'Yg==']],
    ['tabs and no white space around the comma', ':YQ==:\t,:Yg==:', ['YQ==', 'Yg==']],
    ['empty', '::', ['']],
    [
      'every kind of parameter',
      ':YQ==:;a;b=1;c=-1.5;d="x\\"y, :z:";e=tok/en:1;f=:YQ==:;g=?1;h=@1659578233;i=%"f%c3%bc", :Yg==:;*k=1',
      ['YQ==', 'Yg=='],
    ],
    ['spaces before a parameter', ':YQ==:;  a=1', ['YQ==']],
    ['folded for display', ':YQ\n =\n =:', ['YQ\n =\n =']],
    ['white space at both ends', ' :YQ==: ', ['YQ==']],
    ['a List that ends with its comma', ':YQ==:, ', ['YQ==']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    ['nothing', ''],
    ['a Token', 'YQ=='],
    ['a member that is no Byte Sequence', ':YQ==:, "a"'],
    ['text behind a member', ':YQ==: x'],
    ['a parameter without a key', ':YQ==:;=1'],
    ['a comma inside an open sequence', ':YQ, :Yg==:'],
  ])('%s is none', (_, text) => expect(read(text)).toBeNull());

  test('the last may be cut off', () => {
    expect(readByteSequences(':YQ==:, :Yg')?.map(({ isClosed }) => isClosed)).toEqual([
      true,
      false,
    ]);
  });

  test('whatever is written is read back; never throws', () => {
    const base64 = fc.stringMatching(/^[A-Za-z0-9+/]{0,40}={0,2}$/);
    fc.assert(
      fc.property(fc.array(base64, { minLength: 1 }), (members) => {
        expect(read(members.map((one) => `:${one}:`).join(', '))).toEqual(members);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readByteSequences(text)));
  });
});
