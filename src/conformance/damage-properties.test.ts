import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import { hasCorpora, readCorpus } from './corpora.ts';
import { combined, type Damage, drawFrom, others, repairable } from './damage-kinds.ts';
import { type Sent, senders } from './damage-senders.ts';
import { chanceOf, freshCertificate } from './fresh-certificates.ts';
import headers from './headers.fixture.json' with { type: 'json' };

const now = Date.parse('2026-11-24T00:00:00Z');
const isWhole = process.env['MTLS_LENS_ALL'] === '1';
const SEEDS = isWhole ? 2000 : 300;
const FIRST = Number(process.env['MTLS_LENS_SEED'] ?? (isWhole ? 0 : Date.now() % 1_000_000));

interface Row {
  readonly der_b64: string;
  readonly oracle: { readonly parses: { readonly [who: string]: boolean } };
}

/** Certificates that OpenSSL, Go and pyca/cryptography all read, of a size that is sent. */
const foreign = hasCorpora('damage to certificates of other projects')
  ? (readCorpus('certificates.jsonl.gz') as readonly Row[])
      .filter(({ oracle }) => Object.values(oracle.parses).every(Boolean))
      .map(({ der_b64 }) => Buffer.from(der_b64, 'base64'))
      .filter(({ length }) => length > 250 && length < 6000)
  : [];
const captured = headers
  .filter(({ format, value }) => format === 'nginx-escaped' && !value.includes('%25'))
  .flatMap(({ value }) => [...decodeURIComponent(value).matchAll(/(?<=CERTIFICATE-----)[^-]+/g)])
  .map(([body]) => Buffer.from(body, 'base64'))
  .filter(({ length }) => length > 250);
const chance = chanceOf(`damage ${FIRST}`);
const fresh = Array.from({ length: 24 }, (_, i) => freshCertificate(i, chance));
const pools = [foreign, captured, fresh].filter(({ length }) => length > 0);

const sha256 = (der: Buffer): string => createHash('sha256').update(der).digest('hex');

interface Case {
  readonly name: string;
  readonly sent: Sent;
  readonly text: string;
  readonly expected: readonly string[];
}

/** One value, sent and damaged as the seed says; null where that damage cannot happen to it. */
function caseFrom(seed: number, kinds: Readonly<Record<string, Damage>>): Case | null {
  const draw = drawFrom(seed);
  const pool = draw.one(pools);
  const chain = Array.from({ length: 1 + draw.number(3) }, () => draw.one(pool));
  const sent = draw.one(Object.values(senders))(chain);
  const [name, damage] = draw.one(Object.entries(kinds));
  const damaged = damage(sent, draw);
  if (damaged === null) return null;
  // Raw line ends belong to no header line.
  const isLine = !/[\r\n]/.test(damaged);
  const text = isLine && draw.number(2) === 1 ? `X-SSL-CERT: ${damaged}` : damaged;
  const expected = (sent.sender === 'base64' ? chain.slice(0, 1) : chain).map(sha256);
  return { name: `seed ${seed}: ${sent.sender}, ${name}`, sent, text, expected };
}

/** The first `SEEDS` seeds that give a case. */
function casesOf(kinds: Readonly<Record<string, Damage>>): readonly Case[] {
  const cases: Case[] = [];
  for (let seed = FIRST; cases.length < SEEDS; seed += 1) {
    const made = caseFrom(seed, kinds);
    if (made !== null) cases.push(made);
  }
  return cases;
}

const certificatesOf = async (text: string) => {
  const report = await inspectToJson(text, { now });
  return { report, found: report.fields.flatMap(({ certificates }) => certificates) };
};

/** What went wrong, a line for each case: the seed makes it again. */
async function failuresOf(
  cases: readonly Case[],
  isRight: (one: Case, answer: Awaited<ReturnType<typeof certificatesOf>>) => boolean,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const one of cases) {
    const answer = await certificatesOf(one.text);
    if (isRight(one, answer)) continue;
    const codes = answer.report.findings.map(({ code }) => code).join(' ');
    failures.push(`${one.name}: ${answer.report.verdict.state} ${codes}`);
  }
  return failures;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

describe(`certificates of many, sent and damaged (${SEEDS} seeds from ${FIRST} on)`, () => {
  afterAll(() => console.info(`damage: ${SEEDS} seeds from MTLS_LENS_SEED=${FIRST} on`));

  test('every single damage that is repairable is undone', async () => {
    const failures = await failuresOf(casesOf(repairable), ({ expected }, { found }) =>
      isSame(found, expected),
    );
    expect(failures).toEqual([]);
  }, 600_000);

  test('and so are two in a row', async () => {
    const failures = await failuresOf(casesOf(combined), ({ expected }, { found }) =>
      isSame(found, expected),
    );
    expect(failures).toEqual([]);
  }, 600_000);

  test('any other damage is undone, or the report says that it is not', async () => {
    const failures = await failuresOf(casesOf(others), (one, { found, report }) => {
      if (isSame(found, one.expected) || endsWhole(one, found)) return true;
      const isSaid = report.findings.some(({ severity }) => severity !== 'note');
      return isSaid && report.verdict.state !== 'intact';
    });
    expect(failures).toEqual([]);
  }, 600_000);
});

/** Cut right behind a certificate: nothing in the value tells that more followed. */
function endsWhole({ text, expected }: Case, found: readonly string[]): boolean {
  const isPrefix = found.length > 0 && isSame(found, expected.slice(0, found.length));
  return isPrefix && /-----END(?:%20|\+| )CERTIFICATE-----(?:%0[aA]|\s)*-{0,5}$/.test(text);
}
