import { describe, expect, test } from 'vitest';
import { wroteBy } from '../trace.ts';
import { htmlEscaped } from './html-escaped.ts';
import { lostPlusAtLineEnds } from './lost-plus-at-line-ends.ts';
import { lostPlusByColumn } from './lost-plus-by-column.ts';
import { lostPlusInLines } from './lost-plus-in-lines.ts';
import { malformedEscape } from './malformed-escape.ts';
import { mend } from './mend.ts';
import { cleanings, undoneBy } from './search.ts';
import { stringEscapes } from './string-escapes.ts';
import type { TextRepair } from './text-repair.ts';
import { typographic } from './typographic.ts';

const undo = ({ undo: mendsOf }: TextRepair, text: string): string =>
  mend(text, mendsOf(text)).value;

/** HTML, section 13.5 (named character references); Unicode, section 6.2 (dashes) and 23 (invisible characters). */
describe('around a block', () => {
  const block = (body: string): string =>
    `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;

  const html: readonly (readonly [string, string, string])[] = [
    ['decimal', block('MIIC&#43;abc'), block('MIIC+abc')],
    ['hexadecimal, either case', block('MIIC&#x2B;a&#X2b;'), block('MIIC+a+')],
    ['named', block('MI&plus;&sol;&equals;'), block('MI+/=')],
    ['a line end', block('MIIC<br>MIID<BR />MIIE&#10;MIIF'), block('MIIC\nMIID\nMIIE\nMIIF')],
    ['a quoted mail', block('MIIC\n&gt; &gt; MIID'), block('MIIC\nMIID')],
    ['highlighting', block('MI<span class="x">IC</span>'), block('MIIC')],
    ['a name that is none', block('MI&nothing;'), block('MI&nothing;')],
    [
      'prose around the block',
      `AT&amp;T\n${block('MI&#43;')}<b>done</b>`,
      `AT&amp;T\n${block('MI+')}<b>done</b>`,
    ],
  ];

  test.each(html)('HTML: %s', (_, text, expected) => {
    expect(undo(htmlEscaped, text)).toBe(expected);
  });

  const dashes: readonly (readonly [string, string, string])[] = [
    [
      'joined hyphens',
      '\u2014\u2013BEGIN CERTIFICATE\u2014\u2014-\nMIIC',
      '-----BEGIN CERTIFICATE-----\nMIIC',
    ],
    [
      'two boundaries on end',
      '-----END CERTIFICATE\u2014\u2014\u2014\u2014BEGIN CERTIFICATE-----',
      '-----END CERTIFICATE----------BEGIN CERTIFICATE-----',
    ],
    [
      'a no-break space',
      '-----BEGIN\u00a0CERTIFICATE-----\nMIIC',
      '-----BEGIN CERTIFICATE-----\nMIIC',
    ],
    ['invisible characters', block('M\u200bI\u00adIC\ufeff'), block('MIIC')],
    ['a separator of lines', block('MIIC\u2028MIID'), block('MIIC\nMIID')],
    ['the width of ideographs', block('\uff2d\uff29\uff29\uff23\uff0b\uff0f'), block('MIIC+/')],
    [
      'prose around the block',
      `caf\u00e9 \u2013 see below\n${block('MI\u2011')}\u201cend\u201d`,
      `caf\u00e9 \u2013 see below\n${block('MI-')}\u201cend\u201d`,
    ],
    ['a mark right before the block', `\ufeff${block('MIIC')}`, block('MIIC')],
  ];

  test.each(dashes)('typography: %s', (_, text, expected) => {
    expect(undo(typographic, text)).toBe(expected);
  });
});

/** RFC 7468, section 2: lines of 64; RFC 2045, section 6.8: of 76. */
describe('inside a block', () => {
  const line = (width: number, sign: string): string => sign.repeat(width);
  const lost = (width: number): readonly [string, string] => {
    const whole = `${line(width - 2, 'A')}++${line(width, 'B')}+${line(20, 'C')}`;
    const [a, b, c] = [
      whole.slice(0, width),
      whole.slice(width, 2 * width),
      whole.slice(2 * width),
    ];
    return [` ${[a, b, c].join(' ').replaceAll('+', ' ')} `, [a, b, c].join(' ')];
  };

  test.each([64, 70, 76])('spaces are told apart by position, %i columns', (width) => {
    const [body, expected] = lost(width);
    const [attempt] = lostPlusByColumn.attempts(body, []);
    expect(mend(body, attempt!.mends).value.trim()).toBe(expected);
  });

  test('a line end where a mail program put it for the space was "+" too', () => {
    const body = `\n${line(30, 'A')}\n${line(20, 'B')} ${line(12, 'C')}\n${line(64, 'D')}\n`;
    const [attempt] = lostPlusByColumn.attempts(body, []);
    expect(mend(body, attempt!.mends).value).toBe(
      `\n${line(30, 'A')}+${line(20, 'B')}+${line(12, 'C')}\n${line(64, 'D')}\n`,
    );
  });

  test('lines of no one width give no reading by column', () => {
    expect(
      lostPlusByColumn.attempts(`${line(63, 'A')}\n${line(64, 'B')}\n${line(9, 'C')}`, []),
    ).toEqual([]);
  });

  test('indentation is not "+", a space inside the line is', () => {
    const body = '\n  AA A\n  BBBB\n  CC';
    const [attempt] = lostPlusInLines.attempts(body, []);
    expect(mend(body, attempt!.mends).value).toBe('\n  AA+A\n  BBBB\n  CC');
  });

  test('a space that was trimmed away at a line end comes back, unless a "+" was spared', () => {
    const body = `\n${line(63, 'A')}\nBB ${line(61, 'B')}\n${line(64, 'C')}\nDD`;
    const [attempt] = lostPlusAtLineEnds.attempts(body, []);
    expect(mend(body, attempt!.mends).value).toBe(
      `\n${line(63, 'A')}+\nBB+${line(61, 'B')}\n${line(64, 'C')}\nDD`,
    );
    expect(lostPlusAtLineEnds.attempts(body.replace('DD', '+D'), [])).toEqual([]);
  });

  test('escapes of a string are undone however often they were escaped', () => {
    const body = 'AA\\nBB\\\\nCC\\/\\u002B\\u003d';
    const [attempt] = stringEscapes.attempts(body, []);
    expect(mend(body, attempt!.mends).value).toBe('AA\nBB\nCC/+=');
  });

  test('a damaged escape is tried at each of its lengths', () => {
    const attempts = malformedEscape.attempts('AA%0GBB', [{ start: 2, end: 5 }]);
    expect(attempts.map(({ mends }) => mend('AA%0GBB', mends).value)).toEqual([
      'AA\nBB',
      'AA\nGBB',
      'AA\n0GBB',
    ]);
  });
});

describe('the search', () => {
  test('gives the body itself first, then each repair, then combinations', () => {
    const found = [...cleanings('AA BB\\nCC DD', [])].map(({ text, steps }) => [
      text.value,
      steps.length,
    ]);
    expect(found[0]).toEqual(['AA BB\\nCC DD', 0]);
    expect(found).toContainEqual(['AA BB\nCC DD', 0]);
    expect(found).toContainEqual(['AA+BB\nCC+DD', 1]);
  });

  test('leads what was undone back to the body as it arrived', () => {
    const body = 'AA BB\\nCC DD';
    const both = [...cleanings(body, [])].find(({ text }) => text.value === 'AA+BB\nCC+DD')!;
    const [undone] = undoneBy(both);
    expect(undone!.mends.map(({ at }) => body.slice(at.start, at.end))).toEqual([' ', ' ']);
    expect(wroteBy(both.text.trace)).toBe(both.text.value.length);
  });

  test('is bounded, whatever the body', () => {
    for (const unit of [' ', 'A ', 'A\t', '%0G', '\\', 'A\r\n', '\\n ']) {
      const body = unit.repeat(200_000);
      expect([...cleanings(body, [])].length).toBeLessThanOrEqual(40);
    }
  });
});
