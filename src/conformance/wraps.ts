import { inspect } from 'node:util';

/** One way to print a field, as its program does it; null where that program could not print this value so. */
export interface Wrap {
  readonly id: string;
  /** Whether the print-out tells the name. */
  readonly isNamed: boolean;
  wrap(name: string, value: string): string | null;
}

const oneLine = (value: string): string | null => (/[\r\n]/.test(value) ? null : value);
const ifOneLine =
  (write: Wrap['wrap']): Wrap['wrap'] =>
  (name: string, value: string): string | null =>
    oneLine(value) === null ? null : write(name, value);

/** Python's repr of a str or, with a prefix, of bytes. */
function python(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const body = value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `${quote}${quote === "'" ? body.replaceAll("'", "\\'") : body}${quote}`;
}

const ruby = (value: string): string => JSON.stringify(value).replaceAll('#{', '\\#{');
const dotnet = (value: string): string => JSON.stringify(value).replaceAll('+', '\\u002B');
const php = (value: string): string => JSON.stringify(value).replaceAll('/', '\\/');
const nginx = (value: string): string =>
  value
    .replaceAll('\\', '\\x5C')
    .replaceAll('"', '\\x22')
    .replaceAll('\n', '\\x0A')
    .replaceAll('\r', '\\x0D')
    .replaceAll('\t', '\\x09');
const apache = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
const quotedPrintable = (text: string): string =>
  text
    .replaceAll('=', '=3D')
    .split('\n')
    .map((line) => line.replace(/(.{73,75}(?<!=.?))(?=.)/g, '$1=\n'))
    .join('\n');
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const LOG = '203.0.113.7 - - [20/Nov/2026:01:02:03 +0000] "POST /EiEvent HTTP/1.1" 451 0';
const headers = (name: string, value: string): Record<string, string> => ({
  host: 'vtn.example',
  [name]: value,
  accept: '*/*',
});
const quoteMail = (text: string, mark: string): string =>
  `On Monday the customer wrote:\n${text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n')}\n\nRegards`;
const json = (name: string, value: string): string =>
  JSON.stringify({ headers: headers(name, value) });
const pretty = (name: string, value: string): string =>
  JSON.stringify({ headers: headers(name, value) }, null, 2);
const named = (id: string, wrap: Wrap['wrap']): Wrap => ({ id, isNamed: true, wrap });
const bare = (id: string, wrap: (value: string) => string | null): Wrap => ({
  id,
  isNamed: false,
  wrap: (_, value) => wrap(value),
});

