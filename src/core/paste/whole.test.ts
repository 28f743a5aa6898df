import { describe, expect, test } from 'vitest';
import { readPaste } from './paste.ts';

const width = 'MRUwEwYDVQQDDAxjY3RrZmZjemtob2cwKjAFBgMrZXADIQA7cPskIwK3eBEfUCpP';
const first = `MIIB${width.slice(4)}`;
const block = (lines: readonly string[]): string =>
  ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n');
const pem = block([first, width, width]);

describe('a bare value that one damage befell stays one value, as it was pasted', () => {
  test.each([
    ['line ends as tags of HTML', pem.replaceAll('\n', '<br>\t')],
    ['two blocks with them', `${pem}\n${pem}`.replaceAll('\n', '<br />')],
    ['full-width hyphens', pem.replaceAll('-', '\uff0d').replaceAll('\n', ' ')],
    [
      'a lost plus sign before "MI"',
      block([first, `${width.slice(0, 31)} MIIBYQ${width.slice(38)}`, width]),
    ],
    [
      'a no-break space for the plus sign before "MI"',
      block([first, `${width.slice(0, 16)}\u00a0MI${'Aa0'.repeat(15)}`, width]),
    ],
    ['one pad at the end of a long line', block([`${first}ABCDEFGH`, `${width}ABCDEFG=`])],
    [
      'a line end behind a form-encoded END line',
      `${encodeURIComponent(pem).replaceAll('%20', '+')}%0A`,
    ],
    [
      'a line of a List in which one ends and the next begins',
      `:${first}${width}\n ${width}abc=:, :${first}\n ${width}AAA=:`,
    ],
  ])('%s', (_, text) => {
    const { fields, stripped } = readPaste(text);
    expect(fields.map(({ at, wrapping }) => [at, wrapping])).toEqual([
      [{ start: 0, end: text.length }, []],
    ]);
    expect(stripped).toEqual([]);
  });
});

test('header lines that a page broke with tags are still told apart', () => {
  const line = encodeURIComponent(pem);
  const { fields } = readPaste(`Host: a.example<br>X-SSL-CERT: ${line}<br>Accept: */*<br>`);
  expect(fields.map(({ name }) => name?.value)).toContain('X-SSL-CERT');
  expect(fields.find(({ name }) => name?.value === 'X-SSL-CERT')?.value.value).toBe(line);
});
