import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { receivers } from '../../receivers/registry.ts';
import {
  chanceOf,
  damagedChains,
  damages,
  freshCertificate,
  freshRsaCertificate,
  toPem,
} from '../fresh-certificates.ts';

/** All under MTLS_LENS_ALL, else a sample. */
const [CERTIFICATES, COMMANDS] = process.env['MTLS_LENS_ALL'] ? [120, 400] : [5, 20];
const seed = process.env['MTLS_LENS_SEED'] ?? randomUUID();
const chance = chanceOf(seed);

const fresh = (i: number): string =>
  toPem(i % 4 === 3 ? freshRsaCertificate(i % 60, chance) : freshCertificate(i % 60, chance));

const PEMS = Array.from({ length: CERTIFICATES }, (_, i) => {
  const [leaf, issuer] = [fresh(i), fresh(i + 1)];
  return [...damages(leaf), ...damagedChains(leaf, issuer)];
}).flat();

/** What a runtime, or the emulation, answered: certificates in base64, or an error. */
interface Answer {
  readonly ok: boolean;
  readonly said: string;
}

/** A program that reads texts and prints answers, or a command that is run for each. */
interface Runtime {
  readonly name: string;
  /** Where a CI machine says it is. */
  readonly variable: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** What prints its version, and the releases that read and word as the captured one does. */
  readonly version: readonly string[];
  readonly release: RegExp;
}

const program = (file: string): string =>
  fileURLToPath(new URL(`./parsers/${file}`, import.meta.url));
const BOUNCY_CASTLE =
  process.env['MTLS_LENS_BOUNCYCASTLE'] ??
  ['bcprov', 'bcpkix', 'bcutil'].map((name) => `/usr/share/java/${name}.jar`).join(delimiter);

const RUNTIMES: readonly Runtime[] = [
  {
    name: 'Java',
    variable: 'MTLS_LENS_JAVA',
    command: 'java',
    arguments: [
      '-XX:+UnlockDiagnosticVMOptions',
      '-XX:-UseBASE64Intrinsics',
      '-cp',
      BOUNCY_CASTLE,
      program('Parse.java'),
    ],
    version: ['-version'],
    release: /version "17/,
  },
  {
    name: 'Python',
    variable: 'MTLS_LENS_PYTHON',
    command: 'python3',
    arguments: [program('parse.py')],
    version: ['--version'],
    release: /Python 3\.11/,
  },
  {
    name: 'Ruby',
    variable: 'MTLS_LENS_RUBY',
    command: 'ruby',
    arguments: [program('parse.rb')],
    version: ['-ropenssl', '-e', 'puts OpenSSL::OPENSSL_LIBRARY_VERSION'],
    release: /OpenSSL 3\.0/,
  },
  {
    name: 'PHP',
    variable: 'MTLS_LENS_PHP',
    command: 'php',
    arguments: [program('parse.php')],
    version: ['-r', 'echo OPENSSL_VERSION_TEXT;'],
    release: /OpenSSL 3\.0/,
  },
  {
    name: 'Perl',
    variable: 'MTLS_LENS_PERL',
    command: 'perl',
    arguments: [program('parse.pl')],
    version: ['-MCrypt::OpenSSL::X509', '-e', 'print Crypt::OpenSSL::X509->VERSION'],
    release: /^1\./,
  },
  {
    name: 'Go',
    variable: 'MTLS_LENS_GO',
    command: 'go',
    arguments: ['run', program('parse.go')],
    version: ['version'],
    release: /go1\.19/,
  },
  {
    name: 'Erlang',
    variable: 'MTLS_LENS_ERLANG',
    command: 'erl',
    arguments: ['-noshell', '-run', 'escript', 'start', '-extra', program('parse.escript')],
    version: [
      '-noshell',
      '-eval',
      '{ok, _} = application:ensure_all_started(public_key), io:format(erlang:system_info(otp_release)), halt().',
    ],
    release: /^25/,
  },
  {
    name: 'Node.js and its packages',
    variable: 'MTLS_LENS_NODE',
    command: process.execPath,
    arguments: [program('parse-npm.mjs')],
    version: ['--version'],
    release: /^v/,
  },
  {
    name: 'Bun',
    variable: 'MTLS_LENS_BUN',
    command: 'bun',
    arguments: [program('parse.mjs')],
    version: ['--version'],
    release: /^1\.4/,
  },
];

const located = ({ variable, command }: Runtime): string => process.env[variable] ?? command;

function isHere(runtime: Runtime): boolean {
  const { name, variable, version, release } = runtime;
  const ran = spawnSync(located(runtime), version, { input: '', encoding: 'utf8' });
  const said = `${ran.stdout}${ran.stderr}`.trim();
  if (ran.status === 0 && release.test(said)) return true;
  const why = ran.status === 0 ? `another release: ${said.split('\n')[0]}` : 'not here';
  console.warn(`${name} is not compared: it is ${why} (set ${variable})`);
  return false;
}

function oursOf(id: string, pem: string): Answer {
  const received = receivers.find((one) => one.id === id)!.receive(pem);
  if (!received.ok) return { ok: false, said: `${received.error.type}\t${received.error.message}` };
  const certificates = received.certificates.map((one) => Buffer.from(one).toString('base64'));
  return { ok: true, said: certificates.join(' ') };
}

function answerOf(line: string): Answer {
  if (line.startsWith('ok')) return { ok: true, said: line.slice(3).trim() };
  return { ok: false, said: Buffer.from(line.slice(3), 'base64').toString('utf8') };
}

