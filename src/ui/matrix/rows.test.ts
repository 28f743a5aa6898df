import { expect, test } from 'vitest';
import type { DecoderJson, FieldJson, ParserJson } from '../../core/report.ts';
import { byRuntime, matrixOf, passes, singleRows } from './rows.ts';

const decoder = (
  id: string,
  letter: string,
  then: readonly ParserJson[] = [],
  outcome: DecoderJson['outcome'] = 'altered',
): DecoderJson => ({ id, outcome, class: letter, changed: [], error: null, then });

const field = (decoders: readonly DecoderJson[]): FieldJson =>
  // Only what the matrix reads.
  ({ sent: ['client', 'ca'], decoders }) as unknown as FieldJson;

const reads = (receiver: string, sha256: string): ParserJson => ({
  receiver,
  certificates: [sha256],
  error: null,
});

test('the reference pair, my app, then one row for each outcome: who agrees with which', () => {
  const rows = matrixOf(
    field([
      decoder('go', 'B'),
      decoder('form-strict', 'A'),
      decoder('java', 'A'),
      decoder('plus-safe', 'B'),
      decoder('uri', 'C'),
      decoder('php', 'A'),
    ]),
    { decoder: 'java', receiver: null },
  );
  expect(rows.map(({ kind, agrees, decoders }) => [kind, agrees, ...decoders])).toEqual([
    ['form-strict', null, 'form-strict'],
    ['plus-safe', null, 'plus-safe'],
    ['mine', null, 'java'],
    ['class', 'form-strict', 'java', 'php'],
    ['class', 'plus-safe', 'go'],
    ['class', null, 'uri'],
  ]);
});

test('parsers that agree stand together, and one that takes a CA is told apart', () => {
  const [row] = matrixOf(
    field([
      decoder('java', 'A', [reads('x', 'client'), reads('y', 'ca')]),
      decoder('go', 'A', [reads('z', 'client'), { receiver: 'w', certificates: [], error: null }]),
    ]),
    null,
  );
  expect(row?.parsers.map(({ effect, receivers }) => [effect, ...receivers])).toEqual([
    ['reads', 'x', 'z'],
    ['takes-another', 'y'],
    ['nothing', 'w'],
  ]);
});

test('octets that were not sent are no other certificate', () => {
  const decoders = [decoder('python', 'A', [reads('x', 'ca'), reads('y', 'no certificate')])];
  const [row] = matrixOf(field(decoders), null);
  expect(row?.parsers.map(({ effect, receivers }) => [effect, ...receivers])).toEqual([
    ['takes-another', 'x'],
    ['garbage', 'y'],
  ]);
});

test('of my app the parser that it calls is shown alone', () => {
  const decoders = [decoder('java', 'A', [reads('x', 'client'), reads('y', 'ca')])];
  const [row] = matrixOf(field(decoders), { decoder: 'java', receiver: 'y' });
  expect(row?.parsers.map(({ effect, receivers }) => [effect, ...receivers])).toEqual([
    ['takes-another', 'y'],
  ]);
});

test('a pair that agrees tells no rows apart', () => {
  const decoders = [decoder('form-strict', 'A'), decoder('plus-safe', 'A'), decoder('go', 'A')];
  expect(matrixOf(field(decoders), null).at(-1)?.agrees).toBeNull();
});

test('the whole list has each decoder once, without the pair', () => {
  const decoders = [decoder('form-strict', 'A'), decoder('php', 'A'), decoder('java', 'A')];
  expect(singleRows(field(decoders)).map(({ id, row }) => [id, row.letter])).toEqual([
    ['php', 'A'],
    ['java', 'A'],
  ]);
});

test('the filter takes a runtime and words of the names, in any case', () => {
  const spring = { runtime: 'Java', call: 'UriUtils.decode(s, UTF_8)', versions: 'Spring 7' };
  expect(passes(spring, { runtime: '', text: '' })).toBe(true);
  expect(passes(spring, { runtime: 'Java', text: 'spring uriutils' })).toBe(true);
  expect(passes(spring, { runtime: 'Go', text: '' })).toBe(false);
  expect(passes(spring, { runtime: 'Java', text: 'spring 5' })).toBe(false);
});

test('calls stand by runtime', () => {
  const calls = [{ runtime: 'PHP' }, { runtime: 'njs' }, { runtime: 'PHP' }];
  expect(byRuntime(calls).map(([runtime, found]) => [runtime, found.length])).toEqual([
    ['njs', 1],
    ['PHP', 2],
  ]);
});
