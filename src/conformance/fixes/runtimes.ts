import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

/** What a runtime answers to each value; null where it is not installed. */
type Answers = readonly Buffer[] | null;

/** How the code of one fix is run, just as the page shows it, in the runtime that it is for. */
export interface Runtime {
  /** Id of the fix. */
  readonly fix: string;
  /** Required: under CI, its absence is a failure. Present: run wherever it is installed. */
  readonly need: 'required' | 'present';
  /** Throws with the runtime's own message when the code fails. */
  run(code: string, values: readonly string[]): Answers;
}

/** A program that reads its values from standard input and writes its answers; NUL stands between them. */
interface Script {
  /** The first of these that is installed runs it. */
  readonly programs: readonly string[];
  /** The code stands on a line of its own, so that a comment at its end does no harm. */
  readonly source: (code: string) => string;
  /** Arguments before the source; `file`: that name, for runtimes that read no source from their arguments. */
  readonly args: readonly string[];
  readonly file?: string;
  /** A library that the code is written for: where it is not installed, neither is the runtime. */
  readonly library?: string;
}

function runScript(script: Script, code: string, values: readonly string[]): Answers {
  if (script.library !== undefined && !existsSync(script.library)) return null;
  const source = script.source(code);
  if (script.file === undefined) return answersOf(script, source, values);
  const folder = mkdtempSync(join(tmpdir(), 'fix-'));
  try {
    const path = join(folder, script.file);
    writeFileSync(path, source);
    return answersOf(script, path, values);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function answersOf({ programs, args }: Script, last: string, values: readonly string[]): Answers {
  for (const program of programs) {
    const ran = spawnSync(program, [...args, last], { input: values.join('\0') });
    if (ran.error !== undefined) continue;
    if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr.toString()}`);
    return splitAtNul(ran.stdout);
  }
  return null;
}

function splitAtNul(octets: Buffer): readonly Buffer[] {
  const answers: Buffer[] = [];
  let start = 0;
  for (let end = octets.indexOf(0); end !== -1; end = octets.indexOf(0, start)) {
    answers.push(octets.subarray(start, end));
    start = end + 1;
  }
  return answers;
}

const script = (fix: string, need: Runtime['need'], given: Script): Runtime => ({
  fix,
  need,
  run: (code, values) => runScript(given, code, values),
});

const java: Script = {
  programs: [process.env['MTLS_LENS_JAVA'] ?? 'java'],
  file: 'Fix.java',
  args: [],
  source: (code) => `import java.net.URLDecoder;
import static java.nio.charset.StandardCharsets.UTF_8;
class Fix {
  public static void main(String[] args) throws Exception {
    for (String v : new String(System.in.readAllBytes(), UTF_8).split("\\0")) {
      String pem =
${code}
      ;
      System.out.writeBytes(pem.getBytes(UTF_8));
      System.out.write(0);
    }
    System.out.flush();
  }
}`,
};

const SERVLET_API =
  process.env['MTLS_LENS_SERVLET_API'] ?? '/usr/share/java/tomcat10-servlet-api.jar';

/** Servlet's own classes, with a request that has one header, and code behind the filter that calls URLDecoder. */
const servlet: Script = {
  programs: java.programs,
  file: 'Fix.java',
  args: ['-cp', SERVLET_API],
  library: SERVLET_API,
  source: (code) => `import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.util.*;
import static java.nio.charset.StandardCharsets.UTF_8;
class Fix {
  public static void main(String[] args) throws Exception {
    for (String v : new String(System.in.readAllBytes(), UTF_8).split("\\0")) {
      HttpServletRequest request = of(HttpServletRequest.class, v);
      HttpServletResponse response = of(HttpServletResponse.class, v);
      new EscapedPlus().doFilter((ServletRequest) request, (ServletResponse) response, (filtered, answer) -> {
        HttpServletRequest arrived = (HttpServletRequest) filtered;
        String first = arrived.getHeader("x-ssl-cert");
        if (!Collections.list(arrived.getHeaders("X-SSL-CERT")).equals(List.of(first))) throw new ServletException("getHeaders");
        if (!arrived.getHeader("Other").equals(v)) throw new ServletException("another header");
        System.out.writeBytes(URLDecoder.decode(first, UTF_8).getBytes(UTF_8));
        System.out.write(0);
      });
    }
    System.out.flush();
  }

  static <T> T of(Class<T> type, String v) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) ->
        switch (method.getName()) {
          case "getHeader" -> v;
          case "getHeaders" -> Collections.enumeration(List.of(v));
          default -> throw new UnsupportedOperationException(method.getName());
        }));
  }
}

${code}`,
};

const python: Script = {
  programs: ['python3'],
  args: ['-c'],
  source: (code) => `import sys, urllib.parse
for v in sys.stdin.buffer.read().decode().split("\\0"):
    pem = (
${code}
    )
    sys.stdout.buffer.write(pem.encode() + b"\\0")`,
};

const perl: Script = {
  programs: ['perl'],
  args: ['-e'],
  source: (code) => `use strict; use warnings; binmode STDIN; binmode STDOUT; local $/ = "\\0";
while (my $v = <STDIN>) {
  chomp $v;
  my $pem = (
${code}
  );
  print $pem, "\\0";
}`,
};

const php: Script = {
  programs: ['php'],
  args: ['-r'],
  source: (code) => `foreach (explode("\\0", stream_get_contents(STDIN)) as $v) {
  $pem = (
${code}
  );
  echo $pem, "\\0";
}`,
};

const ruby: Script = {
  programs: ['ruby'],
  args: ['-ruri', '-e'],
  source: (code) => `STDIN.binmode.read.split("\\0").each do |v|
  pem = (
${code}
  )
  print pem, "\\0"
end`,
};

const go: Script = {
  programs: ['go'],
  file: 'fix.go',
  args: ['run'],
  source: (code) => `package main

import ("bytes"; "io"; "net/url"; "os")

func main() {
	all, _ := io.ReadAll(os.Stdin)
	for _, octets := range bytes.Split(all, []byte{0}) {
		v := string(octets)
		pem, err := ${code}
		if err != nil { panic(err) }
		os.Stdout.WriteString(pem + "\\x00")
	}
}`,
};

/** Plain Lua with what the block asks of nginx: the field that arrived, and the one that is set. */
const lua: Script = {
  programs: ['luajit', 'lua', 'texlua'],
  args: ['-e'],
  source: (
    code,
  ) => `ngx = { var = {}, req = { set_header = function(_, value) io.write(value, "\\0") end } }
for v in (io.read("*a") .. "\\0"):gmatch("(%Z*)%z") do
  ngx.var.http_x_amzn_mtls_clientcert = v
  ${code.replace(/^access_by_lua_block \{/, '').replace(/\}$/, '')}
end`,
};

/** V8, in the process of the test. */
const node: Runtime = {
  fix: 'node-decodeuricomponent',
  need: 'required',
  run: (code, values) => values.map((v) => Buffer.from(String(runInNewContext(code, { v })))),
};

/** Those of apps: value in, PEM out. */
export const appRuntimes: readonly Runtime[] = [
  node,
  script('java-urldecoder', 'required', java),
  script('servlet-filter', 'present', servlet),
  script('python-unquote', 'required', python),
  script('perl-substitution', 'present', perl),
  script('php-rawurldecode', 'present', php),
  script('ruby-gsub', 'present', ruby),
  script('go-pathunescape', 'present', go),
];

/** The re-encoder of OpenResty: value in, value out. */
export const luaRuntime: Runtime = script('openresty-lua', 'present', lua);
