import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real runtime, and how its driver is run: inputs as lines of base64 on stdin, answers as lines on stdout. */
export interface Runtime {
  readonly name: string;
  /** The environment variable in which e2e/provision tells of it. */
  readonly variable: string;
  /** The name by which it may be on the PATH; null for files. */
  readonly program: string | null;
  readonly isText: boolean;
  readonly hasNul: boolean;
  /** How many inputs a run gives it, at most. */
  readonly limit: number;
  /** The program and arguments that run the driver; compiles it first where it must be. */
  command(program: string): readonly string[];
  /** It cannot read stdin where that is a socket: the driver's last argument names a file. */
  readonly readsFile?: true;
  readonly environment?: Readonly<Record<string, string>>;
}

/** One answer of a driver. */
export interface Answer {
  readonly id: string;
  readonly ok: boolean;
  /** The octets, or the type of the error. */
  readonly value: Buffer;
  readonly message: string;
}

const driver = (name: string): string =>
  fileURLToPath(new URL(`./drivers/${name}`, import.meta.url));

const built = fileURLToPath(
  new URL('../../../node_modules/.cache/mtls-lens/drivers', import.meta.url),
);

const anyText = { isText: true, hasNul: true, limit: 2000 };
const anyOctets = { isText: false, hasNul: true, limit: 2000 };
const cStrings = { isText: false, hasNul: false, limit: 2000 };

function build(program: string, args: readonly string[]): void {
  mkdirSync(built, { recursive: true });
  const ran = spawnSync(program, args, { encoding: 'utf8', cwd: built });
  if (ran.status !== 0) throw new Error(`${program}: ${ran.error?.message ?? ran.stderr}`);
}

function rust(program: string): readonly string[] {
  const crates = (process.env['MTLS_LENS_CRATES'] ?? '').split(delimiter);
  const names = ['percent_encoding', 'form_urlencoded', 'urlencoding'];
  for (const [i, name] of names.entries()) {
    const features = ['--cfg', 'feature="alloc"', '--cfg', 'feature="std"'];
    const flags = [
      ...features,
      '--crate-type',
      'rlib',
      '--crate-name',
      name,
      '--cap-lints',
      'allow',
    ];
    const others =
      i === 1 ? ['--extern', `percent_encoding=${built}/libpercent_encoding.rlib`] : [];
    build(program, [...flags, ...others, '--edition', '2018', crates[i] ?? '']);
  }
  const libraries = names.flatMap((name) => ['--extern', `${name}=${built}/lib${name}.rlib`]);
  const flags = ['--edition', '2021', '-L', built, ...libraries];
  build(program, [...flags, '-o', `${built}/decode-rs`, driver('decode.rs')]);
  return [`${built}/decode-rs`];
}

function mono(program: string): readonly string[] {
  const compiler = program.replace(/mono$/, 'mcs');
  build(compiler, ['-r:System.Web.dll', `-out:${built}/decode.exe`, driver('Decode.cs')]);
  return [program, `${built}/decode.exe`];
}

function go(program: string): readonly string[] {
  build(program, ['build', '-o', `${built}/decode-go`, driver('decode.go')]);
  return [`${built}/decode-go`];
}

