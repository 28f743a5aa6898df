import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectToJson, sendAs } from '../engine.ts';
import { senders } from '../senders/registry.ts';
import { hasCorpora, readCorpus } from './corpora.ts';
import { senders as byPlatform } from './damage-senders.ts';
import { chanceOf, freshCertificate, freshRsaCertificate } from './fresh-certificates.ts';
import rows from './headers.fixture.json' with { type: 'json' };

const now = Date.parse('2026-11-24T00:00:00Z');
const sha256 = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

/** The ids of the contract. */
const IDS = [
  ...['alb', 'alb-leaf', 'apache-base64', 'apache-escape', 'apache-s', 'apigw', 'azure-arr'],
  ...['caddy-der', 'cloudflare', 'envoy-xfcc', 'gcp', 'go-pathescape', 'haproxy-chain'],
  ...['haproxy-der', 'kong', 'nginx-escaped', 'nginx-tab', 'rfc9440', 'traefik', 'traefik-old'],
];

test('every sender of the contract is there, and no other', () => {
  expect(senders.map(({ id }) => id)).toEqual(IDS);
  expect(() => sendAs('none', [])).toThrow(RangeError);
  for (const id of IDS) expect(sendAs(id, [])).toEqual([]);
});

/** DER out of the values, by its SHA-256, read with the platform's own decoders. */
const held = new Map<string, Buffer>();
for (const { format, value, encoding } of rows) {
  if (encoding.includes('damaged')) continue;
  const blocks = [...value.matchAll(/BEGIN%20CERTIFICATE-----([^-]+)/g)];
  const bodies = blocks.map(([, body = '']) => decodeURIComponent(body));
  for (const body of format === 'rfc9440' ? value.split(',') : bodies) {
    const der = Buffer.from(body, 'base64');
    held.set(sha256(der), der);
  }
}

const RSA_LEAF = '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428';

/** Which rows a sender would have written, by what the row says of itself. */
const SENT: readonly (readonly [sender: string, id: RegExp, leafIsLeftOut?: true])[] = [
  ['alb', /^alb-passthrough-|^nginx-seed-alb-/],
  ['alb-leaf', /^alb-leaf-/],
  ['nginx-escaped', /^nginx-escaped-|^azure-appgw-/],
  ['nginx-tab', /^nginx-tab-(?!unfolded)/],
  ['apache-s', /^apache-s-/],
  ['apache-escape', /^apache-escape-/],
  ['apache-base64', /^apache-base64-/],
  ['haproxy-der', /^haproxy-der-/],
  ['haproxy-chain', /^haproxy-chain-/, true],
  ['caddy-der', /^caddy-der-|^aspnet-/],
  ['traefik', /^traefik-new-/],
  ['traefik-old', /^traefik-old-/],
  [
    'rfc9440',
    /^(haproxy|caddy)-rfc9440-(?!nocert)|^rfc9440-client-cert-(?!chain)|^rfc9440-\w+-example/,
  ],
  ['rfc9440', /^rfc9440-(client-cert-chain|\w+-chain-example)/, true],
  ['gcp', /^gcp-client_cert_leaf/],
  ['gcp', /^gcp-client_cert_chain/, true],
  ['cloudflare', /^cloudflare-/],
  ['azure-arr', /^azure-arr-/],
  ['kong', /^kong-/],
  ['go-pathescape', /^go-pathescape-/],
];

const cases = SENT.flatMap(([sender, id, leafIsLeftOut]) =>
  rows
    .filter((row) => id.test(row.id))
    .filter((row) => leafIsLeftOut || row.id !== 'rfc9440-appendixA-chain-example')
    .map((row) => ({
      sender,
      row,
      chain: [...(leafIsLeftOut ? [RSA_LEAF] : []), ...row.certs_sha256],
    })),
);

describe('octet for octet what the vectors hold', () => {
  test.each(cases)('$sender: $row.id', ({ sender, row, chain }) => {
    const ders = chain.map((hash) => held.get(hash)!);
    const fields = sendAs(sender, ders);
    expect(fields.map(({ value }) => value)).toContain(row.value);
    const found = fields.find(({ value }) => value === row.value);
    // Names that a proxy does not fix are those that its rows were captured with.
    const isFixed = !/^(azure-appgw|aspnet|.*-rfc9440-|nginx-seed)/.test(row.id);
    if (isFixed) expect(found?.name).toBe(row.header);
  });

  test('all senders but those whose rows hold only a part are held to some', () => {
    const left = IDS.filter((id) => !cases.some(({ sender }) => sender === id));
    expect(left).toEqual(['apigw', 'envoy-xfcc']);
  });

  test.each(['xfcc-hash-cert-rsa', 'xfcc-hash-cert-plus', 'xfcc-chain-only-rsa-fullchain'])(
    'envoy-xfcc: the pairs of %s',
    (id) => {
      const row = rows.find((one) => one.id === id)!;
      const [field] = sendAs(
        'envoy-xfcc',
        row.certs_sha256.map((hash) => held.get(hash)!),
      );
      expect(field?.name).toBe(row.header);
      const pairs = row.value.split(';');
      expect(field?.value.split(';').filter((pair) => pairs.includes(pair))).toEqual(pairs);
    },
  );

  test('envoy-xfcc: all pairs, in the order of its source', () => {
    const row = rows.find(({ id }) => id === 'nginx-escaped-spiffe')!;
    const [field] = sendAs('envoy-xfcc', [held.get(row.certs_sha256[0]!)!]);
    const written = field!.value.replaceAll(row.value, 'PEM');
    expect(written).toBe(
      `Hash=${row.certs_sha256[0]};Cert="PEM";Chain="PEM";Subject="CN=frontend,O=Example Lab";URI=spiffe://cluster.local/ns/prod/sa/frontend`,
    );
  });

  test('apigw: the event of the row, whose serial number was left out', () => {
    const row = rows.find(({ id }) => id === 'apigw-http-v2-event-rsa')!;
    const [field] = sendAs('apigw', [held.get(RSA_LEAF)!]);
    const serial = '3a:80:a5:62:6d:70:2d:0f:3e:0d:b4:26:db:64:58:6e';
    expect(field).toEqual({ name: row.header, value: row.value.replace('see pki', serial) });
  });
});

