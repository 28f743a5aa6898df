import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the code of one language is run: all fixes in one program, just as the page shows them. */
export interface Language {
  /** The beginning of the ids of its readers. */
  readonly id: string;
  /** The fixes for apps that are in it, by id. */
  readonly fixes: readonly string[];
  /** Required: under CI, its absence is a failure. */
  readonly need: 'required' | 'present';
  readonly file: string;
  /** The program around `branches`: for each line "id value", in hex, it prints the answer in hex. */
  readonly source: (branches: string) => string;
  /** `v` is the value. The code stands on lines of its own, so that a comment at its end does no harm. */
  readonly branch: (id: string, code: string) => string;
  /** What runs the program in `path`, compiled before into `folder` where it must be; null where that is not here. */
  readonly command: (path: string, folder: string) => readonly string[] | null;
}

/** A fix, and a value for its code. */
interface Given {
  readonly fix: { readonly id: string; readonly code: string };
  readonly value: string;
}

/** What the code of each gives, in its own language; null where that is not installed. Throws with its words. */
export function runCode(language: Language, all: readonly Given[]): readonly Buffer[] | null {
  const fixes = new Map(all.map(({ fix }) => [fix.id, fix]));
  const branches = [...fixes.values()].map(({ id, code }) => language.branch(id, code)).join('');
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  try {
    const path = join(folder, language.file);
    writeFileSync(path, language.source(branches));
    const command = language.command(path, folder);
    if (command === null) return null;
    const lines = all.map(({ fix, value }) => `${fix.id} ${Buffer.from(value).toString('hex')}\n`);
    const said = runProgram(command, lines.join(''));
    if (said === null) return null;
    const answers = said.trimEnd().split(/\r?\n/);
    return answers.map((answer) => Buffer.from(answer, 'hex'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the program prints; null where it is not installed. Throws with its words where it fails. */
function runProgram([program = '', ...args]: readonly string[], input: string): string | null {
  const ran = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: {
      ...process.env,
      GOCACHE: join(tmpdir(), 'go-cache'),
      GO111MODULE: 'off',
      LC_ALL: 'C.UTF-8',
    },
  });
  if (ran.error !== undefined) return null;
  if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
}

/** The program that e2e/provision names in `variable`, else the one of this name. */
export const named = (variable: string, program: string): string =>
  process.env[variable] ?? program;

/** A language whose program reads the source. */
export const interpreted =
  (variable: string, program: string, ...args: readonly string[]): Language['command'] =>
  (path) => [named(variable, program), ...args, path];

/** A language whose compiler makes a file first. */
export const compiled =
  (
    compile: (path: string, made: string) => readonly string[],
    name: string,
    run: (made: string) => readonly string[],
  ): Language['command'] =>
  (path, folder) => {
    const made = join(folder, name);
    return runProgram(compile(path, made), '') === null ? null : run(made);
  };
