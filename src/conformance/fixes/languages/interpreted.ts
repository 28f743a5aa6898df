import { interpreted, type Language } from '../code-runner.ts';

const python: Language = {
  id: 'python',
  fixes: ['python-unquote'],
  need: 'required',
  file: 'code.py',
  source: (branches) => `import base64, re, sys, urllib.parse
for line in sys.stdin:
    id, value = line.split()
    v = bytes.fromhex(value).decode()
${branches}
    print((r.encode() if isinstance(r, str) else r).hex())`,
  branch: (id, code) => `    if id == "${id}":\n        r = (\n${code}\n)\n`,
  command: interpreted('MTLS_LENS_PYTHON', 'python3'),
};

const perl: Language = {
  id: 'perl',
  fixes: ['perl-substitution'],
  need: 'present',
  file: 'code.pl',
  source: (branches) => `use strict; use warnings; use MIME::Base64;
while (my $line = <STDIN>) {
  my ($id, $value) = split ' ', $line;
  my $v = pack 'H*', $value;
  my $r;
${branches}
  print unpack('H*', $r), "\\n";
}`,
  branch: (id, code) => `  if ($id eq '${id}') { $r = (\n${code}\n); }\n`,
  command: interpreted('MTLS_LENS_PERL', 'perl'),
};

const php: Language = {
  id: 'php',
  fixes: ['php-rawurldecode'],
  need: 'present',
  file: 'code.php',
  source: (branches) => `<?php
while (($line = fgets(STDIN)) !== false) {
  [$id, $value] = explode(' ', trim($line));
  $v = hex2bin($value);
${branches}
  echo bin2hex($r), "\\n";
}`,
  branch: (id, code) => `  if ($id === '${id}') { $r = (\n${code}\n); }\n`,
  command: interpreted('MTLS_LENS_PHP', 'php'),
};

const ruby: Language = {
  id: 'ruby',
  fixes: ['ruby-gsub'],
  need: 'present',
  file: 'code.rb',
  source: (branches) => `require 'uri'
STDIN.each_line do |line|
  id, value = line.split
  v = [value].pack('H*').force_encoding('UTF-8')
  r = nil
${branches}
  puts r.unpack1('H*')
end`,
  branch: (id, code) => `  if id == '${id}' then r = (\n${code}\n) end\n`,
  command: interpreted('MTLS_LENS_RUBY', 'ruby'),
};

const elixir: Language = {
  id: 'elixir',
  fixes: ['elixir-uri-decode'],
  need: 'present',
  file: 'code.exs',
  source: (branches) => `IO.stream(:stdio, :line) |> Enum.each(fn line ->
  [id, value] = String.split(line)
  v = Base.decode16!(value, case: :lower)
  r = cond do
${branches}
  end
  IO.puts(Base.encode16(r))
end)`,
  branch: (id, code) => `    id == "${id}" -> (\n${code}\n)\n`,
  command: interpreted('MTLS_LENS_ELIXIR', 'elixir'),
};

const erlang: Language = {
  id: 'erlang',
  fixes: ['erlang-percent-decode'],
  need: 'present',
  file: 'code.escript',
  source: (branches) => `#!/usr/bin/env escript
main(_) -> loop(io:get_line("")).

loop(eof) -> ok;
loop(Line) ->
  [Id, Value] = string:lexemes(string:trim(Line), " "),
  io:format("~s~n", [binary:encode_hex(read(Id, binary:decode_hex(list_to_binary(Value))))]),
  loop(io:get_line("")).

${branches}read(Id, _) -> error(Id).
`,
  branch: (id, code) => `read("${id}", V) ->\n${code}\n;\n`,
  // escript lies beside erl.
  command: (path) => [(process.env['MTLS_LENS_ERLANG'] ?? 'erl').replace(/erl$/, 'escript'), path],
};

const tcl: Language = {
  id: 'tcl',
  fixes: ['tcl-ncgi-decode'],
  need: 'present',
  file: 'code.tcl',
  source: (branches) => `package require ncgi
while {[gets stdin line] >= 0} {
  lassign $line id value
  set v [encoding convertfrom utf-8 [binary decode hex $value]]
${branches}
  puts [binary encode hex [encoding convertto utf-8 $r]]
}`,
  branch: (id, code) => `  if {$id eq "${id}"} { set r [\n${code}\n] }\n`,
  command: interpreted('MTLS_LENS_TCL', 'tclsh'),
};

/** Commands that print what they read; "." keeps the line end at its end. */
const bash: Language = {
  id: 'bash',
  fixes: ['bash-printf'],
  need: 'present',
  file: 'code.sh',
  source: (branches) => `while read -r id value; do
  printf -v v '%b' "$(sed 's/../\\\\x&/g' <<<"$value")"
${branches}
  printf %s "\${r%.}" | od -An -v -tx1 | tr -d ' \\n'
  echo
done`,
  branch: (id, code) => `  if [[ $id == ${id} ]]; then r=$(\n${code}\nprintf .); fi\n`,
  command: interpreted('MTLS_LENS_BASH', 'bash'),
};

const busybox: Language = {
  ...bash,
  id: 'busybox',
  fixes: ['busybox-httpd'],
  source: (branches) => `busybox() { command "\${MTLS_LENS_BUSYBOX:-busybox}" "$@"; }
command -v "\${MTLS_LENS_BUSYBOX:-busybox}" >/dev/null || exit 1
${bash.source(branches)}`,
};

/** What reads its source. */
export const interpretedLanguages: readonly Language[] = [
  python,
  perl,
  php,
  ruby,
  elixir,
  erlang,
  tcl,
  bash,
  busybox,
];
