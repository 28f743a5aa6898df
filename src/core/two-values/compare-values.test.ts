import { expect, test } from 'vitest';
import rows from '../../conformance/headers.fixture.json' with { type: 'json' };
import { compareToJson } from '../../engine.ts';
import clients from './two-clients.fixture.json' with { type: 'json' };

const NOW = Date.parse('2026-11-27T00:00:00Z');
const SPRING = {
  field: 'X-SSL-CERT',
  decoder: 'java-urldecoder-utf8',
  receiver: 'java-certificatefactory',
};

const sent = (id: string): string => rows.find((row) => row.id === id)!.value;
const compare = (a: string, b: string, app: typeof SPRING | null = null) =>
  compareToJson(a, b, { now: NOW, app });

const header = (id: string): string => `X-SSL-CERT: ${sent(id)}`;

test('two clients, one without any "+": that is why the other fails under URLDecoder', async () => {
  const { relation, a, b, ways, differences, apart, certificates } = await compare(
    clients.works,
    clients.fails,
    SPRING,
  );
  expect({ relation, ways, differences }).toEqual({
    relation: 'clients',
    ways: [],
    differences: null,
  });
  expect([a.pluses, a.reads, b.pluses, b.reads]).toEqual([0, true, 9, false]);
  expect(b.error).not.toBeNull();
  expect(apart).toMatchObject({ failing: 'b', isSamePath: true, decoder: SPRING.decoder });
  expect(apart.differing[0]).toBe('pluses');
  expect(certificates).toMatchObject({ relation: 'others', isSameKey: false, isSameIssuer: true });
});

test('without an app a form decoder is asked', async () => {
  const { apart } = await compare(clients.works, clients.fails);
  expect(apart).toMatchObject({ failing: 'b', decoder: 'form-strict' });
});

test('two hops: the same certificate, decoded by a form decoder on the way', async () => {
  const result = await compare(
    header('alb-passthrough-plus-chain'),
    sent('damaged-plus2space-plus'),
  );
  expect(result).toMatchObject({
    relation: 'hops',
    ways: [{ from: 'a', steps: [{ id: 'form-decode' }] }],
    differences: null,
    certificates: { relation: 'same', isSameKey: true, onlyInA: [], onlyInB: [] },
  });
});

test('the same value under another name differs in nothing', async () => {
  const result = await compare(header('alb-leaf-plus'), sent('alb-leaf-plus'));
  expect(result).toMatchObject({ relation: 'same', ways: [], differences: null });
});

test('where no steps explain it, the differences stand in both pastes', async () => {
  const a = header('alb-leaf-plus');
  const b = a.replace('MIIE', 'MIJE').replace('%0AMII', '%0AxMII');
  const { differences, ways, relation } = await compare(a, b);
  expect([relation, ways]).toEqual(['unrelated', []]);
  const shown = differences!.shown.map((one) => [
    a.slice(one.a.start, one.a.end),
    b.slice(one.b.start, one.b.end),
  ]);
  expect(shown).toEqual(differences!.shown.map(({ inA, inB }) => [inA, inB]));
  expect(differences!.total).toBe(shown.length);
});

test('a value with a private key is not quoted', async () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----\n';
  const result = await compare(key, key.replace('MC4C', 'MC5C'));
  expect(result).toMatchObject({ ways: [], differences: null, certificates: null });
});

test.each(['', ' ', '%', 'X-SSL-CERT:', '\ud800', '-----BEGIN CERTIFICATE-----'])(
  '%j beside anything is no failure',
  async (text) => {
    await expect(compare(text, sent('alb-leaf-ec'))).resolves.toMatchObject({
      relation: 'unrelated',
    });
    await expect(compare(text, text)).resolves.toMatchObject({ relation: 'same' });
  },
);

const { old, sameKey, newKey, reissued } = clients.renewed;

test.each([
  ['the same key', old, sameKey, { relation: 'renewed', isSameKey: true, isSameIssuer: true }],
  ['a new key', old, newKey, { relation: 'renewed', isSameKey: false, isSameIssuer: true }],
  ['another CA', old, reissued, { relation: 'reissued', isSameKey: true, isSameIssuer: false }],
  ['itself', old, old, { relation: 'same', isSameKey: true, isSameIssuer: true }],
])('a certificate and its successor with %s', async (_, a, b, expected) => {
  const { certificates } = await compare(a, b);
  expect(certificates).toMatchObject(expected);
  const isSame = Object.fromEntries(certificates!.fields.map((one) => [one.field, one.isSame]));
  expect(isSame).toMatchObject({
    subject: true,
    issuer: expected.isSameIssuer,
    spkiSha256: expected.isSameKey,
    serialNumber: a === b,
    sha256: a === b,
  });
});

test('a value that lost its second certificate on the way', async () => {
  const { certificates, ways } = await compare(old + newKey, old);
  expect(ways[0]?.steps).toEqual([{ id: 'first-certificate', isAgain: false, after: null }]);
  expect(certificates).toMatchObject({ relation: 'same', onlyInB: [] });
  expect(certificates!.onlyInA).toHaveLength(1);
});

test('a sound value and a damaged one of two clients: the damage comes first', async () => {
  const damaged = clients.fails.replaceAll('+', ' ');
  const { apart, relation } = await compare(clients.works, damaged, SPRING);
  expect(relation).toBe('clients');
  expect(apart).toMatchObject({ failing: 'b', isSamePath: true });
  expect(apart.differing[0]).toBe('damage');
});
