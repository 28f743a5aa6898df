import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOf } from '../trace.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { readPayload } from './read.ts';

interface Row {
  readonly name: string;
  readonly value: string;
}

const rows = (id: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../formats/${id}.fixture.json`, import.meta.url), 'utf8'))
    .rows;

/** PEM as real proxies sent it, its escapes undone by the runtime itself. */
const pems = [...rows('nginx-escaped'), ...rows('aws-alb')].map(({ value }) =>
  decodeURIComponent(value),
);
const dersOf = (pem: string): readonly string[] =>
  pem
    .split(/(?<=-----END CERTIFICATE-----\n)/)
    .filter((block) => block.includes('BEGIN'))
    .map((block) => block.replace(/-----[^-]+-----|\s/g, ''));
const base64 = (octets: Uint8Array | null): string | null =>
  octets === null ? null : Buffer.from(octets).toString('base64');
const read = (text: string): readonly (string | null)[] =>
  (readPayload(text)?.blocks ?? []).map(({ der }) => base64(der));

const isCertificate = (der: string | null): boolean =>
  der !== null && parseCertificate(Buffer.from(der, 'base64')).ok;

const pem = fc.constantFrom(...pems);
const lost = (text: string): string => text.replaceAll('+', ' ');

/** Every length behind the first base64, a few before it. */
const lengthsOf = (value: string): readonly number[] => {
  const end = value.indexOf('-----END');
  const all = Array.from({ length: value.length - 70 }, (_, i) => 70 + i);
  return all.filter((length) => length > end - 80 || length % 13 === 0);
};

/** Right behind the base64, pad characters or not, an END line is missing. */
const isBetween = (value: string, length: number): boolean =>
  length >= value.indexOf('-----END') - 9 &&
  /^(?:=|%3D|%0A|-----END)/.test(value.slice(length).trimStart());

/** Right behind an END line nothing is; three hyphens may be a rule. */
const isBehind = (start: string): boolean =>
  /-----END(?: |%20)CERTIFICATE-----(?:%0A|\s)?-{0,3}$/.test(start);

describe('a payload', () => {
  test('is read through every number of percent-encodings', () => {
    fc.assert(
      fc.property(pem, fc.integer({ min: 0, max: 5 }), (text, layers) => {
        const encoded = Array.from({ length: layers }).reduce<string>(encodeURIComponent, text);
        const reading = readPayload(encoded)!;
        expect(reading.layers).toBe(layers);
        expect(reading.repairs).toEqual(layers > 1 ? ['percent.encoded-twice'] : []);
        expect(read(encoded)).toEqual(dersOf(text));
      }),
    );
  });

  const layouts: readonly (readonly [string, (text: string) => string])[] = [
    ['lines', (text) => text],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['one line, a space for each line end', (text) => text.replaceAll('\n', ' ')],
    ['tabs after line ends', (text) => text.replaceAll('\n', '\n\t')],
    ['percent-encoded again', (text) => encodeURIComponent(text)],
  ];

  test.each(layouts)('with every "+" lost is recovered: %s', (_, layout) => {
    for (const text of pems) {
      const reading = readPayload(layout(lost(text)).trim())!;
      expect(reading.blocks.map(({ der }) => base64(der))).toEqual(dersOf(text));
      const count = text.split('+').length - 1;
      const found = reading.diagnostics.find(({ code }) => code === 'percent.plus-became-space');
      expect(found?.args).toEqual(count === 0 ? undefined : { count });
      expect(reading.repairs).toEqual(count === 0 ? [] : ['percent.plus-became-space']);
    }
  });

  test('that is cut anywhere gives no certificate that was not sent, and never fewer than are whole', () => {
    fc.assert(
      fc.property(pem, fc.double({ min: 0.05, max: 0.999, noNaN: true }), (text, part) => {
        const end = Math.floor(text.length * part);
        const sent = dersOf(text);
        const found = read(text.slice(0, end));
        for (const [i, der] of found.entries()) if (der !== null) expect(der).toBe(sent[i]);
        const whole = text.slice(0, end).split('-----END CERTIFICATE-----').length - 1;
        expect(found.filter((der) => der !== null).length).toBeGreaterThanOrEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  const cuttable = pems
    .slice(0, 3)
    .flatMap((text) => [text, encodeURIComponent(text), text.replaceAll('\n', ' ')]);

  test.each(cuttable)(
    'that is cut at any character at all says so, or nothing can (%#)',
    (value) => {
      for (const length of lengthsOf(value)) {
        const start = value.slice(0, length);
        const codes = readPayload(start)?.diagnostics.map(({ code }) => code);
        if (isBetween(value, length) || isBehind(start)) continue;
        expect([length, codes]).toEqual([length, expect.arrayContaining(['field.truncated'])]);
      }
    },
  );

  test('that lost one character gives no certificate that was not sent', () => {
    fc.assert(
      fc.property(pem, fc.nat(5000), (text, at) => {
        const sent = dersOf(text);
        const found = read(text.slice(0, at % text.length) + text.slice((at % text.length) + 1));
        // The length octets may be the damaged ones, and still fit: then no Certificate stands there.
        for (const der of found.filter(isCertificate)) expect(sent).toContain(der);
      }),
      { numRuns: 500 },
    );
  });

  test('never lets a damaged first block promote the next', () => {
    for (const text of pems.filter((one) => dersOf(one).length > 1)) {
      const broken = `${text.slice(0, 200)}*${text.slice(201)}`;
      expect(read(broken)).toEqual([null, ...dersOf(text).slice(1)]);
    }
  });

  test('leads every octet back to the characters that carry it', () => {
    for (const text of pems) {
      const value = encodeURIComponent(text);
      for (const { der, chain } of readPayload(value)!.blocks) {
        const at = originOf(chain, { start: 0, end: 3 });
        const quantum = decodeURIComponent(value.slice(at.start, at.end)).replace(/\s/g, '');
        expect(base64(der!.slice(0, 3))).toBe(quantum);
      }
    }
  });
});
