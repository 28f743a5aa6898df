import { expect, test } from 'vitest';
import { readPaste } from './paste.ts';

const one = `MIIB${'abcd+/09'.repeat(20)}==`;
const two = `MIIC${'efgh+/18'.repeat(20)}==`;
const pem = (body: string): string =>
  `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
const chain = (pem(one) + pem(two)).trim();

const FORMS = {
  pem: chain,
  'PEM on one line': chain.replaceAll('\n', ' '),
  'PEM, line ends escaped': chain.replaceAll('\n', '\\n'),
  percent: encodeURIComponent(chain),
  'percent twice': encodeURIComponent(encodeURIComponent(chain)),
  form: encodeURIComponent(chain).replaceAll('%20', '+'),
};

// U+200B ZERO WIDTH SPACE, U+00AD SOFT HYPHEN, U+FEFF ZERO WIDTH NO-BREAK SPACE, U+E0020 TAG SPACE: each has no width.
const SIGNS = ['\u200b', '\u00ad', '\ufeff', '\u{e0020}'];

/** The places strictly within the first line of its kind. */
function places(text: string, keyword: string): readonly number[] {
  const start = text.indexOf('-----', text.indexOf(keyword) - 6);
  const end = text.indexOf('CERTIFICATE-----', start) + 'CERTIFICATE-----'.length;
  return Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i);
}

const put = (text: string, at: number, sign: string): string =>
  text.slice(0, at) + sign + text.slice(at);

test.each(Object.entries(FORMS))(
  'a value of %s is whole wherever nobody sees a sign',
  (_, text) => {
    for (const [i, end] of places(text, 'END').entries()) {
      for (const begin of places(text, 'BEGIN')) {
        const sign = SIGNS[(i + begin) % SIGNS.length] ?? '';
        const damaged = put(put(text, end, sign), begin, sign);
        const { fields, stripped } = readPaste(damaged);
        expect({ begin, end, fields: fields.map(({ value }) => value.value), stripped }).toEqual({
          begin,
          end,
          fields: [damaged],
          stripped: [],
        });
      }
    }
  },
);

test.each(Object.entries(FORMS))(
  'a first certificate in %s stays the first, both its boundaries lost',
  (_, text) => {
    const damaged = text.replace('BEGIN', 'BEG*N').replace('END', 'E*D');
    const values = readPaste(damaged).fields.map(({ value }) => value.value);
    expect(values[0]).toContain('MIIB');
    expect(values.join(' ')).toContain('MIIC');
  },
);

test('words in capitals before a BEGIN line are no certificate', () => {
  const value = pem(one).trim().replaceAll('\n', ' ');
  const { fields } = readPaste(`MISSING THE CLIENT CERTIFICATE FROM THE UPSTREAM HOST ${value}`);
  expect(fields.map(({ value: { value } }) => value)).toEqual([value]);
});

// U+FEFF is not among them: before a line it is a byte order mark, which is set aside.
const INSIDE = ['\u200b', '\u00ad', '\u202c', '\u{e0020}'];

test.each(['\n', '\n\t', '\n '])(
  'PEM whose lines are joined by %j is whole with a sign before any of them',
  (joint) => {
    const text = chain.replaceAll('\n', joint);
    const starts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (const [i, start] of starts.entries()) {
      const damaged = put(text, start, INSIDE[i % INSIDE.length] ?? '');
      const { fields, stripped } = readPaste(damaged);
      expect({ start, fields: fields.map(({ value }) => value.value), stripped }).toEqual({
        start,
        fields: [damaged],
        stripped: [],
      });
    }
  },
);
