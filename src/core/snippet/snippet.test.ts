import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type SnippetField, writeSnippet } from './snippet.ts';

const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is hard to write in one language or another, and what everyone writes. */
const HARD = [
  `-----BEGIN CERTIFICATE-----\n\tMII+/=\n\t-----END CERTIFICATE-----`,
  `Hash=1;Cert="a";Subject="CN=\\"x\\" \\\\, $HOME \`id\` %s 'y'"`,
  '田中 — 🙂 \u2028 \u0085',
  '\u0000\u0007\r\n',
  '$x #{y} \\u0041 \\n',
  '',
  'x'.repeat(70_000),
].map((value, i) => ({ name: `X-Field-${i}`, value }));

function run(program: string, args: readonly string[]): Buffer | null {
  const ran = spawnSync(program, args, { cwd: folder, timeout: 120_000 });
  if (ran.error !== undefined) return null;
  expect(ran.stderr.toString()).toBe('');
  return ran.stdout;
}

/** Where CI is set, every program must be there; elsewhere a language that is not is skipped. */
function missing(name: string, skip: () => void): void {
  if (process.env['CI']) throw new Error(`no ${name}`);
  skip();
}

const asHex = (fields: readonly SnippetField[]): readonly string[] =>
  fields.map(({ value }) => Buffer.from(value).toString('hex'));
const linesOf = (said: Buffer): readonly string[] => said.toString().trimEnd().split('\n');
const upper = (name: string): string => name.toUpperCase().replaceAll('-', '_');

test('JavaScript', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const code = writeSnippet('javascript', [{ name: 'X-SSL-CERT', value }]);
      expect(runInNewContext(`${code} X_SSL_CERT`)).toBe(value);
    }),
  );
  const code = writeSnippet('javascript', HARD);
  const names = HARD.map(({ name }) => upper(name)).join(', ');
  expect([...runInNewContext(`${code}\n[${names}]`)]).toEqual(HARD.map(({ value }) => value));
});

test('Python', ({ skip }) => {
  const print = HARD.map(({ name }) => `print(${upper(name)}.encode().hex())`).join('\n');
  writeFileSync(join(folder, 'constants.py'), `${writeSnippet('python', HARD)}\n${print}\n`);
  const said = run(process.env['MTLS_LENS_PYTHON'] ?? 'python3', ['constants.py']);
  if (said === null) return missing('Python', skip);
  expect(linesOf(said)).toEqual(asHex(HARD));
});

test('Java', ({ skip }) => {
  const print = HARD.map(
    ({ name }) =>
      `System.out.println(java.util.HexFormat.of().formatHex(${upper(name)}.getBytes("UTF-8")));`,
  ).join('\n');
  writeFileSync(
    join(folder, 'Constants.java'),
    `class Constants {\n${writeSnippet('java', HARD)}\npublic static void main(String[] a) throws Exception {\n${print}\n}}`,
  );
  const said = run(process.env['MTLS_LENS_JAVA'] ?? 'java', ['Constants.java']);
  if (said === null) return missing('Java', skip);
  expect(linesOf(said)).toEqual(asHex(HARD));
});

test('Go', ({ skip }) => {
  const print = HARD.map((_, i) => `fmt.Printf("%x\\n", xField${i})`).join('\n');
  writeFileSync(
    join(folder, 'constants.go'),
    `package main\nimport "fmt"\n${writeSnippet('go', HARD)}\nfunc main() {\n${print}\n}\n`,
  );
  const said = run(process.env['MTLS_LENS_GO'] ?? 'go', ['run', 'constants.go']);
  if (said === null) return missing('Go', skip);
  expect(linesOf(said)).toEqual(asHex(HARD));
});

/** What can stand in a header field at all (RFC 9110, section 5.5), in the order of its octets. */
const SENT = [
  { name: 'X-SSL-CERT', value: `-----BEGIN%20CERTIFICATE-----%0AMII+/=` },
  { name: 'X-Forwarded-Client-Cert', value: HARD[1]!.value },
  { name: 'X-Empty', value: '' },
];

test('curl sends the values as they are', async ({ skip }) => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(...request.rawHeaders);
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const command = writeSnippet('curl', SENT).replace('localhost:8080', `127.0.0.1:${port}`);
  const { spawn } = await import('node:child_process');
  const status = await new Promise((done) => {
    spawn('sh', ['-c', command], { stdio: 'ignore' }).on('close', done);
  });
  server.close();
  if (status === 127) return missing('curl', skip);
  for (const { name, value } of SENT) expect(received[received.indexOf(name) + 1]).toBe(value);
});

test('the raw request is one of HTTP/1.1', async () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(...request.rawHeaders);
    response.end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { connect } = await import('node:net');
  const answer = await new Promise<string>((done) => {
    let said = '';
    connect(port, '127.0.0.1')
      .on('data', (octets) => {
        said += octets.toString();
      })
      .on('end', () => done(said))
      .write(writeSnippet('request', SENT));
  });
  server.close();
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  for (const { name, value } of SENT) expect(received[received.indexOf(name) + 1]).toBe(value);
});

test('the fields are those lines that a paste is', () => {
  expect(writeSnippet('fields', SENT.slice(0, 2))).toBe(
    `X-SSL-CERT: ${SENT[0]!.value}\nX-Forwarded-Client-Cert: ${SENT[1]!.value}`,
  );
});
