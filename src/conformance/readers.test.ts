import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import { fixes } from '../fixes/registry.ts';
import { formats } from '../formats/registry.ts';
import { languages, runInV8, runReaders, type Task } from './fixes/readers.ts';
import headers from './headers.fixture.json' with { type: 'json' };

interface Row {
  readonly format: string | null;
  readonly value: string;
  readonly certs_sha256: readonly string[];
  readonly codes: readonly string[];
}

/** What a format does by itself is no damage. */
const OF_A_FORMAT = [
  'field.chain-only',
  'pem.newlines-became-spaces',
  'pem.tab-folded',
  'pem.newlines-escaped',
  'percent.plus-at-risk',
  'percent.plus-not-at-risk',
];

const rows: readonly Row[] = headers.filter(
  ({ certs_sha256, codes }: Row) =>
    certs_sha256.length > 0 && codes.every((code) => OF_A_FORMAT.includes(code)),
);

const readers = fixes.filter(({ who }) => who === 'reader');
const rowsOf = (format: string): readonly Row[] => rows.filter((row) => row.format === format);

/** Each fix of a language with every captured value of its formats, and the digest of the certificate meant. */
const tasksOf = (language: string): readonly (Task & { readonly sha256: string })[] =>
  readers
    .filter(({ id }) => id.startsWith(`${language}-reads-`))
    .flatMap((fix) =>
      fix.formats.flatMap(rowsOf).map(({ value, certs_sha256 }) => ({
        fix,
        // As an application holds it: the quotes belong to what the value was written into.
        value: value.replace(/^"(.*)"$/s, '$1'),
        sha256: certs_sha256[0] ?? '',
      })),
    );

/** SHA-256 of the certificate in PEM or DER, by OpenSSL inside Node.js. */
function digestOf(octets: Buffer): string {
  try {
    return new X509Certificate(octets).fingerprint256.replaceAll(':', '').toLowerCase();
  } catch {
    return `no certificate: ${octets.toString('latin1').slice(0, 80)}`;
  }
}

function expectClients(tasks: ReturnType<typeof tasksOf>, answers: readonly Buffer[]): void {
  expect(tasks.length).toBeGreaterThan(10);
  const read = answers.map((octets, i) => `${tasks[i]?.fix.id}: ${digestOf(octets)}`);
  expect(read).toEqual(tasks.map(({ fix, sha256 }) => `${fix.id}: ${sha256}`));
}

describe('code that reads a form gives the client’s certificate, in its own runtime', () => {
  test('JavaScript', () => {
    const tasks = tasksOf('javascript');
    expectClients(tasks, runInV8(tasks));
  });

  test.for(languages)('$id', (language, { skip }) => {
    const tasks = tasksOf(language.id);
    const answers = runReaders(language, tasks);
    if (answers !== null) return expectClients(tasks, answers);
    const note = `${language.program} is not installed: its code was not run`;
    if (process.env['CI'] && language.need === 'required') throw new Error(note);
    console.warn(note);
    return skip(note);
  });
});

describe('the list of readers', () => {
  test('what is marked as run is run', () => {
    const here = ['javascript', ...languages.map(({ id }) => id)];
    const ran = readers.filter(({ run }) => run === 'ran').map(({ id }) => id.split('-reads-')[0]);
    expect(new Set(ran)).toEqual(new Set(here));
  });

  test('every format with a certificate in it is read by some code in every language', () => {
    // The PEM in an event of API Gateway is a string once the framework has parsed the event.
    const carrying = formats
      .map(({ id }) => id)
      .filter((id) => id !== 'api-gateway-json' && rowsOf(id).length > 0);
    expect(carrying.length).toBeGreaterThan(8);
    for (const target of new Set(readers.map((fix) => fix.target))) {
      const read = readers.filter((fix) => fix.target === target).flatMap((fix) => fix.formats);
      const known = [...read, ...PERCENT_ENCODED_PEM];
      expect([target, carrying.filter((id) => !known.includes(id))]).toEqual([target, []]);
    }
  });
});
