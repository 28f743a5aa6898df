import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { fixesFor } from '../core/fixes.ts';
import { decoders } from '../decoders/registry.ts';
import { fixes } from '../fixes/registry.ts';
import { formats } from '../formats/registry.ts';
import headers from './headers.fixture.json' with { type: 'json' };

/** Values with "+" of both worlds, and the PEM that was meant: nginx' own escapes, which decodeURIComponent undoes. */
const value = (id: string): string => headers.find((row) => row.id === id)!.value;
const alb = value('alb-passthrough-plus-leafonly');
const nginx = value('nginx-escaped-plus');
const meant = decodeURIComponent(nginx);
const apache = value('apache-escape-plus');
const codeOf = (id: string): string => fixes.find((fix) => fix.id === id)!.code;

const java = process.env['MTLS_LENS_JAVA'] ?? 'java';

/** Runs a program on a value; null where the program is not installed. Under CI that is a failure. */
function run(program: string, args: readonly string[], input: string): string | null {
  const ran = spawnSync(program, args, { input, encoding: 'utf8' });
  if (ran.error === undefined) {
    expect(ran.stderr).toBe('');
    return ran.stdout;
  }
  if (process.env['CI']) throw ran.error;
  console.warn(`${program} is not installed: its fix was not run`);
  return null;
}

const runners: Readonly<Record<string, (input: string) => string | null>> = {
  'java-urldecoder': runJava,
  'python-unquote': (input) =>
    run(
      'python3',
      [
        '-c',
        `import sys, urllib.parse\nv = sys.stdin.read()\nsys.stdout.write(${codeOf('python-unquote').replace(/ {2}#.*/, '')})`,
      ],
      input,
    ),
  'node-decodeuricomponent': (input) =>
    runInNewContext(codeOf('node-decodeuricomponent'), { v: input, decodeURIComponent }) as string,
};

/** The expression inside a class of its own, by the single-file launcher. */
function runJava(input: string): string | null {
  const source = `import java.net.URLDecoder;
import static java.nio.charset.StandardCharsets.UTF_8;
class Fix { public static void main(String[] a) throws Exception {
  String v = new String(System.in.readAllBytes(), UTF_8);
  System.out.print(${codeOf('java-urldecoder')}); } }`;
  const made = spawnSync('mktemp', ['-d'], { encoding: 'utf8' });
  const file = `${made.stdout.trim()}/Fix.java`;
  spawnSync('tee', [file], { input: source });
  return run(java, [file], input);
}

describe('fixes that run here read both worlds', () => {
  test.each(Object.keys(runners))('%s', (id) => {
    for (const given of [alb, nginx, apache]) {
      const read = runners[id]!(given);
      if (read !== null) expect(read).toBe(meant);
    }
  });

  test('the njs re-encoder turns an ALB value into what nginx writes', () => {
    const code = codeOf('nginx-njs').replace(/export default .*/, '');
    const escaped = runInNewContext(`${code}; escaped`) as (r: unknown) => string;
    expect(escaped({ headersIn: { 'X-Amzn-Mtls-Clientcert': alb } })).toBe(nginx);
    expect(escaped({ headersIn: {} })).toBe('');
  });

  test('what is marked as run is run here', () => {
    const ran = fixes.filter((fix) => fix.run === 'ran').map(({ id }) => id);
    expect(ran.sort()).toEqual([...Object.keys(runners), 'nginx-njs'].sort());
  });
});

describe('the list of fixes', () => {
  test('names decoders and formats that exist', () => {
    const ids = fixes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const fix of fixes) {
      for (const id of fix.decoders) expect(decoders.map((one) => one.id)).toContain(id);
      for (const id of fix.formats) expect(formats.map((one) => one.id)).toContain(id);
      expect(fix.who === 'app').toBe(fix.decoders.length > 0);
    }
  });

  test('offers those of my app first, then those for proxies', () => {
    const question = { codes: ['app.plus-becomes-space'], formats: ['aws-alb'] } as const;
    const mine = fixesFor({ ...question, decoder: 'java-urldecoder-utf8' }, fixes);
    expect(mine.slice(0, 2)).toEqual(['java-urldecoder', 'spring-uriutils']);
    expect(mine.slice(2)).toEqual(fixes.filter(({ who }) => who === 'proxy').map(({ id }) => id));
  });

  test('offers none where no code helps', () => {
    const codes = ['field.truncated', 'certificate.expired'] as const;
    expect(fixesFor({ codes, formats: ['aws-alb'], decoder: null }, fixes)).toEqual([]);
  });
});
