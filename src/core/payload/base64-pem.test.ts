import { expect, test } from 'vitest';
import rows from '../../formats/base64-pem.fixture.json' with { type: 'json' };
import { slice } from '../span.ts';
import { readBase64Pem } from './base64-pem.ts';

const [row] = rows.rows;
const value = Buffer.from(`${Buffer.from(row!.value, 'base64').toString().trimEnd()}\n`)
  .toString('base64')
  .replace(/=*$/, '==');
const escaped = value.replaceAll('=', '&#61;');

test('pad characters that a web page escaped are told, though nothing is lost without them', () => {
  const reading = readBase64Pem(escaped)!;
  expect(reading.intact).toBe(false);
  expect(reading.repairs).toEqual(['text.html-escaped']);
  expect(reading.diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([
    { code: 'text.html-escaped', args: { count: 2, found: '&#61;' } },
  ]);
  expect(reading.damage.map((at) => slice(escaped, at))).toEqual(['&#61;', '&#61;']);
  expect(reading.changes.map(({ at, text }) => [slice(escaped, at), text])).toEqual([
    ['&#61;', '='],
    ['&#61;', '='],
  ]);
  const sent = readBase64Pem(value)!;
  expect(sent.intact).toBe(true);
  expect(reading.blocks.map(({ der }) => der)).toEqual(sent.blocks.map(({ der }) => der));
});

test('what was undone within the PEM is told where it stands in the value', () => {
  const pem = Buffer.from(value, 'base64').toString();
  const end = pem.indexOf('-----END');
  const smart = `${pem.slice(0, end).replaceAll('+', ' ')}${pem.slice(end)}`;
  const damaged = Buffer.from(smart).toString('base64');
  const { changes, damage } = readBase64Pem(damaged)!;
  expect(changes.length).toBeGreaterThan(0);
  for (const { at } of changes) {
    // A quantum of base64 carries three octets: the lost sign is one of them.
    const quantum = damaged.slice(at.start - (at.start % 4), Math.ceil(at.end / 4) * 4);
    expect(Buffer.from(quantum, 'base64').toString()).toContain(' ');
  }
  expect(damage.length).toBeGreaterThan(0);
});
