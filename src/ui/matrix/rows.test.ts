import { expect, test } from 'vitest';
import type { DecoderJson, FieldJson, ParserJson } from '../../core/report.ts';
import { matrixOf } from './rows.ts';

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

test('the reference pair, my app, then one row for each outcome', () => {
  const rows = matrixOf(
    field([
      decoder('go', 'B'),
      decoder('form-strict', 'A'),
      decoder('java', 'A'),
      decoder('plus-safe', 'B'),
      decoder('php', 'A'),
    ]),
    { decoder: 'java', receiver: null },
  );
  expect(rows.map(({ kind, decoders }) => [kind, ...decoders])).toEqual([
    ['form-strict', 'form-strict'],
    ['plus-safe', 'plus-safe'],
    ['mine', 'java'],
    ['class', 'go'],
    ['class', 'java', 'php'],
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
