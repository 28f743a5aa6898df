import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { OctetMap } from '../core/octets/octet-map.ts';
import { Route } from '../core/octets/route.ts';
import { type Span, span } from '../core/span.ts';
import { inspectText, mapOctetsOf } from '../engine.ts';
import { combined, type Damage, drawFrom, others, repairable } from './damage-kinds.ts';
import { type Sent, senders } from './damage-senders.ts';
import { chanceOf, freshCertificate, freshRsaCertificate, toPem } from './fresh-certificates.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const isWhole = process.env['MTLS_LENS_ALL'] === '1';
const SEEDS = isWhole ? 1000 : 120;
const FIRST = Number(process.env['MTLS_LENS_SEED'] ?? (isWhole ? 0 : Date.now() % 1_000_000));

const chance = chanceOf(`octets ${FIRST}`);
const pool = Array.from({ length: 24 }, (_, i) =>
  i % 2 === 0 ? freshCertificate(i, chance) : freshRsaCertificate(i, chance),
);

type Write = (chain: readonly Buffer[]) => string;

const pem = (chain: readonly Buffer[]): string => chain.map(toPem).join('');
const first = (chain: readonly Buffer[]): Buffer => chain[0]!;

/** Forms that the senders of the damage tests do not write. */
const forms: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(
    Object.entries(senders).map(([name, write]): [string, Write] => [
      name,
      (chain) => write(chain).value,
    ]),
  ),
  xfcc: (chain) =>
    `X-Forwarded-Client-Cert: By=spiffe://a/b;Cert="${encodeURIComponent(toPem(first(chain)))}";Chain="${encodeURIComponent(pem(chain))}"`,
  traefik: (chain) =>
    `X-Forwarded-Tls-Client-Cert: ${chain.map((one) => one.toString('base64')).join(',')}`,
  rfc9440: (chain) => `Client-Cert: :${first(chain).toString('base64')}:`,
  hexadecimal: (chain) => first(chain).toString('hex'),
  base64Pem: (chain) => Buffer.from(pem(chain)).toString('base64'),
  base64Url: (chain) => first(chain).toString('base64url'),
  joined: (chain) => Buffer.concat(chain).toString('base64'),
  json: (chain) => JSON.stringify({ headers: { 'x-ssl-cert': encodeURIComponent(pem(chain)) } }),
  jsonLines: (chain) => JSON.stringify({ cert: pem(chain) }),
  headers: (chain) => `Host: a\r\nX-SSL-CERT: ${senders['alb']!(chain).value}\r\nAccept: */*\r\n`,
};

interface Case {
  readonly name: string;
  readonly text: string;
}

function chainFrom(seed: number): readonly Buffer[] {
  const draw = drawFrom(seed);
  return Array.from({ length: 1 + draw.number(3) }, () => draw.one(pool));
}

/** One value as a sender writes it, damaged as the seed says; null where that damage cannot happen to it. */
function damagedFrom(seed: number, kinds: Readonly<Record<string, Damage>>): Case | null {
  const draw = drawFrom(seed);
  const sent: Sent = draw.one(Object.values(senders))(chainFrom(seed));
  const [name, damage] = draw.one(Object.entries(kinds));
  const text = damage(sent, draw);
  return text === null ? null : { name: `seed ${seed}: ${sent.sender}, ${name}`, text };
}

function damagedCases(kinds: Readonly<Record<string, Damage>>): readonly Case[] {
  const cases: Case[] = [];
  for (let seed = FIRST; cases.length < SEEDS; seed += 1) {
    const made = damagedFrom(seed, kinds);
    if (made !== null) cases.push(made);
  }
  return cases;
}

interface Mapped {
  readonly sha256: string | null;
  readonly map: OctetMap;
}

/** Every certificate of every field, octet by octet. */
async function mapsOf(text: string): Promise<readonly Mapped[]> {
  const { report } = await inspectText(text, { now });
  const maps = report.fields.flatMap(({ at, sent }) =>
    sent.map(async (sha256, index) => {
      const question = {
        text,
        options: {},
        field: at.start,
        index,
        decoder: 'java-urldecoder-utf8',
      };
      const map = await mapOctetsOf(question);
      if (map === null) throw new Error(`no map of certificate ${index}`);
      return { sha256, map };
    }),
  );
  return Promise.all(maps);
}

const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

const isSame = (a: Span | null, b: Span): boolean => a?.start === b.start && a.end === b.end;

