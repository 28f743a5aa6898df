import { describe, expect, test } from 'vitest';
import { RAW_PLUS } from '../core/fixes.ts';
import { decoders } from '../decoders/registry.ts';
import { fixes } from '../fixes/registry.ts';
import { formats } from '../formats/registry.ts';
import captured from './fixes/decoders.fixture.json' with { type: 'json' };
import { proxyFixes } from './fixes/proxies.ts';
import { appRuntimes, luaRuntime, type Runtime } from './fixes/runtimes.ts';
import { capturedValue, type World, worldsOf } from './fixes/worlds.ts';

const fixOf = (id: string) => fixes.find((fix) => fix.id === id)!;

/** Answers of a runtime; skips, and says so, where it is not installed. Under CI some must be. */
function answersOf(runtime: Runtime, worlds: readonly World[], skip: (note: string) => never) {
  const values = worlds.map(({ value }) => value);
  const answers = runtime.run(fixOf(runtime.fix).code, values);
  if (answers !== null) return answers.map((octets) => octets.toString('latin1'));
  const note = `the runtime of ${runtime.fix} is not installed: its code was not run`;
  if (process.env['CI'] && runtime.need === 'required') throw new Error(note);
  console.warn(note);
  return skip(note);
}

const named = (worlds: readonly World[], texts: readonly string[]) =>
  texts.map((text, i) => `${worlds[i]?.id}: ${text}`);
const meant = (worlds: readonly World[]) => worlds.map(({ id, pem }) => `${id}: ${pem}`);

describe('code for apps reads every format that it claims, octet for octet', () => {
  test.for(appRuntimes)('$fix', (runtime, { skip }) => {
    const claimed = fixOf(runtime.fix).formats;
    const worlds = worldsOf(claimed);
    expect(new Set(worlds.map(({ format }) => format))).toEqual(new Set(claimed));
    expect(named(worlds, answersOf(runtime, worlds, skip))).toEqual(meant(worlds));
  });

  test('what is marked as run is run', () => {
    const marked = (of: 'app' | 'proxy') =>
      fixes.filter(({ run, who }) => run === 'ran' && who === of).map(({ id }) => id);
    expect(marked('app')).toContain('java-urldecoder');
    expect(appRuntimes.map(({ fix }) => fix)).toEqual(expect.arrayContaining(marked('app')));
    // Those of proxies by e2e/proxies, which runs every one of this list.
    expect(marked('proxy').sort()).toEqual([...proxyFixes].sort());
  });
});

describe('re-encoders turn an ALB value into what nginx writes', () => {
  const worlds = worldsOf(RAW_PLUS);

  function expectSafe(sent: readonly string[]) {
    const form = sent.map((value) => new URLSearchParams(`v=${value}`).get('v') ?? '');
    expect(named(worlds, form)).toEqual(meant(worlds));
    expect(named(worlds, sent.map(decodeURIComponent))).toEqual(meant(worlds));
    const alb = worlds.findIndex(({ id }) => id === 'alb-leaf-plus');
    expect(sent[alb]).toBe(capturedValue('nginx-escaped-plus'));
  }

  test('a form decoder breaks them as they arrive', () => {
    for (const { value, pem } of worlds) {
      expect(new URLSearchParams(`v=${value}`).get('v')).not.toBe(pem);
    }
  });

  test('njs, its module run by V8', async () => {
    const url = `data:text/javascript,${encodeURIComponent(fixOf('nginx-njs').code)}`;
    const { default: cert } = await import(/* @vite-ignore */ url);
    const arrived = (value: string) => ({ headersIn: { 'X-Amzn-Mtls-Clientcert': value } });
    expectSafe(worlds.map(({ value }) => cert.escaped(arrived(value))));
    expect(cert.escaped({ headersIn: {} })).toBe('');
  });

  test('OpenResty, its block run by plain Lua', ({ skip }) => {
    expectSafe(answersOf(luaRuntime, worlds, skip));
  });
});

/** The call that each of these makes, where our tests cannot: its answers were captured from the real runtime. */
const CALLS: readonly [string, string, string][] = [
  ['dotnet-unescapedatastring', 'Uri.UnescapeDataString(', 'dotnet10-Uri.UnescapeDataString'],
  ['go-pathunescape', 'url.PathUnescape(', 'go-PathUnescape'],
  ['node-decodeuricomponent', 'decodeURIComponent(', 'njs-decodeURIComponent'],
  ['php-rawurldecode', 'rawurldecode(', 'php-rawurldecode'],
  ['ruby-decode-uri-component', 'URI.decode_uri_component(', 'ruby-URI.decode_uri_component'],
  ['rust-percent-decode', 'percent_decode_str(v)', 'rust-percent_decode_str-decode_utf8'],
  ['spring-uriutils', 'UriUtils.decode(', 'spring4-uriutils-decode'],
];

describe('against what the real calls answered', () => {
  const answered = new Map(captured.map((row) => [row.id, row]));

  test.each(CALLS)('%s makes a call that reads both worlds', (id, call, decoder) => {
    expect(fixOf(id).code.startsWith(call) || fixOf(id).code.includes(`::${call}`)).toBe(true);
    expect(answered.get(decoder)!.breaks).toEqual([]);
  });

  test.each(fixes.filter(({ who }) => who === 'app'))('$id is for calls that break one', (fix) => {
    for (const id of fix.decoders) expect(answered.get(id)!.breaks, id).not.toEqual([]);
  });

  test('every call of ours that breaks one has a fix', () => {
    const helped = new Set(fixes.flatMap((fix) => fix.decoders));
    const broken = decoders.filter(({ id }) => (answered.get(id)?.breaks.length ?? 0) > 0);
    expect(broken.length).toBeGreaterThan(5);
    for (const { id } of broken) expect(helped).toContain(id);
  });
});

describe('the list of fixes', () => {
  test('has each id once', () => {
    const ids = fixes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(fixes)(
    '$id names formats that exist, decoders if it is for apps, and its source',
    (fix) => {
      expect(fix.formats.length > 0).toBe(fix.sends !== true);
      for (const id of fix.formats) expect(formats.map((one) => one.id)).toContain(id);
      expect(fix.who === 'app').toBe(fix.decoders.length > 0);
      for (const { url } of fix.citations) expect(new URL(url).protocol).toBe('https:');
    },
  );
});