/** Every print-out that a paste may come in. */
export const wraps: readonly Wrap[] = [
  named(
    'curl',
    ifOneLine(
      (n, v) =>
        `*   Trying 127.0.0.1:443...\n> GET /x HTTP/1.1\n> Host: vtn.example\n> ${n}: ${v}\n> Accept: */*\n>\n< HTTP/1.1 451\n`,
    ),
  ),
  named(
    'http',
    ifOneLine((n, v) => `POST /x HTTP/1.1\r\nHost: vtn.example\r\n${n}: ${v}\r\n\r\n<oadrPoll/>`),
  ),
  named(
    'curl HTTP/2',
    ifOneLine(
      (n, v) =>
        `* [HTTP/2] [1] [:method: GET]\n* [HTTP/2] [1] [${n}: ${v}]\n* [HTTP/2] [1] [accept: */*]`,
    ),
  ),
  named(
    'pseudo-header fields',
    ifOneLine((n, v) => `:method: POST\n:authority: vtn.example\n${n}: ${v}\naccept: */*`),
  ),
  named(
    'nghttp',
    ifOneLine(
      (n, v) =>
        `[  0.012] recv (stream_id=13) :method: POST\n[  0.012] recv (stream_id=13) ${n}: ${v}\n[  0.012] recv (stream_id=13) accept: */*`,
    ),
  ),
  named(
    'streams',
    ifOneLine((n, v) => `[stream 1] :method: GET\n[stream 1] ${n}: ${v}`),
  ),
  named(
    'Envoy debug log',
    ifOneLine(
      (n, v) =>
        `[2026-11-20 01:02:03.004][22][debug][http] [C1][S2] request headers complete (end_stream=false):\n':authority', 'vtn.example'\n':path', '/'\n'${n}', '${v}'\n'accept', '*/*'`,
    ),
  ),
  named(
    'Go http2debug',
    (n, v) =>
      `2026/11/20 01:02:03 http2: Transport encoding header "accept" = "*/*"\n2026/11/20 01:02:03 http2: Transport encoding header "${n}" = ${JSON.stringify(v)}`,
  ),
  named('JSON', json),
  named('JSON, indented', pretty),
  named('JSON of .NET', (n, v) => `{"Headers": {"Host": "vtn.example", "${n}": ${dotnet(v)}}}`),
  named('JSON of PHP', (n, v) => `{"Host":"vtn.example","${n}":${php(v)}}`),
  named('JSON of lists', (n, v) =>
    JSON.stringify({ multiValueHeaders: { host: ['vtn.example'], [n]: [v] } }),
  ),
  named('JSON twice', (n, v) => JSON.stringify({ time: '2026-11-20T01:02:03Z', msg: json(n, v) })),
  named('JSON three times', (n, v) => JSON.stringify({ log: JSON.stringify({ msg: json(n, v) }) })),
  named('JSON string of JSON', (n, v) => JSON.stringify(json(n, v))),
  named(
    'JSON with a header dump',
    ifOneLine((n, v) =>
      JSON.stringify({ msg: `POST /x HTTP/1.1\r\nHost: vtn.example\r\n${n}: ${v}\r\n\r\n` }),
    ),
  ),
  named('JSON with a Java map', (n, v) =>
    JSON.stringify({
      level: 'WARN',
      msg: `headers={host=[vtn.example], ${n}=[${v}], accept=[*/*]}`,
    }),
  ),
  named('JSON, cut behind the value', (n, v) => json(n, v).replace(/,"accept".*$/, ',"acc')),
  named('one line of JSON', (n, v) => `    "${n}": ${JSON.stringify(v)},`),
  named(
    'NDJSON',
    (n, v) => `{"level":"info","msg":"start"}\n${json(n, v)}\n{"level":"info","msg":"end"}\n`,
  ),
  named(
    'log line with JSON',
    (n, v) => `2026-11-20T01:02:03Z WARN [http-1] c.e.Filter - refused ${json(n, v)}`,
  ),
  named('HAR', (n, v) =>
    JSON.stringify(
      {
        log: {
          version: '1.2',
          entries: [
            {
              request: {
                method: 'GET',
                headers: Object.entries(headers(n, v)).map(([name, value]) => ({ name, value })),
              },
            },
          ],
        },
      },
      null,
      1,
    ),
  ),
  named('pairs, value first', (n, v) =>
    JSON.stringify([
      { value: v, name: n },
      { value: 'b', name: 'host' },
    ]),
  ),
  named('pairs, key', (n, v) => JSON.stringify({ headers: [{ key: n, value: v }] })),
  named('rawHeaders', (n, v) =>
    JSON.stringify(['Host', 'vtn.example', n, v, 'Accept', '*/*'], null, 2),
  ),
  named('node inspect', (n, v) => inspect({ headers: headers(n, v) })),
  named('node inspect rawHeaders', (n, v) =>
    inspect(['Host', 'vtn.example', n, v, 'Accept', '*/*']),
  ),
  named('Python dict', (n, v) => `{'Host': 'vtn.example', '${n}': ${python(v)}, 'Accept': '*/*'}`),
  named('Python bytes', (n, v) => `{b'Host': b'vtn.example', b'${n}': b${python(v)}}`),
  named(
    'Python tuples',
    (n, v) => `[('Host', 'vtn.example'), ('${n}', ${python(v)}), ('Accept', '*/*')]`,
  ),
  named('werkzeug', (n, v) => `Headers([('Host', 'vtn.example'), ('${n}', ${python(v)})])`),
  named('Ruby', (n, v) => `{"HTTP_HOST"=>"vtn.example", "${n}"=>${ruby(v)}}`),
  named('Go map', (n, v) => `map[Accept:[*/*] ${n}:[${v}] X-Forwarded-For:[203.0.113.7]]`),
  named('Go map, quoted', (n, v) => `map["Accept":["*/*"] "${n}":[${JSON.stringify(v)}]]`),
  named(
    'Go syntax',
    (n, v) => `http.Header{"Accept":[]string{"*/*"}, "${n}":[]string{${JSON.stringify(v)}}}`,
  ),
  named('Java map', (n, v) => `{host=vtn.example, ${n}=${v}, accept=*/*}`),
  named('Java map of lists', (n, v) => `headers={host=[vtn.example], ${n}=[${v}], accept=[*/*]}`),
  named('Spring HttpHeaders', (n, v) => `[host:"vtn.example", ${n}:"${v}", accept:"*/*"]`),
  named('Netty', (n, v) => `DefaultHttpHeaders[host: vtn.example, ${n}: ${v}, accept: */*]`),
  named(
    'PHP print_r',
    (n, v) => `Array\n(\n    [Host] => vtn.example\n    [${n}] => ${v}\n    [Accept] => */*\n)\n`,
  ),
  named(
    'PHP var_dump',
    (n, v) =>
      `array(2) {\n  ["Host"]=>\n  string(11) "vtn.example"\n  ["${n}"]=>\n  string(${v.length}) "${v}"\n}\n`,
  ),
  named(
    'PHP var_export',
    (n, v) =>
      `array (\n  'Host' => 'vtn.example',\n  '${n}' => '${v.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',\n)`,
  ),
  named(
    'YAML, quoted',
    (n, v) => `headers:\n  host: vtn.example\n  ${n}: ${JSON.stringify(v)}\n  accept: "*/*"\n`,
  ),
  named(
    'YAML, single quotes',
    ifOneLine((n, v) => `headers:\n  host: vtn.example\n  ${n}: '${v.replaceAll("'", "''")}'\n`),
  ),
  named('YAML, block', (n, v) =>
    /^\s/.test(v)
      ? null
      : `headers:\n  host: vtn.example\n  ${n}: |\n${v
          .split('\n')
          .map((line) => `    ${line}`)
          .join('\n')}\n  accept: "*/*"\n`,
  ),
  named(
    'Kubernetes env',
    (n, v) =>
      `env:\n  - name: HOST\n    value: vtn.example\n  - name: ${n}\n    value: ${JSON.stringify(v)}\n`,
  ),
  named(
    'logfmt',
    (n, v) => `time=2026-11-20T01:02:03Z level=warn ${n}=${JSON.stringify(v)} status=451`,
  ),
  named('logfmt, bare', (n, v) =>
    /[\s"=\\]/.test(v) ? null : `time=2026-11-20T01:02:03Z level=warn ${n}=${v} status=451`,
  ),
  named('log line', (n, v) =>
    /\s/.test(v) || v.startsWith('"')
      ? null
      : `2026-11-20 01:02:03 WARN received ${n}: ${v} from 203.0.113.7`,
  ),
  bare('nginx access log', (v) => `${LOG} "${nginx(v)}" "curl/8"`),
  bare('Apache access log', (v) => `${LOG} "-" "curl/8" "${apache(v)}"`),
  named('PowerShell hashtable', (n, v) =>
    v.includes('\\') ? null : `@{\n  'Host' = 'vtn.example'\n  '${n}' = '${v}'\n}`,
  ),
  named(
    'PowerShell Format-List',
    ifOneLine(
      (n, v) =>
        `Host       : vtn.example\n${n.padEnd(10)} : ${(v.match(/\S.{0,59}\S?|\S/g) ?? []).join('').length === v.length ? (v.match(/.{1,60}/g) ?? []).join(`\n${' '.repeat(Math.max(10, n.length) + 3)}`) : v}`,
    ),
  ),
  named(
    'curl -H',
    ifOneLine((n, v) =>
      v.includes("'")
        ? null
        : `curl -X POST https://vtn.example/x -H 'Accept: */*' -H '${n}: ${v}' -d @x.xml`,
    ),
  ),
  named('export $', (n, v) =>
    /^\w+$/.test(n)
      ? `export ${n}=$'${v.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll("'", "\\'").replaceAll('\t', '\\t')}'`
      : null,
  ),
  named(
    'Markdown fence',
    ifOneLine(
      (n, v) =>
        `The request was:\n\n\`\`\`http\nPOST /x HTTP/1.1\nHost: vtn.example\n${n}: ${v}\n\`\`\`\n`,
    ),
  ),
  named(
    'Markdown fence, JSON',
    (n, v) => `The log says:\n\n\`\`\`json\n${pretty(n, v)}\n\`\`\`\n\nThanks`,
  ),
  named(
    'Markdown table',
    ifOneLine((n, v) =>
      v.includes('|')
        ? null
        : `| Header | Value |\n|---|---|\n| Host | vtn.example |\n| ${n} | \`${v}\` |\n`,
    ),
  ),
  named(
    'Markdown code span',
    ifOneLine((n, v) => `We received \`${n}: ${v}\` from the load balancer.`),
  ),
  named(
    'mail',
    ifOneLine((n, v) => quoteMail(`The header is\n\n${n}: ${v}\n`, '> ')),
  ),
  named('mail with JSON', (n, v) => quoteMail(pretty(n, v), '> ')),
  named('mail of a mail with JSON', (n, v) => quoteMail(quoteMail(pretty(n, v), '> '), '> ')),
  named('mail with a log line with JSON in JSON', (n, v) =>
    quoteMail(`see\nWARN ${JSON.stringify({ msg: json(n, v) })}`, '> '),
  ),
  named(
    'quoted-printable',
    ifOneLine((n, v) => quotedPrintable(`Hello,\n\nthe header is\n${n}: ${v}\n\nRegards`)),
  ),
  named(
    'HTML pre',
    ifOneLine((n, v) =>
      /[&<>"]/.test(v)
        ? null
        : `<html><body><p>Request:</p><pre>POST /x HTTP/1.1\nHost: vtn.example\n${n}: ${v}\n</pre></body></html>`,
    ),
  ),
  named(
    'HTML table',
    ifOneLine((n, v) =>
      /[&<>"]/.test(v)
        ? null
        : `<table><tr><td>Host</td><td>vtn.example</td></tr><tr><td>${n}</td><td>${v}</td></tr></table>`,
    ),
  ),
  named('HTML of JSON', (n, v) => (/[&<>"]/.test(v) ? null : `<pre>${html(pretty(n, v))}</pre>`)),
];
