import { describe, expect, test } from 'vitest';
import { RAW_PLUS } from '../core/fixes.ts';
import { decoders } from '../decoders/registry.ts';
import { fixes } from '../fixes/registry.ts';
import { formats } from '../formats/registry.ts';
import { type Language, runCode } from './fixes/code-runner.ts';
import captured from './fixes/decoders.fixture.json' with { type: 'json' };
import { fixesInV8, languages, runInV8 } from './fixes/languages.ts';
import { programFixes } from './fixes/proxies.ts';
import { capturedValue, type World, worldsOf } from './fixes/worlds.ts';

const fixOf = (id: string) => fixes.find((fix) => fix.id === id)!;

/** Answers of a language; skips, and says so, where it is not installed. Under CI some must be. */
function answersOf(
  language: Language,
  id: string,
  values: readonly string[],
  skip: (note: string) => never,
): readonly string[] {
  const fix = fixOf(id);
  const answers = runCode(
    language,
    values.map((value) => ({ fix, value })),
  );
  if (answers !== null) return answers.map((octets) => octets.toString('latin1'));
  const note = `what runs ${id} is not installed: its code was not run`;
  if (process.env['CI'] && language.need === 'required') throw new Error(note);
  console.warn(note);
  return skip(note);
}

const named = (worlds: readonly World[], texts: readonly string[]) =>
  texts.map((text, i) => `${worlds[i]?.id}: ${text}`);
const meant = (worlds: readonly World[]) => worlds.map(({ id, pem }) => `${id}: ${pem}`);

/** Captured values of every format that the fix claims. */
function claimedBy(id: string): readonly World[] {
  const claimed = fixOf(id).formats;
  const worlds = worldsOf(claimed);
  expect(new Set(worlds.map(({ format }) => format))).toEqual(new Set(claimed));
  return worlds;
}

const valuesOf = (worlds: readonly World[]) => worlds.map(({ value }) => value);

const RUN = languages.flatMap((language) => language.fixes.map((id) => ({ id, language })));
const isOfApp = ({ id }: { readonly id: string }) => fixOf(id).who === 'app';

describe('code for apps reads every format that it claims, octet for octet', () => {
  test.for(RUN.filter(isOfApp))('$id', ({ id, language }, { skip }) => {
    const worlds = claimedBy(id);
    expect(named(worlds, answersOf(language, id, valuesOf(worlds), skip))).toEqual(meant(worlds));
  });

  test.for(fixesInV8)('%s', (id) => {
    const worlds = claimedBy(id);
    const read = valuesOf(worlds).map((value) => runInV8(fixOf(id).code, value).toString('latin1'));
    expect(named(worlds, read)).toEqual(meant(worlds));
  });
});

describe('code for senders', () => {
  const senders = RUN.filter((run) => !isOfApp(run));

  test('is of one language at least', () => expect(senders).not.toEqual([]));

  test.for(senders)('$id writes what every decoder reads', ({ id, language }, { skip }) => {
    const pems = [...new Set(worldsOf(RAW_PLUS).map(({ pem }) => pem))];
    expect(pems.filter((pem) => pem.includes('+')).length).toBeGreaterThan(1);
    const sent = answersOf(language, id, pems, skip);
    expect(sent.map((value) => new URLSearchParams(`v=${value}`).get('v'))).toEqual(pems);
    expect(sent.map(decodeURIComponent)).toEqual(pems);
  });
});

test('what is marked as run is run, and what is run is marked', () => {
  const marked = fixes.filter(({ run, who }) => run === 'ran' && who !== 'reader');
  // Those of programs by e2e/proxies, which runs every one of this list.
  const run = [...RUN.map(({ id }) => id), ...fixesInV8, ...programFixes];
  expect(run.sort()).toEqual(marked.map(({ id }) => id).sort());
});

test('the re-encoder in njs, its module run by V8: an ALB value becomes what nginx writes', async () => {
  const url = `data:text/javascript,${encodeURIComponent(fixOf('nginx-njs').code)}`;
  const { default: cert } = await import(/* @vite-ignore */ url);
  const arrived = { headersIn: { 'X-Amzn-Mtls-Clientcert': capturedValue('alb-leaf-plus') } };
  expect(cert.escaped(arrived)).toBe(capturedValue('nginx-escaped-plus'));
  expect(cert.escaped({ headersIn: {} })).toBe('');
});

/** The call that each of these makes: its answers were captured from the real runtime, also where it is not here. */
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
