import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import { chanceOf, freshCertificate, toPem } from './fresh-certificates.ts';

interface Row {
  /** The program, its version, and whose side it was on. */
  readonly by: string;
  readonly text: string;
  readonly runtime: string;
  readonly cause: string;
}

const { rows }: { readonly rows: readonly Row[] } = JSON.parse(
  readFileSync(new URL('../errors/refusals.fixture.json', import.meta.url), 'utf8'),
);

/** What could not be captured here, as documentation words it. */
const DOCUMENTED: readonly Row[] = [
  {
    by: 'Kestrel',
    text: 'Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException: Request headers too long.',
    runtime: 'Kestrel',
    cause: 'field.too-large',
  },
  {
    by: 'Netty',
    text: 'io.netty.handler.codec.http.TooLongHttpHeaderException: HTTP header is larger than 8192 bytes.',
    runtime: 'Netty',
    cause: 'field.too-large',
  },
  {
    by: 'OpenSSL 3.2 and newer',
    text: 'error:0A000412:SSL routines::ssl/tls alert bad certificate',
    runtime: 'OpenSSL',
    cause: 'path.issuer-missing',
  },
  {
    by: 'ALB',
    text: 'Failed:ClientCertUntrusted',
    runtime: 'AWS ALB',
    cause: 'path.issuer-missing',
  },
  {
    by: 'ALB, quoted',
    text: '"Failed:ClientCertPurposeInvalid"\n',
    runtime: 'AWS ALB',
    cause: 'certificate.no-client-auth',
  },
];

describe('a refusal names who refused, and what leads to it', () => {
  test.each([...rows, ...DOCUMENTED])('$by: $text', async ({ text, runtime, cause }) => {
    for (const pasted of [text, text.replaceAll('\n', '\r\n')]) {
      const { errorTexts, verdict } = await inspectToJson(pasted, { now: 0 });
      expect(errorTexts.map((one) => [one.runtime, one.causes[0]])).toEqual([[runtime, cause]]);
      expect(verdict.state).toBe('no-certificate');
    }
  });
});

const PEM = toPem(freshCertificate(1, chanceOf('refusals')));
const ONE = encodeURIComponent(PEM);
/** More than a line that nginx takes, and less than Node.js takes in all. */
const CHAIN = ONE.repeat(Math.ceil(9_000 / ONE.length));
const HEADER = `X-SSL-CERT: ${CHAIN}`;
const LINE = HEADER.length + '\r\n'.length;
const SHORT = `X-SSL-CERT: ${ONE}`;

test('nothing of a refusal itself is taken for the header that was refused', async () => {
  for (const { text } of rows) {
    const { errorTexts } = await inspectToJson(text, { now: 0 });
    expect([text, errorTexts[0]?.size?.sent ?? null]).toEqual([text, null]);
  }
  const answer =
    'HTTP/1.1 400 Bad Request\nServer: nginx/1.22.1\nContent-Type: text/html\n\n<center>Request Header Or Cookie Too Large</center>';
  const { errorTexts } = await inspectToJson(`${answer}\n\n${HEADER}\n`, { now: 0 });
  expect(errorTexts.map(({ size }) => size?.sent)).toEqual([LINE]);
});

test('many messages and many fields on one line take no time of their product', async () => {
  const field = `"X-SSL-CERT":"${ONE}",`;
  const text = `{${'"e":"Request Header Or Cookie Too Large",'.repeat(2_000)}${field.repeat(1_500)}"x":1}`;
  const { errorTexts } = await inspectToJson(text, { now: 0 });
  expect(errorTexts.map(({ size }) => size?.sent)).toEqual([null]);
});

describe('a header explains that it was refused for its size', () => {
  test.each([
    ['400 Request Header Or Cookie Too Large', 'nginx', HEADER, 8_192, LINE, true],
    ['400 Request Header Or Cookie Too Large', 'nginx', SHORT, 8_192, SHORT.length + 2, false],
    ['Parse Error: Header overflow', 'node', `${HEADER}\n${HEADER}`, 16_384, 2 * LINE, true],
    ['Parse Error: Header overflow', 'node', HEADER, 16_384, LINE, false],
    ['Parse Error: Header overflow', 'node', '', 16_384, null, false],
  ] as const)('%s, %s', async (message, limit, header, takes, sent, explained) => {
    const { errorTexts } = await inspectToJson(`${message}\n\n${header}\n`, { now: 0 });
    expect(errorTexts.map(({ size }) => size)).toEqual([{ limit, takes, sent }]);
    expect(errorTexts[0]?.explained).toBe(explained);
  });

  test('a log quotes only the beginning of the header that was refused', async () => {
    const log = `client sent too long header line: "X-SSL-CERT: ${CHAIN.slice(0, 1_900)}..." while reading client request headers, client: 192.0.2.1`;
    const { errorTexts } = await inspectToJson(log, { now: 0 });
    expect(errorTexts.map(({ size }) => size?.sent)).toEqual([null]);
    const beside = await inspectToJson(`${log}\n\n${HEADER}\n`, { now: 0 });
    expect(beside.errorTexts.map(({ size }) => size?.sent)).toEqual([LINE]);
  });

  test('a header that was cut off does not tell how long it was', async () => {
    const cut = `X-SSL-CERT: ${ONE.slice(0, -200)}`;
    const { errorTexts, findings } = await inspectToJson(`Request header is too large\n\n${cut}`, {
      now: 0,
    });
    expect(findings.map(({ code }) => code)).toContain('field.truncated');
    expect(errorTexts.map(({ size }) => size?.sent)).toEqual([null]);
  });

  test('PEM in lines is no header as it stands', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${'AAAA\n'.repeat(4_000)}-----END CERTIFICATE-----\n`;
    const { errorTexts } = await inspectToJson(`Request header is too large\n\n${pem}`, { now: 0 });
    expect(errorTexts[0]?.size).toEqual({ limit: 'tomcat', takes: 8_192, sent: null });
  });
});

test('a log that repeats a refusal tells of one', async () => {
  const line = (time: string) =>
    `2026/11/24 10:00:${time} [info] 9#9: *1 client sent no required SSL certificate while reading client request headers, client: 192.0.2.1\n`;
  const { errorTexts } = await inspectToJson(`${line('01')}${line('02')}${line('03')}`, { now: 0 });
  expect(errorTexts.map(({ message }) => message)).toEqual([
    'client sent no required SSL certificate',
  ]);
});

test('what only sounds like a refusal is none', async () => {
  for (const text of [
    'the request header is not too large',
    'upstream sent too big header while reading response header from upstream',
    'alert certificate of the month',
    'https 2026-11-24T10:00:00Z "Failed:ClientCertUntrusted" TID_x',
  ]) {
    expect([text, (await inspectToJson(text, { now: 0 })).errorTexts]).toEqual([text, []]);
  }
});
