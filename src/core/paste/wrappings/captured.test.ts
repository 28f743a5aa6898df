import { describe, expect, test } from 'vitest';
import { readPaste } from '../paste.ts';
import fixture from './captured.fixture.json' with { type: 'json' };
import { holdsCertificate } from './holds-certificate.ts';

interface Row {
  readonly name: string;
  readonly program: string;
  readonly text: string;
  readonly fields: readonly (readonly (string | null)[])[];
}

const rows: readonly Row[] = fixture.rows;

describe('what real programs print', () => {
  test.each(rows)('$name', ({ text, fields }) => {
    const found = readPaste(text).fields.map(({ name, value }) => [
      name?.value ?? null,
      value.value.trim(),
    ]);
    const given = fields.map(([name = null, value = '']) => [name, value?.trim() ?? '']);
    const carrying = ([, value]: readonly (string | null)[]): boolean =>
      holdsCertificate(value ?? '');
    expect(distinct(found.filter(carrying))).toEqual(given.filter(carrying));
    expect(found).toEqual(expect.arrayContaining(given));
  });
});

/** curl prints the fields of HTTP/2 twice. */
const distinct = (
  fields: readonly (readonly (string | null)[])[],
): readonly (readonly (string | null)[])[] =>
  fields.filter((one, i) => !fields.slice(0, i).some((other) => String(other) === String(one)));
