import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, overlaps, type Span, slice } from '../span.ts';
import { readBy, sourceOf, wroteBy } from '../trace.ts';
import fixture from './paste.fixture.json' with { type: 'json' };
import { type Paste, readPaste } from './paste.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly isHeaders: boolean;
  readonly fields: readonly { readonly name: string | null; readonly value: string }[];
  readonly stripped?: readonly (readonly string[])[];
}

const rows: readonly Row[] = fixture.rows;

describe('a paste', () => {
  test.each(rows)('$name', ({ text, isHeaders, fields, stripped }) => {
    const paste = readPaste(text);
    expect(
      paste.fields.map(({ name, value }) => ({ name: name?.value ?? null, value: value.value })),
    ).toEqual(fields);
    expect(paste.isHeaders).toBe(isHeaders);
    if (stripped !== undefined) {
      expect(paste.stripped.map(({ at, what }) => [what, slice(text, at)])).toEqual(stripped);
    }
  });

  test.each(rows)('$name: spans and traces hold', ({ text }) => checkSpans(text, readPaste(text)));
});

describe('any text', () => {
  const signs = fc.constantFrom(
    ...[
      '-----BEGIN CERTIFICATE-----',
      '-----END CERTIFICATE-----',
      '-----BEGIN%20',
      'X-SSL-CERT',
      ': ',
    ],
    ...[
      'Host: a',
      'GET / HTTP/1.1',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '\n ',
      '\n\t',
      '> ',
      '< ',
      '"',
      "'",
      '`',
      '\u201c',
    ],
    ...[
      '\u201d',
      ',',
      ';',
      ':',
      '=',
      '|',
      '\ufeff',
      '\u2014',
      'MII',
      'A'.repeat(64),
      'b+/=',
      ' ',
      '```',
      '%0A',
      'END ',
    ],
    ...[
      'SSL_CLIENT_CERT=',
      `:MIIB${'a'.repeat(60)}`,
      'Hash=1;Cert="',
      'Certificate:\n    Data:\n',
      '\ud800',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
  );

  test('never throws; spans and traces hold', () => {
    fc.assert(
      fc.property(texts, (text) => checkSpans(text, readPaste(text))),
      { numRuns: 3000 },
    );
  });

  test('everything but white space and separators is in a field or set aside', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paste = readPaste(text);
        const told = [...paste.fields, ...paste.stripped].map(({ at }) => at);
        for (const rest of between(text, told)) {
          expect(rest.trim()).toMatch(/^(?:\s|[:=]|(?:export|set)|[|>][-+]?|[`~]{3,}|[<>])*$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a generated dump', () => {
  // RFC 9110, section 5.6.2: tchar, as far as people paste them; section 5.5: field-vchar, here without marks at the ends.
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = fc
    .tuple(
      fc.constantFrom(...letters),
      fc.string({ unit: fc.constantFrom(...letters, ...'0123456789-_'), maxLength: 30 }),
    )
    .map(([first, rest]) => `${first}${rest}`)
    .filter(
      (name) =>
        !/^(?:info|warn|warning|error|debug|trace|fatal|notice|severe|critical|exception|caused|https?|wss?|urn|file|mailto)$/i.test(
          name,
        ),
    );
  const printable = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((unit) => String.fromCharCode(unit)),
    maxLength: 200,
  });
  const values = printable
    .map((value) => value.trim())
    .filter((value) => !/^["'`]|["'`]$|^[|>][-+]?$/.test(value) && !/BEGIN|END/.test(value));
  const dumps = fc.array(fc.tuple(names, values), { minLength: 1, maxLength: 12 });

  test.each(['\n', '\r\n', '\r'])('gives its names and values back (line end %j)', (end) => {
    fc.assert(
      fc.property(dumps, (fields) => {
        const lines = fields.map(([name, value]) => `${name}: ${value}`);
        const text = ['POST /EiEvent HTTP/1.1', 'Host: vtn.example', ...lines, '', 'body: x'].join(
          end,
        );
        const paste = readPaste(text);
        expect(paste.fields.slice(1).map(({ name, value }) => [name?.value, value.value])).toEqual(
          fields,
        );
        expect(paste.fields.slice(1).map(({ at }) => slice(text, at))).toEqual(
          fields.map(([, value]) => value),
        );
        expect(paste.stripped.at(-1)?.what).toBe('body');
      }),
    );
  });

  test('gives folded values back without their folds', () => {
    const folds = fc.constantFrom('\r\n ', '\n\t', ' \r\n   ', '\t\n \t');
    const words = fc.array(
      values.filter((value) => value !== ''),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(words, folds, (parts, fold) => {
        const [field] = readPaste(`X-Folded: ${parts.join(fold)}\r\nHost: a.example`).fields;
        expect(field?.value.value).toBe(parts.join(''));
      }),
    );
  });
});

describe('time', () => {
  const length = 1024 * 1024;
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

  test.each([
    ['one line', 'A'],
    ['empty lines', '\n'],
    ['hyphens', '-'],
    ['white space', ' '],
    ['BEGIN lines', '-----BEGIN CERTIFICATE-----\n'],
    ['END keywords', '-END '],
    ['keywords in a row', 'ENDBEGIN'],
    ['names', 'a-b:\n'],
    ['folds', 'X-A: b\n c'],
    ['one folded value', '\n c'],
    ['private keys without END', '-----BEGIN PRIVATE KEY-----\n'],
    ['ends of private keys', 'A -----END PRIVATE KEY-----'],
    ['beginnings of bare keys', 'MC4CAQAwBQYDK2VwBCI '],
    ['beginnings of DER', 'MI'],
    ['packed PEM', 'LS0tLS1CRUdJTiBQ '],
    ['escapes', '%2525'],
    ['quotation marks', '"'],
    ['prefixes', '> '],
    ['headings', 'X509 Certificate: \n'],
    ['base64 in lines', `${'MIIabc+/'.repeat(8)}\n`],
    ['tokens', 'GET '],
    ['invisible characters', '\u200b'],
    ['keywords with invisible characters', '-EN\u200bD A'],
  ])('1 Mi characters of %s', (_, piece) => {
    const start = performance.now();
    const text = piece === '\n c' ? `X-A: b${fill(piece)}` : fill(piece);
    readPaste(text);
    const took = performance.now() - start;
    // A quadratic reader takes hours, this one less than a second.
    expect(took).toBeLessThan(30_000);
  });
});

function checkSpans(text: string, { fields, stripped }: Paste): void {
  const all = [...fields.map(({ at }) => at), ...stripped.map(({ at }) => at)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  for (const [i, at] of all.entries()) {
    expect(at.end).toBeLessThanOrEqual(text.length);
    const next = all[i + 1];
    if (next !== undefined) expect(overlaps(at, next)).toBe(false);
  }
  for (const { name, at, value } of fields) {
    expect(readBy(value.trace)).toBe(text.length);
    expect(wroteBy(value.trace)).toBe(value.value.length);
    if (name !== null) expect(slice(text, name.at)).toBe(name.value);
    if (value.value === '') continue;
    expect(sourceOf(value.trace, { start: 0, end: value.value.length })).toEqual(at);
    expect(slice(text, at)).toBe(slice(text, at).trim());
  }
}

/** What no span tells of. */
function between(text: string, spans: readonly Span[]): readonly string[] {
  const inOrder = spans.filter((at) => lengthOf(at) > 0).sort((a, b) => a.start - b.start);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  return ends.map((end, i) => text.slice(end, inOrder[i]?.start ?? text.length));
}