/** One of each kind, with all three paddings. */
const POOL = [0, 1, 2].flatMap((padding) => {
  const chance = chanceOf(`senders ${padding}`);
  return [freshCertificate(padding, chance), freshRsaCertificate(padding, chance)];
});

const BY_PLATFORM: readonly (readonly [ours: string, platform: string, all: boolean])[] = [
  ['alb', 'alb', true],
  ['alb-leaf', 'alb', false],
  ['nginx-escaped', 'nginx', false],
  ['nginx-tab', 'nginxTab', false],
  ['apache-s', 'apacheSpaces', false],
  ['apache-escape', 'apacheEscape', false],
  ['go-pathescape', 'goPathEscape', false],
  ['haproxy-der', 'base64', false],
];

test.each(BY_PLATFORM)('%s writes what the platform encodes', (ours, platform, isAll) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...POOL), { minLength: 1, maxLength: 4 }), (chain) => {
      const sent = isAll ? chain : chain.slice(0, 1);
      expect(sendAs(ours, chain)[0]?.value).toBe(byPlatform[platform]!(sent).value);
    }),
  );
});

test('what is no certificate is sent all the same: no sender looks into what it forwards', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IDS), fc.uint8Array({ minLength: 1 }), (id, octets) => {
      expect(sendAs(id, [octets]).length).toBeGreaterThan(0);
    }),
  );
});

/** The report of what a sender writes, as it would arrive. */
const reportOf = (id: string, chain: readonly Uint8Array[]) =>
  inspectToJson(
    sendAs(id, chain)
      .map(({ name, value }) => (name.startsWith('(') ? value : `${name}: ${value}`))
      .join('\r\n'),
    { now },
  );

/** The certificates that come through: those of the first field that carries any, and of its continuation. */
async function expectReadBack(id: string, chain: readonly Uint8Array[]): Promise<void> {
  const { format } = senders.find((one) => one.id === id)!;
  const report = await reportOf(id, chain);
  const fields = report.fields.filter(({ carries }) => carries === 'certificate');
  const told = fields.map((field) => ({
    intact: field.intact,
    repairs: field.repairs,
    isFormat: [field.format, ...field.alternatives].includes(format),
    companions: field.companions.filter(({ agrees }) => agrees === false),
  }));
  const quiet = { intact: true, repairs: [], isFormat: true, companions: [] };
  expect({ id, told }).toEqual({ id, told: fields.map(() => quiet) });
  expect(fields.flatMap(({ certificates }) => certificates)).toEqual(carriedBy(id, chain));
}

const LEAF_ONLY =
  /^(alb-leaf|nginx|apache|haproxy-der|caddy|cloudflare|azure|kong|go-pathescape|apigw)/;

function carriedBy(id: string, chain: readonly Uint8Array[]): readonly string[] {
  const hashes = chain.map(sha256);
  if (id === 'haproxy-chain') return hashes.slice(1);
  return LEAF_ONLY.test(id) ? hashes.slice(0, 1) : hashes;
}

describe('what a sender writes is read back as intact, in its format', () => {
  test.each(IDS)('%s, fresh certificates', async (id) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...POOL), { minLength: 2, maxLength: 4 }),
        (chain) => expectReadBack(id, chain),
      ),
      { numRuns: 6 },
    );
  });

  const isWhole = process.env['MTLS_LENS_ALL'] === '1';
  const first = Number(process.env['MTLS_LENS_SEED'] ?? Date.now() % 1_000_000);
  const foreign = hasCorpora('what senders make of certificates of other projects')
    ? (readCorpus('certificates.jsonl.gz') as readonly Row[])
        .filter(({ oracle }) => Object.values(oracle.parses).every(Boolean))
        .map(({ der_b64 }) => Buffer.from(der_b64, 'base64'))
        .filter(({ length }) => length > 250 && length < 8000)
    : [];

  test.skipIf(foreign.length === 0).each(IDS)('%s, certificates of others', async (id) => {
    const count = isWhole ? 400 : 8;
    for (let i = 0; i < count; i += 1) {
      const seed = (first + i * 7919) % foreign.length;
      const chain = [foreign[seed]!, foreign[(seed + 1) % foreign.length]!];
      await expectReadBack(id, chain).catch((error: unknown) => {
        throw new Error(`MTLS_LENS_SEED=${first}, certificate ${seed}: ${String(error)}`);
      });
    }
  });
});

interface Row {
  readonly der_b64: string;
  readonly oracle: { readonly parses: { readonly [who: string]: boolean } };
}
