import { X509Certificate } from 'node:crypto';
import type { Fix } from '../../core/plugin.ts';
import { fixes } from '../../fixes/registry.ts';
import headers from '../headers.fixture.json' with { type: 'json' };

/** A value, the fix whose code is to read it, and the digest of the certificate that is meant. */
export interface Task {
  readonly fix: Fix;
  readonly value: string;
  readonly sha256: string;
}

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

/** Code that reads a form, in every language. */
export const readers = fixes.filter(({ who }) => who === 'reader');
/** Captured values of a format, undamaged. */
export const rowsOf = (format: string): readonly Row[] =>
  rows.filter((row) => row.format === format);

/** Each fix of a language with every captured value of its formats. */
export const tasksOf = (language: string): readonly Task[] =>
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

/** The digests that are meant, each with its fix. */
export const meant = (tasks: readonly Task[]): readonly string[] =>
  tasks.map(({ fix, sha256 }) => `${fix.id}: ${sha256}`);

/** The digests of what was read, PEM or DER, each with its fix. */
export const digests = (tasks: readonly Task[], answers: readonly Buffer[]): readonly string[] =>
  answers.map((octets, i) => `${tasks[i]?.fix.id}: ${digestOf(octets)}`);
