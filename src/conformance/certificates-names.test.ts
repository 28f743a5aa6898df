import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../core/x509/certificate.ts';
import { octetsOf, TAG } from '../core/x509/der.ts';
import { type NameForm, printName } from '../core/x509/names/printers.ts';
import { type RawName, readRawName } from '../core/x509/names/raw-name.ts';
import { hasCorpora, readCorpus } from './corpora.ts';

const isThere = hasCorpora('names in certificates of other projects');

interface Subject {
  readonly id: string;
  readonly der: Uint8Array;
  readonly raw: RawName;
  readonly printed: Readonly<Partial<Record<NameForm, string | null>>>;
}

/** Every different subject of the corpus. */
function subjects(): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const row of readCorpus('certificates.jsonl.gz')) {
    const { id, der_b64 } = row as { readonly id: string; readonly der_b64: string };
    const der = Uint8Array.from(Buffer.from(der_b64, 'base64'));
    const outcome = parseCertificate(der);
    if (!outcome.ok) continue;
    const { at } = outcome.value.subject;
    const key = Buffer.from(octetsOf(der, at)).toString('hex');
    if (found.has(key)) continue;
    const forms = printName(outcome.value, 'subject').map(({ form, text }) => [form, text]);
    found.set(key, { id, der, raw: readRawName(der, at), printed: Object.fromEntries(forms) });
  }
  return [...found.values()];
}

const all: readonly Subject[] = isThere ? subjects() : [];

/** Runs a program that answers each line, a certificate in base64, with one line; null where it is not here. */
function answers(command: string, args: readonly string[]): readonly string[] | null {
  const input = all.map(({ der }) => Buffer.from(der).toString('base64')).join('\n');
  const ran = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (ran.error !== undefined) return null;
  expect(ran.stderr).toBe('');
  return ran.stdout.trimEnd().split('\n');
}

const decoded = (word: string): string => Buffer.from(word.slice(1), 'base64').toString('utf8');

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A tool that is missing is said; where CI is set it is a failure for those that are provided there. */
function missing(tool: string, isProvided: boolean): void {
  if (isProvided && process.env['CI']) throw new Error(`${tool} is not here`);
  console.warn(`the names of ${tool} are not compared: it is not here`);
}

/** Compares what a program answers for each subject, word by word. `no`: it refuses the certificate. */
function compare(
  program: string,
  lines: readonly string[],
  forms: readonly NameForm[],
  isLeftOut: (subject: Subject) => boolean,
): void {
  const found: string[] = [];
  let compared = 0;
  for (const [i, subject] of all.entries()) {
    const line = lines[i] ?? '';
    if (line === 'no' || isLeftOut(subject)) continue;
    compared += 1;
    const words = line.split(' ').map(decoded);
    const ours = forms.map((form) => subject.printed[form]);
    if (JSON.stringify(ours) !== JSON.stringify(words)) found.push(`${subject.id}: ${ours}`);
  }
  console.info(`${compared} names compared with ${program}`);
  expect(compared).toBeGreaterThan(2000);
  expect(found).toEqual([]);
}

/** What `openssl x509 -nameopt` prints; null where it refuses the certificate, or is not here. */
function opensslPrints(der: Uint8Array, option: string): string | null {
  const args = ['x509', '-inform', 'DER', '-noout', '-subject', '-nameopt', option];
  const ran = spawnSync('openssl', args, { input: der });
  if (ran.status !== 0) return null;
  return ran.stdout.toString('latin1').replace(/^subject= ?|\n$/g, '');
}

describe.skipIf(!isThere)('names come out as the tools print them', () => {
  test('X500Principal of the JDK', () => {
    const lines = answers(process.env['MTLS_LENS_JAVA'] ?? 'java', [script('./jdk/Names.java')]);
    if (lines === null) return missing('the JDK', true);
    const forms = ['java-rfc2253', 'java-rfc1779', 'java-canonical', 'java-to-string'] as const;
    compare('the JDK', lines, forms, () => false);
  });

  test('pkix.Name of Go', () => {
    const lines = answers('go', ['run', script('./go/names.go')]);
    if (lines === null) return missing('Go', false);
    // Go before 1.25 kept the octets of a T61String as they are, and printed them as UTF-8.
    compare('Go', lines, ['go-string'], ({ raw }) => hasForeignT61(raw));
  });

  test('-nameopt of OpenSSL, for names that are out of the ordinary', () => {
    if (spawnSync('openssl', ['version']).error !== undefined) return missing('OpenSSL', false);
    const strange = all.filter(({ raw }) => isStrange(raw));
    const chosen = process.env['MTLS_LENS_ALL'] ? strange : spread(strange, 40);
    const printed = chosen.flatMap((subject) =>
      OPTIONS.flatMap(([form, option]) => {
        const real = opensslPrints(subject.der, option);
        return real === null ? [] : [{ id: subject.id, ours: subject.printed[form] ?? '', real }];
      }),
    );
    console.info(`${printed.length} printed names compared with OpenSSL`);
    expect(printed.length).toBeGreaterThan(60);
    expect(printed.filter(({ ours, real }) => ours !== real)).toEqual([]);
  });
});

const OPTIONS: readonly (readonly [NameForm, string])[] = [
  ['openssl-rfc2253', 'RFC2253'],
  ['openssl-oneline', 'oneline'],
  ['openssl-slashes', 'compat'],
];

const hasForeignT61 = (name: RawName): boolean =>
  name
    .flat()
    .some(({ tag, contents }) => tag === TAG.teletexString && contents.some((one) => one >= 0x80));

/** Multi-valued, empty, of an unusual type, or with anything but letters, digits, dots and spaces in it. */
const isStrange = (name: RawName): boolean =>
  name.length === 0 ||
  name.some((rdn) => rdn.length !== 1) ||
  name
    .flat()
    .some(
      ({ type, tag, contents }) =>
        !/^2\.5\.4\.(3|6|7|8|10|11)$/.test(type) ||
        (tag !== TAG.utf8String && tag !== TAG.printableString) ||
        !/^[A-Za-z0-9.][A-Za-z0-9. ]*$/.test(Buffer.from(contents).toString('latin1')),
    );

/** So many, evenly spread. */
const spread = <T>(list: readonly T[], count: number): readonly T[] =>
  list.filter((_, i) => i % Math.max(1, Math.floor(list.length / count)) === 0);