/** What is not as it must be, in a few words each. */
function faultsOf({ map, sha256: hash }: Mapped): readonly string[] {
  const route = new Route(map.stages);
  const faults: string[] = [];
  if (hash !== null && sha256(map.octets) !== hash) faults.push('other octets');
  for (const { at, label, type } of map.tree) {
    const name = `${label || type} ${at.start}-${at.end}`;
    const place = route.toPaste(at);
    if (place === null) faults.push(`${name} leads nowhere`);
    else if (!isSame(route.led(place), at)) faults.push(`${name} comes back as another`);
  }
  return faults;
}

/** The octets of the quanta that carry a field, and no others. */
const quantaOf = ({ start, end }: Span, length: number): Span =>
  span(3 * Math.floor(start / 3), Math.min(length, 3 * Math.ceil(end / 3)));

describe(`certificates, octet by octet (${SEEDS} seeds from ${FIRST} on)`, () => {
  afterAll(() => console.info(`octets: ${SEEDS} seeds from MTLS_LENS_SEED=${FIRST} on`));

  describe.each(Object.entries(forms))('%s', (name, write) => {
    const seeds = Array.from({ length: isWhole ? 40 : 6 }, (_, i) => FIRST + i);

    test('field, paste, field is the identity', async () => {
      for (const seed of seeds) {
        const maps = await mapsOf(write(chainFrom(seed)));
        expect(maps.length).toBeGreaterThan(0);
        const faults = maps.flatMap(faultsOf);
        expect({ name, seed, faults }).toEqual({ name, seed, faults: [] });
      }
    });

    test('its quanta, cut out of the paste, are the field and at most two octets beside it', async () => {
      for (const seed of seeds) {
        const text = write(chainFrom(seed));
        const faults = (await mapsOf(text)).flatMap(({ map }) => cutFaults(map, text, name));
        expect({ name, seed, faults }).toEqual({ name, seed, faults: [] });
      }
    });
  });

  test('what a form decoder writes stands beside what was meant, and each lost plus sign is told', async () => {
    for (const seed of [FIRST, FIRST + 1, FIRST + 2]) {
      const text = senders['alb']!(chainFrom(seed)).value;
      for (const { map } of await mapsOf(text)) {
        const block = text.slice(map.block.start, map.block.end);
        expect(map.intended.text).toBe(decodeURIComponent(block));
        expect(map.written!.text).toBe(decodeURIComponent(block.replaceAll('+', ' ')));
        const lost = map.divergences.map(({ at }) => text.slice(at.start, at.end));
        expect(lost).toEqual(Array.from(block.match(/\+/g) ?? []));
        for (const { wrote, meant, consequence, shift } of map.divergences) {
          expect(map.written!.text.slice(wrote.start, wrote.end)).toBe(' ');
          expect(map.intended.text.slice(meant.start, meant.end)).toBe('+');
          expect([consequence, shift]).toEqual(['loses', -1]);
        }
      }
    }
  });

  test('what was mended is told, in the paste and in what was meant', async () => {
    const text = decodeURIComponent(senders['alb']!(chainFrom(FIRST)).value.replaceAll('+', ' '));
    for (const { map } of await mapsOf(text)) {
      const block = text.slice(map.block.start, map.block.end);
      const spaces = Array.from(block.replaceAll(/-{5}[^-]+-{5}/g, '').match(/ /g) ?? []);
      expect(map.repairs.map(({ at }) => text.slice(at.start, at.end))).toEqual(spaces);
      for (const { meant } of map.repairs) {
        expect(map.intended.text.slice(meant.start, meant.end)).toBe('+');
      }
    }
  });

  test('a decoder that fails writes nothing, and says why', async () => {
    const text = 'X-SSL-CERT: -----BEGIN%20CERTIFICATE-----%0AMIIB%ZZ';
    const { report } = await inspectText(text, { now });
    const [field] = report.fields;
    const map = await mapOctetsOf({
      text,
      options: {},
      field: field!.at.start,
      index: 0,
      decoder: 'java-urldecoder-utf8',
    });
    expect(map).toMatchObject({ written: null });
    expect(map?.error?.type).toMatch(/IllegalArgument/);
  });

  test('nothing is mapped beside a private key, of another field, or of a number that is not there', async () => {
    const text = senders['pem']!(chainFrom(FIRST)).value;
    const question = { text, options: {}, field: 0, index: 0, decoder: 'form-strict' };
    expect(await mapOctetsOf(question)).not.toBeNull();
    expect(await mapOctetsOf({ ...question, field: 1 })).toBeNull();
    expect(await mapOctetsOf({ ...question, index: 9 })).toBeNull();
    const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----\n';
    expect(await mapOctetsOf({ ...question, text: text + key })).toBeNull();
  });

  test.each([
    ['every repairable damage', repairable],
    ['two damages in a row', combined],
    ['any other damage', others],
  ] as const)(
    '%s: field, paste, field is the identity',
    async (_, kinds) => {
      const failures: string[] = [];
      for (const { name, text } of damagedCases(kinds)) {
        const faults = (await mapsOf(text)).flatMap(faultsOf);
        if (faults.length > 0) failures.push(`${name}: ${faults.length}, ${faults[0]}`);
      }
      expect(failures).toEqual([]);
    },
    600_000,
  );

  test('damaged: its quanta in the text that was meant are the field and at most two octets beside it', async () => {
    const failures: string[] = [];
    for (const { name, text } of damagedCases(repairable)) {
      const maps = (await mapsOf(text)).filter(({ map }) => map.isWhole);
      const faults = maps.flatMap(({ map }) => meantFaults(map));
      if (maps.length === 0 || faults.length > 0) failures.push(`${name}: ${faults[0]}`);
    }
    expect(failures).toEqual([]);
  }, 600_000);
});

