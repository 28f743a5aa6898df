import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Fix } from '../../core/plugin.ts';

/** A value, and the fix whose code is to read it. */
export interface Task {
  readonly fix: Fix;
  readonly value: string;
}

/** How the code of one language is run: all fixes in one program, just as the page shows them. */
interface Language {
  /** The beginning of the ids of its fixes. */
  readonly id: string;
  /** Required: under CI, its absence is a failure. */
  readonly need: 'required' | 'present';
  readonly program: string;
  readonly args: readonly string[];
  readonly file: string;
  /** The program around `branches`: for each line "id value", in base64, it prints the answer in base64. */
  readonly source: (branches: string) => string;
  readonly branch: (id: string, code: string) => string;
}

const python: Language = {
  id: 'python',
  need: 'required',
  program: process.env['MTLS_LENS_PYTHON'] ?? 'python3',
  args: [],
  file: 'readers.py',
  source: (branches) => `import base64, re, sys, urllib.parse
for line in sys.stdin:
    id, value = line.split()
    v = base64.b64decode(value).decode()
${branches}
    print(base64.b64encode(r.encode() if isinstance(r, str) else r).decode())`,
  branch: (id, code) => `    if id == "${id}":\n        r = (${code})\n`,
};

const java: Language = {
  id: 'java',
  need: 'required',
  program: process.env['MTLS_LENS_JAVA'] ?? 'java',
  args: [],
  file: 'Readers.java',
  source: (branches) => `import java.net.URLDecoder;
import java.util.*;
import static java.nio.charset.StandardCharsets.UTF_8;
class Readers {
  static Object read(String id, String v) throws Exception {
${branches}
    throw new IllegalStateException(id);
  }
  public static void main(String[] args) throws Exception {
    for (String line : new String(System.in.readAllBytes(), UTF_8).strip().split("\\n")) {
      String[] parts = line.split(" ");
      Object read = read(parts[0], new String(Base64.getDecoder().decode(parts[1]), UTF_8));
      byte[] octets = read instanceof String text ? text.getBytes(UTF_8) : (byte[]) read;
      System.out.println(Base64.getEncoder().encodeToString(octets));
    }
  }
}`,
  branch: (id, code) => `    if (id.equals("${id}")) return ${code};\n`,
};

const perl: Language = {
  id: 'perl',
  need: 'present',
  program: process.env['MTLS_LENS_PERL'] ?? 'perl',
  args: [],
  file: 'readers.pl',
  source: (branches) => `use strict; use warnings; use MIME::Base64;
while (my $line = <STDIN>) {
  my ($id, $value) = split ' ', $line;
  my $v = decode_base64($value);
  my $r;
${branches}
  print encode_base64($r, ''), "\\n";
}`,
  branch: (id, code) => `  if ($id eq '${id}') { $r = (${code}); }\n`,
};

const php: Language = {
  id: 'php',
  need: 'present',
  program: process.env['MTLS_LENS_PHP'] ?? 'php',
  args: [],
  file: 'readers.php',
  source: (branches) => `<?php
while (($line = fgets(STDIN)) !== false) {
  [$id, $value] = explode(' ', trim($line));
  $v = base64_decode($value);
${branches}
  echo base64_encode($r), "\\n";
}`,
  branch: (id, code) => `  if ($id === '${id}') { $r = (${code}); }\n`,
};

const ruby: Language = {
  id: 'ruby',
  need: 'present',
  program: process.env['MTLS_LENS_RUBY'] ?? 'ruby',
  args: ['-ruri'],
  file: 'readers.rb',
  source: (branches) => `STDIN.each_line do |line|
  id, value = line.split
  v = value.unpack1('m').force_encoding('UTF-8')
  r = nil
${branches}
  puts [r].pack('m0')
end`,
  branch: (id, code) => `  if id == '${id}' then r = (${code}) end\n`,
};

const go: Language = {
  id: 'go',
  need: 'present',
  program: process.env['MTLS_LENS_GO'] ?? 'go',
  args: ['run'],
  file: 'readers.go',
  source: (branches) => `package main

import ("bufio"; "encoding/base64"; "encoding/hex"; "fmt"; "net/url"; "os"; "regexp"; "strings")

var _ = hex.DecodeString

// answer takes what a call returns, with its error or without.
func answer[T string | []byte](read T, errors ...error) string {
	for _, err := range errors { if err != nil { panic(err) } }
	return base64.StdEncoding.EncodeToString([]byte(read))
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		parts := strings.Fields(lines.Text())
		octets, _ := base64.StdEncoding.DecodeString(parts[1])
		id, v := parts[0], string(octets)
${branches}
		panic(id + url.QueryEscape("") + regexp.QuoteMeta(""))
	}
}`,
  branch: (id, code) => `		if id == "${id}" { fmt.Println(answer(${code})); continue }\n`,
};

const elixir: Language = {
  id: 'elixir',
  need: 'present',
  program: process.env['MTLS_LENS_ELIXIR'] ?? 'elixir',
  args: [],
  file: 'readers.exs',
  source: (branches) => `IO.stream(:stdio, :line) |> Enum.each(fn line ->
  [id, value] = String.split(line)
  v = Base.decode64!(value)
  r = cond do
${branches}
  end
  IO.puts(Base.encode64(r))
end)`,
  branch: (id, code) => `    id == "${id}" -> ${code}\n`,
};

export const languages: readonly Language[] = [java, python, perl, php, ruby, go, elixir];

/** What the code of each task gives, in its own language; null where that is not installed. Throws with its words. */
export function runReaders(language: Language, tasks: readonly Task[]): readonly Buffer[] | null {
  const fixes = new Map(tasks.map(({ fix }) => [fix.id, fix]));
  const branches = [...fixes.values()].map(({ id, code }) => language.branch(id, code)).join('');
  const folder = mkdtempSync(join(tmpdir(), 'readers-'));
  try {
    const path = join(folder, language.file);
    writeFileSync(path, language.source(branches));
    const lines = tasks.map(
      ({ fix, value }) => `${fix.id} ${Buffer.from(value).toString('base64')}`,
    );
    const input = `${lines.join('\n')}\n`;
    const ran = spawnSync(language.program, [...language.args, path], {
      input,
      env: { ...process.env, GOCACHE: join(tmpdir(), 'go-cache'), GO111MODULE: 'off' },
    });
    if (ran.error !== undefined) return null;
    if (ran.status !== 0) throw new Error(`${language.program}: ${ran.stderr.toString()}`);
    const answers = ran.stdout.toString().trimEnd().split('\n');
    return answers.map((answer) => Buffer.from(answer, 'base64'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same in V8, in the process of the test. */
export const runInV8 = (tasks: readonly Task[]): readonly Buffer[] =>
  tasks.map(({ fix, value: v }) => {
    const read: unknown = runInNewContext(fix.code, { v, Buffer, URLSearchParams });
    return Buffer.isBuffer(read) ? read : Buffer.from(String(read));
  });