/** Calls that do not hand out their certificates: only how many there are is compared. */
const COUNTED = ['python-sslcontext-cadata', 'go-certpool'];
const countOf = ({ said }: Answer): number => said.split(' ').filter((one) => one !== '').length;

/** DER that is as long as it claims and broken further inside: only that it is refused is compared. */
const UNREAD = /NESTED_ASN1_ERROR|kind: InvalidValue|Unable to initialize|DECODE_ERROR/;

/** Erlang's stack names the program that asked, Python's line is that of its own build. */
const comparable = (said: string): string =>
  said
    .replace(
      /^error\t\{pkix_decode_cert,\{badmatch,\{error,\{asn1,\{(.*),\[\{asn1rt_nif.*$/,
      'error\t$1',
    )
    .replace(/\(_ssl\.c:\d+\)/, '(_ssl.c)');

function isSame(id: string, ours: Answer, real: Answer): boolean {
  if (ours.ok !== real.ok) return false;
  if (ours.ok)
    return COUNTED.includes(id) ? countOf(ours) === countOf(real) : ours.said === real.said;
  return UNREAD.test(ours.said) || comparable(ours.said) === comparable(real.said);
}

function differences(id: string, answers: readonly Answer[], pems: readonly string[]): string[] {
  const different: string[] = [];
  for (const [i, real] of answers.entries()) {
    const pem = pems[i] ?? '';
    const ours = oursOf(id, pem);
    if (!isSame(id, ours, real)) {
      const show = ({ ok, said }: Answer): string => `${ok} ${said.slice(0, 300)}`;
      different.push(`${id}\nours ${show(ours)}\nreal ${show(real)}\n${JSON.stringify(pem)}`);
    }
  }
  return different;
}

/** A slow or busy machine may take its time. */
const PATIENCE = 600_000;

test.each(RUNTIMES)('$name answers as the emulation does', { timeout: PATIENCE }, (runtime) => {
  if (!isHere(runtime)) return;
  const input = PEMS.map((pem) => Buffer.from(pem).toString('base64')).join('\n');
  const ran = spawnSync(located(runtime), runtime.arguments, {
    input: `${input}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const [first = '', ...lines] = ran.stdout.trimEnd().split('\n');
  const ids = first.split(' ');
  expect(lines.length, ran.stderr.slice(0, 500)).toBe(PEMS.length * ids.length);
  console.info(`${runtime.name}: ${lines.length} answers compared, seed ${seed}`);
  for (const [i, id] of ids.entries()) {
    const answers = lines.filter((_, at) => at % ids.length === i).map(answerOf);
    const different = differences(id, answers, PEMS);
    expect(different.slice(0, 3), `${different.length} of ${PEMS.length}`).toEqual([]);
  }
});

/** Evenly spread over all kinds of damage. */
const some = PEMS.filter((_, i) => i % Math.max(1, Math.ceil(PEMS.length / COMMANDS)) === 0);

const run = (command: string, words: readonly string[], input: string) =>
  spawnSync(command, words, { input, encoding: 'latin1' });

const bodyOf = (armoured: string): string =>
  /-----BEGIN CERTIFICATE-----([^-]*)-----END/.exec(armoured)?.[1]?.replace(/\s/g, '') ?? '';

test('the OpenSSL command answers as the emulation does', { timeout: PATIENCE }, () => {
  const openssl = process.env['MTLS_LENS_OPENSSL'] ?? 'openssl';
  const { stdout } = run(openssl, ['version'], '');
  if (!stdout?.startsWith('OpenSSL 3.0.')) {
    console.warn(
      'the OpenSSL command is not compared: no OpenSSL 3.0 here (set MTLS_LENS_OPENSSL)',
    );
    return;
  }
  const answers = some.map((pem): Answer => {
    const ran = run(openssl, ['x509'], Buffer.from(pem).toString('latin1'));
    if (ran.status === 0) return { ok: true, said: bodyOf(ran.stdout) };
    const lines = ran.stderr.trimEnd().replace(/^[0-9A-F]{16}:/gm, '');
    return { ok: false, said: `exit 1\t${lines.replace(/:[^:\n]*\.c:\d+:/g, '')}` };
  });
  const different = differences('openssl-x509', answers, some);
  console.info(`openssl x509: ${some.length} answers compared, seed ${seed}`);
  expect(different.slice(0, 3), `${different.length} of ${some.length}`).toEqual([]);
});

test('certtool answers as the emulation does', { timeout: PATIENCE }, () => {
  const certtool = process.env['MTLS_LENS_GNUTLS_CERTTOOL'] ?? 'certtool';
  if (!run(certtool, ['--version'], '').stdout?.startsWith('certtool 3.7.')) {
    console.warn('certtool is not compared: no GnuTLS 3.7 here (set MTLS_LENS_GNUTLS_CERTTOOL)');
    return;
  }
  const answers = some.map((pem): Answer => {
    const ran = run(certtool, ['-i'], Buffer.from(pem).toString('latin1'));
    if (ran.status === 0) return { ok: true, said: bodyOf(ran.stdout) };
    return { ok: false, said: `exit ${ran.status}\t${ran.stderr.trimEnd()}` };
  });
  const different = differences('gnutls-certtool', answers, some);
  console.info(`certtool: ${some.length} answers compared, seed ${seed}`);
  expect(different.slice(0, 3), `${different.length} of ${some.length}`).toEqual([]);
});
