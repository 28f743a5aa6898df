import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { compiled, type Language, named } from '../code-runner.ts';

const go: Language = {
  id: 'go',
  fixes: ['go-pathunescape', 'go-pathescape'],
  need: 'present',
  file: 'code.go',
  source: (branches) => `package main

import ("bufio"; "encoding/base64"; "encoding/hex"; "fmt"; "net/url"; "os"; "regexp"; "strings")

// answer takes what a call returns, with its error or without.
func answer[T string | []byte](read T, errors ...error) string {
	for _, err := range errors { if err != nil { panic(err) } }
	return hex.EncodeToString([]byte(read))
}

// What not every fix needs.
var _, _, _ = base64.StdEncoding, url.QueryEscape, regexp.QuoteMeta

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		parts := strings.Fields(lines.Text())
		octets, _ := hex.DecodeString(parts[1])
		id, v := parts[0], string(octets)
		pem := v
${branches}
		panic(id + pem)
	}
}`,
  branch: (id, code) =>
    `		if id == "${id}" { fmt.Println(answer(${code.replace(/ \/\/.*$/, '')})); continue }\n`,
  command: compiled(
    (path, made) => [named('MTLS_LENS_GO', 'go'), 'build', '-o', made, path],
    'code',
    (made) => [made],
  ),
};

const RUSTC = [named('MTLS_LENS_RUSTC', 'rustc')];

/** The crate that the code names, compiled as Debian has its source. */
function crate(folder: string): readonly string[] | null {
  const given =
    process.env['MTLS_LENS_CRATES'] ??
    '/usr/share/cargo/registry/percent-encoding-2.2.0/src/lib.rs';
  const source = given.split(delimiter)[0] ?? '';
  if (!existsSync(source)) return null;
  const features = ['--cfg', 'feature="alloc"', '--cfg', 'feature="std"'];
  const kind = ['--edition', '2018', '--crate-type', 'rlib', '--crate-name', 'percent_encoding'];
  return compiled(
    (path, made) => [...RUSTC, '--cap-lints', 'allow', ...features, ...kind, '-o', made, path],
    'libpercent_encoding.rlib',
    (library) => ['--extern', `percent_encoding=${library}`],
  )(source, folder);
}

const rust: Language = {
  id: 'rust-percent',
  fixes: ['rust-percent-decode'],
  need: 'present',
  file: 'code.rs',
  source: (branches) => `use std::error::Error;
use std::io::BufRead;

fn read(id: &str, v: &str) -> Result<Vec<u8>, Box<dyn Error>> {
${branches}
    Err(id.into())
}

fn main() -> Result<(), Box<dyn Error>> {
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (id, value) = line.split_once(' ').ok_or("no value")?;
        let octets: Vec<u8> =
            (0..value.len()).step_by(2).map(|i| u8::from_str_radix(&value[i..i + 2], 16)).collect::<Result<_, _>>()?;
        let read = read(id, &String::from_utf8(octets)?)?;
        println!("{}", read.iter().map(|one| format!("{:02x}", one)).collect::<String>());
    }
    Ok(())
}`,
  branch: (id, code) =>
    `    if id == "${id}" {\n        let r = (\n${code}\n        );\n        return Ok(r.into_owned().into_bytes());\n    }\n`,
  command: (path, folder) => {
    const library = crate(folder);
    if (library === null) return null;
    return compiled(
      (from, made) => [...RUSTC, '--edition', '2021', ...library, '-o', made, from],
      'code',
      (made) => [made],
    )(path, folder);
  },
};

/** The library that holds the call, as e2e/provision found it, or where Debian has it. */
const LIBEVENT =
  (process.env['MTLS_LENS_C_LIBRARIES'] ?? '')
    .split(delimiter)
    .find((file) => file.includes('libevent')) ?? '/usr/lib/x86_64-linux-gnu/libevent-2.1.so.7';

const c: Language = {
  id: 'c',
  fixes: ['c-evhttp-uridecode'],
  need: 'present',
  file: 'code.c',
  source: (branches) => `#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As in libevent's http.h. */
char *evhttp_uridecode(const char *uri, int decode_plus, size_t *size_out);

static char id[64], value[1 << 20], v[1 << 19];

int main(void) {
  while (scanf("%63s %1048575s", id, value) == 2) {
    size_t n = strlen(value) / 2;
    char *r = NULL;
    for (size_t i = 0; i < n; i++) sscanf(value + 2 * i, "%2hhx", (unsigned char *)v + i);
    v[n] = 0;
${branches}
    if (r == NULL) return 1;
    for (size_t i = 0; i < n; i++) printf("%02x", (unsigned char)r[i]);
    puts("");
    free(r);
  }
  return 0;
}`,
  branch: (id, code) => `    if (strcmp(id, "${id}") == 0) r = (\n${code}\n    );\n`,
  command: (path, folder) =>
    existsSync(LIBEVENT)
      ? compiled(
          (from, made) => [named('MTLS_LENS_CC', 'cc'), '-o', made, from, LIBEVENT],
          'code',
          (made) => [made],
        )(path, folder)
      : null,
};

/** What is compiled to a program of its own. */
export const compiledLanguages: readonly Language[] = [go, rust, c];