/** Forms of which the paste is one base64 text: quanta are counted from its beginning. */
const WHOLE: readonly string[] = ['joined', 'base64Pem'];

/** Fields whose quanta, cut out of the paste, decode to something else. */
function cutFaults(map: OctetMap, text: string, form: string): readonly string[] {
  const route = new Route(map.stages);
  return map.tree.flatMap(({ at, label }) => {
    const quanta =
      form === 'hexadecimal' || WHOLE.includes(form) ? at : quantaOf(at, map.octets.length);
    const place = route.toPaste(quanta)!;
    const octets = map.octets.subarray(quanta.start, quanta.end);
    const isRight = WHOLE.includes(form)
      ? isInQuanta(text, place, octets, form)
      : decoded(text.slice(place.start, place.end), form).equals(octets);
    return isRight ? [] : [`${label} ${at.start}-${at.end}`];
  });
}

/** Whether the quanta at a place of a base64 text hold these octets, or base64 of them, and at most two beside them. */
function isInQuanta(text: string, place: Span, octets: Uint8Array, form: string): boolean {
  const [start, end] = [4 * Math.floor(place.start / 4), 4 * Math.ceil(place.end / 4)];
  const found = Buffer.from(text.slice(start, end), 'base64');
  if (form === 'joined') return [0, 1, 2].some((skipped) => isAt(found, skipped, octets, 2));
  // Only the inner characters in the middle are sure to be of this field: the outer quanta cut the first and last.
  const inner = found.toString().replace(/\s/g, '');
  return [0, 1, 2, 3].some((phase) =>
    [0, 1, 2].some((skipped) => {
      const whole = Buffer.from(`${'A'.repeat(phase)}${inner}`, 'base64');
      return isAt(whole, skipped, octets, 4) || isAt(whole, skipped + 3, octets, 4);
    }),
  );
}

const isAt = (found: Buffer, skipped: number, octets: Uint8Array, most: number): boolean =>
  found.subarray(skipped, skipped + octets.length).equals(octets) &&
  found.length - skipped - octets.length <= most;

/** Fields whose quanta, cut out of what was meant, decode to something else. */
function meantFaults({ stages, intended, octets, tree }: OctetMap): readonly string[] {
  const [route, meant] = [new Route(stages), new Route(intended.stages)];
  return tree.flatMap(({ at, label }) => {
    const quanta = quantaOf(at, octets.length);
    const found = meant.fromPaste(route.toPaste(quanta)!, 'carried')!;
    const cut = intended.text.slice(found.start - intended.start, found.end - intended.start);
    // A boundary that was missing stands beside the first quantum, or the last.
    const body = cut.replace(/-{5}[^-]+-{5}/g, '');
    const isRight = decoded(body, 'pem').equals(octets.subarray(quanta.start, quanta.end));
    return isRight ? [] : [`${label} ${at.start}-${at.end}: ${cut}`];
  });
}

/** What a run of characters of the paste stands for, by the platform's own decoders. */
function decoded(text: string, form: string): Buffer {
  if (form === 'hexadecimal') return Buffer.from(text, 'hex');
  const plain = text.includes('%') ? decodeURIComponent(text) : text;
  return Buffer.from(plain.replace(/\\r|\\n|\s/g, ''), 'base64');
}