/** Every runtime with a driver. */
export const runtimes: readonly Runtime[] = [
  {
    ...anyText,
    name: 'Python',
    variable: 'MTLS_LENS_PYTHON',
    program: 'python3',
    command: (program) => [program, driver('decode.py')],
  },
  {
    ...anyOctets,
    name: 'Perl',
    variable: 'MTLS_LENS_PERL',
    program: 'perl',
    command: (program) => [program, driver('decode.pl')],
  },
  {
    ...anyOctets,
    name: 'PHP',
    variable: 'MTLS_LENS_PHP',
    program: 'php',
    command: (program) => [program, driver('decode.php')],
  },
  {
    ...anyOctets,
    name: 'Ruby',
    variable: 'MTLS_LENS_RUBY',
    program: 'ruby',
    command: (program) => [program, driver('decode.rb')],
  },
  {
    ...anyOctets,
    name: 'Go',
    variable: 'MTLS_LENS_GO',
    program: 'go',
    command: go,
  },
  {
    ...anyText,
    name: 'Java',
    variable: 'MTLS_LENS_JAVA',
    program: 'java',
    command: (program) => [program, driver('Decode.java')],
  },
  {
    ...anyText,
    name: 'Java libraries',
    variable: 'MTLS_LENS_JARS',
    program: null,
    command: (jars) => [
      process.env['MTLS_LENS_JAVA'] ?? 'java',
      '-cp',
      jars,
      driver('DecodeByLibraries.java'),
    ],
  },
  {
    ...anyText,
    readsFile: true,
    name: 'njs',
    variable: 'MTLS_LENS_NJS',
    program: 'njs',
    command: (program) => [program, driver('decode-njs.js')],
  },
  {
    ...anyText,
    readsFile: true,
    name: 'SpiderMonkey',
    variable: 'MTLS_LENS_GJS',
    program: 'gjs',
    command: (program) => [program, driver('decode-gjs.js')],
  },
  {
    ...anyText,
    name: 'Bun',
    variable: 'MTLS_LENS_BUN',
    program: 'bun',
    command: (program) => [program, driver('decode-bun.js')],
  },
  {
    ...anyText,
    name: 'Mono',
    variable: 'MTLS_LENS_MONO',
    program: null,
    command: mono,
  },
  {
    ...anyText,
    name: 'Rust',
    variable: 'MTLS_LENS_RUSTC',
    program: null,
    command: rust,
  },
  {
    ...cStrings,
    name: 'C libraries',
    variable: 'MTLS_LENS_C_LIBRARIES',
    program: null,
    command: (libraries) => [
      process.env['MTLS_LENS_PYTHON'] ?? 'python3',
      driver('c-libraries.py'),
      ...libraries.split(delimiter),
    ],
  },
  {
    ...anyOctets,
    name: 'Erlang',
    variable: 'MTLS_LENS_ERLANG',
    program: null,
    command: (program) => [program.replace(/erl$/, 'escript'), driver('decode.escript')],
  },
  {
    ...anyOctets,
    name: 'Elixir',
    variable: 'MTLS_LENS_ELIXIR',
    program: null,
    command: (program) => [program, driver('decode.exs')],
  },
  {
    ...anyText,
    name: 'Tcl',
    variable: 'MTLS_LENS_TCL',
    program: null,
    command: (program) => [program, driver('decode.tcl')],
  },
  {
    ...cStrings,
    limit: 300,
    name: 'Bash',
    variable: 'MTLS_LENS_BASH',
    program: 'bash',
    command: (program) => [program, driver('decode.sh')],
    environment: { LC_ALL: 'C' },
  },
  {
    ...cStrings,
    limit: 300,
    name: 'BusyBox',
    variable: 'MTLS_LENS_BUSYBOX',
    program: null,
    command: (program) => ['bash', driver('decode.sh'), program],
    environment: { LC_ALL: 'C' },
  },
  {
    ...cStrings,
    limit: 500,
    name: 'HAProxy',
    variable: 'MTLS_LENS_HAPROXY',
    program: null,
    command: (program) => [
      process.env['MTLS_LENS_PYTHON'] ?? 'python3',
      driver('decode-haproxy.py'),
      program,
    ],
  },
];

/** Where the runtime is: as e2e/provision says, or by its name if that is on the PATH; null if it is not here. */
export function findRuntime({ variable, program }: Runtime): string | null {
  const named = process.env[variable];
  if (named) return named;
  if (program === null) return null;
  return spawnSync(program, ['--version']).error === undefined ? program : null;
}

/** The answers to each input, in order. Throws if the driver fails. */
export function answersOf(
  runtime: Runtime,
  program: string,
  inputs: readonly Buffer[],
): readonly Answer[] {
  const [file = '', ...args] = runtime.command(program);
  const input = inputs.map((one) => `${one.toString('base64')}\n`).join('');
  if (runtime.readsFile) args.push(fileOf(runtime.name, input));
  const ran = spawnSync(file, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, ...runtime.environment },
  });
  if (ran.status !== 0) throw new Error(`${runtime.name}: ${ran.error?.message ?? ran.stderr}`);
  return ran.stdout.split('\n').flatMap((line) => (line === '' ? [] : [answerOf(line)]));
}

function fileOf(name: string, content: string): string {
  mkdirSync(built, { recursive: true });
  writeFileSync(`${built}/${name}.txt`, content);
  return `${built}/${name}.txt`;
}

function answerOf(line: string): Answer {
  const [id = '', outcome, value = '', message = ''] = line.split(' ');
  return {
    id,
    ok: outcome === 'ok',
    value: Buffer.from(value, 'base64'),
    message: Buffer.from(message, 'base64').toString('utf8'),
  };
}
